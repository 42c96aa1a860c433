/** Bodies in their roles. */
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import type { Words } from '../domain/wording.ts';
import { termLabel } from '../i18n/index.ts';
import type { DataOf } from '../schema/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { linkOf } from './cards.ts';

type Party = NonNullable<DataOf<'event'>['organisations']>[number];

export interface PartyView {
  role: Party['role'];
  roleLabel: string;
  /** Undefined where the body has no entry. */
  link: EntryLink | undefined;
  name: Words;
}

export function partiesOf(parties: readonly Party[] | undefined, graph: Graph, locale: string): PartyView[] {
  return (parties ?? []).map(({ organisation, name, role }) => {
    const link = organisation ? linkOf(graph.get('organisation', organisation), locale) : undefined;
    return {
      role,
      roleLabel: termLabel(locale, 'partyRole', role),
      link,
      name: link?.title ?? { text: name ?? '', lang: SOURCE_LANGUAGE },
    };
  });
}
