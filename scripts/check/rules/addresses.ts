/** Addresses of the site itself: old ones lead to one place, and none is lost. */
import { nearest } from '../../lib/nearest.ts';
import { LEDGER_NAME } from '../ledger.ts';
import type { Rule } from '../rule.ts';

const aliasTwice: Rule = {
  name: 'references/alias-twice',
  severity: 'error',
  summary: 'An old address leads to one entry.',
  mend: 'A redirect can go to one place only. Keep the alias in the entry that took the place of the old one.',
  example: 'aliases[0]: content/topics/smart-city.md has the old address "/topics/city/" too',
  linked: (digest, graph) =>
    digest.aliases.flatMap((alias, index) => {
      const holders = graph.digests.filter((one) => one.aliases.includes(alias));
      const [first] = holders;
      const twiceHere = digest.aliases.indexOf(alias) < index;
      if (!first || (first === digest && !twiceHere)) return [];
      return [
        {
          at: { field: ['aliases', index] },
          message: `aliases[${index}]: ${first === digest ? 'this entry' : first.path} has the old address "${alias}" ${first === digest ? 'twice' : 'too'}`,
          fix: 'keep it in one of them',
        },
      ];
    }),
};

const aliasLive: Rule = {
  name: 'references/alias-live',
  severity: 'error',
  summary: 'An old address is not the address of an entry that is there.',
  mend: 'One address cannot be a page and a redirect. Take the alias out, or move the entry that has the address.',
  example: 'aliases[0]: "/cases/uz/portal/" is the address of content/cases/uz/portal.md',
  linked: (digest, graph) =>
    digest.aliases.flatMap((alias, index) => {
      const live = graph.live().get(alias);
      return live
        ? [
            {
              at: { field: ['aliases', index] },
              message: `aliases[${index}]: "${alias}" is the address of ${live.path}`,
              fix: 'take the alias out',
            },
          ]
        : [];
    }),
};

const lost: Rule = {
  name: 'references/lost-address',
  severity: 'error',
  summary: 'An address that was public once leads somewhere for ever.',
  mend: `Others have cited it. Put the address into the \`aliases\` of the entry that took its place; an entry that was withdrawn keeps its file, with \`status: retracted\` or \`archived\`. The build keeps the list of public addresses in \`${LEDGER_NAME}\`.`,
  example: '/topics/smart-citys/ was public, and now leads nowhere',
  tree: (graph) =>
    (graph.ledger?.lines ?? []).flatMap((address, index) => {
      if (!address || graph.live().has(address) || graph.aliases().has(address)) return [];
      const [near] = nearest(address, graph.live().keys(), 1);
      return [
        {
          file: graph.ledger?.path ?? LEDGER_NAME,
          at: { line: index + 1, column: 1 },
          message: `${address} was public, and now leads nowhere`,
          fix: `write it into the aliases of the entry that took its place${near ? `, such as ${near}` : ''}`,
        },
      ];
    }),
};

export const ADDRESS_RULES: readonly Rule[] = [aliasTwice, aliasLive, lost];
