/** The field guide: every field of every kind, parts that several kinds share once, the closed lists once. */
import { fileAddress, guideAddress, type Address } from '../domain/addresses.ts';
import type { PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { getFieldTree, getSubfields, type FieldNode } from '../schema/field-tree.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { VOCABULARY_NAMES, type VocabularyName } from '../schema/vocabularies/index.ts';
import { frameInAllLanguages } from './lists.ts';

export interface GuideKind {
  kind: Kind;
  /** Where its files lie. */
  file: string;
  schema: Address;
  fields: FieldNode[];
}

export interface GuidePage {
  frame: PageFrame;
  kinds: GuideKind[];
  /** Blocks that several kinds have under the same name, with the same fields. */
  parts: { key: string; fields: FieldNode[] }[];
  vocabularies: readonly VocabularyName[];
}

const FILES: Partial<Record<Kind, string>> = {
  case: '<country>/<name>.md',
  event: '<year>/<name>.md',
  country: '<two letters>.md',
};

function sharedParts(kinds: readonly GuideKind[]): GuidePage['parts'] {
  const found = new Map<string, { fields: FieldNode[]; printed: string; count: number; same: boolean }>();
  for (const field of kinds.flatMap(({ fields }) => fields)) {
    const fields = getSubfields(field);
    if (fields.length === 0) continue;
    const printed = JSON.stringify(fields);
    const known = found.get(field.key);
    if (!known) found.set(field.key, { fields, printed, count: 1, same: true });
    else found.set(field.key, { ...known, count: known.count + 1, same: known.same && known.printed === printed });
  }
  return [...found].flatMap(([key, { fields, count, same }]) => (count > 1 && same ? [{ key, fields }] : []));
}

export async function getGuidePage(locale: string): Promise<GuidePage> {
  const { guide } = getMessages(locale);
  const kinds = KINDS.map((kind) => ({
    kind,
    file: `content/${KIND_FOLDERS[kind]}/${FILES[kind] ?? '<name>.md'}`,
    schema: fileAddress(`schema/v1/${kind}.json`),
    fields: getFieldTree(kind),
  }));
  return {
    frame: await frameInAllLanguages(locale, guideAddress(locale), { title: guide.title, description: guide.lead }),
    kinds,
    parts: sharedParts(kinds),
    vocabularies: VOCABULARY_NAMES,
  };
}
