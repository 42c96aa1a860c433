/** The collections of the editing form: one per kind, as Sveltia CMS reads them. */
import { getMessages } from '../../src/i18n/index.ts';
import { fieldTreeOf, getFieldTree } from '../../src/schema/field-tree.ts';
import { SLUG } from '../../src/schema/field.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../../src/schema/kinds.ts';
import { TRANSLATION_SCHEMAS } from '../../src/schema/translation.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { inFileOrder } from '../scaffold/field-order.ts';
import { asMarkdown, fieldOf, type CmsField } from './cms-fields.ts';

/** Where a new file goes below the folder of its kind. */
const PATHS: Partial<Record<Kind, string>> = {
  case: '{{country}}/{{slug}}',
  // Written with spaces, the tag does not cut the id down to the name: pickers then write the whole id, year included.
  event: "{{start | date('YYYY') | default('undated')}}/{{ slug }}",
};

/** How a translation was made: a block that the original leaves out. */
function translationField(): CmsField {
  const [node] = fieldTreeOf(TRANSLATION_SCHEMAS.topic).filter(({ key }) => key === 'translation');
  if (node?.shape !== 'block') throw new Error('The schema of translations has no block named translation.');
  const fields = node.fields.map((field) => ({
    ...fieldOf(field),
    i18n: true,
    ...(field.key === 'sourceHash'
      ? {
          default: '0'.repeat(16),
          hint: 'Leave the zeros: the check prints the right value, and a reviewer puts it here.',
        }
      : {}),
  }));
  const hint = 'Only in a translation: how it was made. The English original has none.';
  return { ...fieldOf(node), hint, required: false, i18n: true, fields };
}

const BODY: CmsField = {
  name: 'body',
  label: 'Text',
  hint: asMarkdown('Markdown. The mark [^id] behind a sentence names the source that bears it out.'),
  widget: 'richtext',
  // The visual editor would rewrite marks and tables.
  modes: ['raw'],
  required: false,
  i18n: true,
};

function slugOf(kind: Kind): Record<string, unknown> {
  const hint = 'The name of the file and the end of the address. Choose one that will still be right in ten years.';
  if (kind === 'country')
    return {
      editable: ['create'],
      hint: 'The two small letters of the country (ISO 3166-1).',
      pattern: ['^[a-z]{2}$', 'Write two small letters'],
    };
  return {
    template: '{{title}}',
    editable: ['create'],
    hint,
    pattern: [SLUG.source, 'Write small letters, digits and hyphens'],
  };
}

function collectionOf(kind: Kind): CmsField {
  const { one, many } = getMessages(SOURCE_LANGUAGE).kinds[kind];
  const path = PATHS[kind];
  return {
    name: KIND_FOLDERS[kind],
    label: many,
    label_singular: one,
    folder: `content/${KIND_FOLDERS[kind]}`,
    ...(path ? { path } : {}),
    // Pages of the site itself hold components.
    extension: kind === 'page' ? 'mdx' : 'md',
    format: 'yaml-frontmatter',
    slug: slugOf(kind),
    create: true,
    // An address that was public is not lost: an entry is archived or retracted, not deleted.
    delete: false,
    i18n: true,
    // A picture lies beside its entry.
    media_folder: '',
    public_folder: '.',
    // In the order of the files, so that a change in the form moves nothing else in the file.
    fields: [...inFileOrder(getFieldTree(kind)).map(fieldOf), BODY, translationField()],
  };
}

/** The part of the form's configuration that follows from the schemas; the host adds where to save. */
export function cmsCollections(): CmsField {
  return {
    media_folder: 'content',
    public_folder: '/',
    media_libraries: { stock_assets: { providers: [] } },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-', lowercase: true, maxlength: 60 },
    output: { omit_empty_optional_fields: true, yaml: { indent_size: 2, indent_sequences: true, quote: 'single' } },
    i18n: {
      structure: 'multiple_files',
      locales: [...SITE.languages],
      default_locale: SOURCE_LANGUAGE,
      initial_locales: 'default',
      omit_default_locale_from_file_path: true,
    },
    // The preview of a form says little about the page.
    editor: { preview: false },
    collections: KINDS.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).map(collectionOf),
  };
}

/** The order of the menu: what is added most often first. */
const ORDER: readonly Kind[] = ['event', 'case', 'organisation', 'person', 'topic', 'programme', 'country', 'page'];
