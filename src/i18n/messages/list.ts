/** The shape of the texts of lists of entries. */
import type { Kind } from '../../schema/kinds.ts';

export interface ListMessages {
  byCountry: string;
  byYear: string;
  undated: string;
  contents: string;
  lead: Record<Exclude<Kind, 'page'>, string>;
  tableCountry: string;
  further: string;
  furtherLead: string;
  narrower: string;
}
