/** The shape of the texts of the field guide. */
import type { FieldType } from '../../schema/field-tree.ts';

export interface GuideMessages {
  title: string;
  lead: string;
  /** Shown where the page is not in the language of the help. */
  helpInEnglish: string;
  file: string;
  schema: string;
  required: string;
  optional: string;
  example: string;
  translated: string;
  types: Record<FieldType | 'list' | 'block' | 'union', string>;
  /** Limits; `{min}` and `{max}` stand for the numbers. */
  characters: string;
  items: { between: string; atLeast: string; atMost: string };
  form: string;
  seePart: string;
  parts: string;
  partsLead: string;
  vocabularies: string;
  vocabulariesLead: string;
  text: string;
  textHelp: string;
}
