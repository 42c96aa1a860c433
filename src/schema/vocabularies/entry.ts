/** Lists that every kind of entry uses. */
import type { Vocabulary } from './vocabulary.ts';

export const ENTRY_VOCABULARIES = {
  status: {
    draft: { label: 'Draft', help: 'Not published: left out of the site and of every export.' },
    public: { label: 'Public', help: 'Published.' },
    archived: { label: 'Archived', help: 'Kept for reference, no longer kept up to date.' },
    retracted: { label: 'Retracted', help: 'Withdrawn because it was wrong; the page says why.' },
  },
  nameKind: {
    official: { label: 'Official name', help: 'The full name in law or on the body’s own site.' },
    short: { label: 'Short name', help: 'The name in everyday use.' },
    abbreviation: { label: 'Abbreviation', help: 'Initials or a short form such as NIA.' },
    former: { label: 'Former name', help: 'A name no longer in use.' },
    original: { label: 'Original script', help: 'The name as written in its own language and script.' },
    transliteration: { label: 'Transliteration', help: 'The name in another script, or another romanisation.' },
    synonym: { label: 'Also called', help: 'Another word for the same thing (SKOS altLabel).' },
  },
  changeKind: {
    created: { label: 'Created', help: 'First version.' },
    updated: { label: 'Updated', help: 'New facts were added.' },
    corrected: { label: 'Corrected', help: 'Something was wrong and is now right.' },
    retracted: { label: 'Retracted', help: 'The entry or a part of it was withdrawn.' },
  },
  translationMethod: {
    human: { label: 'Translated by a person', help: 'A translator wrote it.' },
    machine: { label: 'Machine translation', help: 'A machine wrote it and nobody has reviewed it yet.' },
    'machine-reviewed': { label: 'Machine translation, reviewed', help: 'A machine wrote it, a person reviewed it.' },
  },
} as const satisfies Record<string, Vocabulary>;
