/** The shape of a message file: every text of the interface, a file for each room of the site. */
import type { Kind } from '../../schema/kinds.ts';
import type { AdminMessages } from './admin.ts';
import type { DataMessages } from './data.ts';
import type { EntryMessages } from './entry.ts';
import type { FormatsMessages } from './formats.ts';
import type { GuideMessages } from './guide.ts';
import type { HomeMessages } from './home.ts';
import type { ListMessages } from './list.ts';
import type { PagingMessages } from './paging.ts';
import type { PicksMessages } from './picks.ts';
import type { PluralForms } from './plural-forms.ts';
import type { ReadingMessages } from './reading.ts';
import type { SearchMessages } from './search.ts';
import type { SiteMessages } from './site.ts';
import type { ToolsMessages } from './tools.ts';
import type { VocabularyLabels } from './vocabularies.ts';

export interface Messages {
  /** The language's own name. */
  languageName: string;
  kinds: Record<Kind, { one: string; many: string; count: PluralForms }>;
  vocabularies: VocabularyLabels;
  talks: PluralForms;
  countries: PluralForms;
  results: PluralForms;
  site: SiteMessages;
  home: HomeMessages;
  list: ListMessages;
  entry: EntryMessages;
  search: SearchMessages;
  reading: ReadingMessages;
  notFound: { title: string; lead: string };
  guide: GuideMessages;
  admin: AdminMessages;
  paging: PagingMessages;
  tools: ToolsMessages;
  data: DataMessages;
  formats: FormatsMessages;
  picks: PicksMessages;
}
