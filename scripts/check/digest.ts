/** What rules that look beyond one file need of it: small, so that a worker can hand over thousands. */
import { hashOfOriginal } from '../../src/domain/translation-state.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import { getReferences, type Reference } from '../../src/schema/references.ts';
import type { BodyLink, Mark } from './body.ts';
import { fieldsOf, findDate, findText, itemsOf, textsOf, type FieldPath, type Fields } from './loose.ts';
import type { ListedFile } from './rule.ts';
import type { SourceFile } from './source-file.ts';

export interface SpeakerDate {
  person: string;
  date: string;
  path: FieldPath;
}

/** What a translation is compared with. */
export interface OriginalWording {
  hash: string;
  sourceIds: string[];
  /** The ids of each list of the front matter. */
  items: Record<string, string[]>;
}

export interface Digest {
  /** Path from the repository's root. */
  path: string;
  contentPath: string;
  kind: Kind;
  id: string;
  locale: string | undefined;
  /** False when the front matter cannot be read. */
  readable: boolean;
  status: string | undefined;
  title: string | undefined;
  /** The other names, as far as they are its own and not short. */
  names: string[];
  aliases: string[];
  country: string | undefined;
  start: string | undefined;
  end: string | undefined;
  /** The wider thing: `broader` of a topic, `parent` of an event or organisation. */
  wider: string | undefined;
  predecessor: string | undefined;
  references: readonly Reference[];
  speakers: SpeakerDate[];
  positions: { from: string | undefined; to: string | undefined }[];
  picture: string | undefined;
  /** Links of the body that lead into the site. */
  links: BodyLink[];
  /** Of an original that is translated. */
  wording: OriginalWording | undefined;
  /** Of a translation. */
  marks: Mark[];
  sourceHash: string | undefined;
  items: Record<string, string[]>;
}

/** The ids of the items of each list, by the name of the list. */
function itemIds(fields: Fields): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const ids = itemsOf(value).map(({ item }) => findText(item['id']) ?? '');
      return ids.some(Boolean) ? [[key, ids]] : [];
    }),
  );
}

function speakersOf(fields: Fields): SpeakerDate[] {
  return itemsOf(fields['talks']).flatMap(({ index, item }) => {
    const date = findDate(item['date']) ?? findDate(fields['start']);
    return itemsOf(item['speakers']).flatMap(({ index: at, item: speaker }) => {
      const person = findText(speaker['person']);
      return person && date ? [{ person, date, path: ['talks', index, 'speakers', at, 'person'] }] : [];
    });
  });
}

/** A link that the site itself must answer: an address without scheme and host. */
function isInternal({ url }: BodyLink): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

const OWN_NAMES = new Set(['original', 'official', 'transliteration', 'alternative']);

/** Reads what others need to know; the body only when the file itself is judged. */
export function digestOf(file: SourceFile, listed: ListedFile, judged: boolean): Digest {
  const { fields, entry } = file;
  const { kind, id, locale } = entry;
  return {
    path: file.path,
    contentPath: listed.contentPath,
    kind,
    id,
    locale,
    readable: file.data !== undefined,
    status: findText(fields['status']),
    title: findText(fields['title']),
    names: itemsOf(fields['names']).flatMap(({ item }) => {
      const value = findText(item['value']);
      return value && OWN_NAMES.has(String(item['kind'])) ? [value] : [];
    }),
    aliases: textsOf(fields['aliases']),
    country: findText(fields['country']),
    start: findDate(fields['start']),
    end: findDate(fields['end']),
    wider: findText(kind === 'topic' ? fields['broader'] : fields['parent']),
    predecessor: findText(fields['predecessor']),
    references: locale ? [] : getReferences(kind, file.data),
    speakers: judged ? speakersOf(fields) : [],
    positions: itemsOf(fields['positions']).map(({ item }) => ({
      from: findDate(item['from']),
      to: findDate(item['to']),
    })),
    picture: findText(fieldsOf(fields['image'])['src']),
    links: judged ? file.body().links.filter(isInternal) : [],
    wording:
      listed.translated && file.data !== undefined
        ? {
            hash: hashOfOriginal(kind, file.data, file.parts.body),
            sourceIds: file.sourceIds,
            items: itemIds(fields),
          }
        : undefined,
    marks: locale && judged ? file.body().marks : [],
    sourceHash: findText(fieldsOf(fields['translation'])['sourceHash']),
    items: locale ? itemIds(fields) : {},
  };
}
