/** Every id names an entry of the right kind, and nothing is a part of itself. */
import { KIND_FOLDERS, KINDS, type Kind } from '../../../src/schema/kinds.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { isCountryCode, suggestCountry } from '../country-codes.ts';
import type { Digest } from '../digest.ts';
import type { Graph } from '../graph.ts';
import { printPath } from '../loose.ts';
import type { Finding, Rule } from '../rule.ts';

function findElsewhere(graph: Graph, id: string): Kind | undefined {
  return KINDS.find((kind) => graph.ids[kind].has(id));
}

function unknownReferences(digest: Digest, graph: Graph) {
  return digest.references.filter(({ kind, id }) => !graph.ids[kind].has(id));
}

const missing: Rule = {
  name: 'references/missing',
  severity: 'error',
  summary: 'Every id names an entry that is there.',
  mend: 'A relation that leads nowhere is not shown to anybody. Take the nearest id, or add the entry; `npm run new` makes entries for people and organisations that are missing.',
  example: 'topics[0]: there is no topic "smart-ctiy"',
  linked: (digest, graph) =>
    unknownReferences(digest, graph)
      .filter(({ kind, id }) => !findElsewhere(graph, id) && (kind !== 'country' || isCountryCode(id)))
      .map(({ kind, id, path }) => ({
        at: { field: path },
        message: `${printPath(path)}: there is no ${kind} "${id}"`,
        fix: didYouMean(id, graph.ids[kind]) || `name a file of content/${KIND_FOLDERS[kind]}/, or add one`,
      })),
};

const wrongKind: Rule = {
  name: 'references/wrong-kind',
  severity: 'error',
  summary: 'An id names an entry of the kind that its field wants.',
  mend: 'A person is not an organisation. Name the right entry, or move the id to the field that is meant for it.',
  example: 'organisations[0].organisation: "jane-doe" is a person, but an organisation is wanted here',
  linked: (digest, graph) =>
    unknownReferences(digest, graph).flatMap(({ kind, id, path }): Finding[] => {
      const elsewhere = findElsewhere(graph, id);
      if (!elsewhere) return [];
      const article = (one: Kind) => `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
      return [
        {
          at: { field: path },
          message: `${printPath(path)}: "${id}" is ${article(elsewhere)}, but ${article(kind)} is wanted here`,
          fix: didYouMean(id, graph.ids[kind]) || `name a file of content/${KIND_FOLDERS[kind]}/, or add one`,
        },
      ];
    }),
};

const countryCode: Rule = {
  name: 'fields/country-code',
  severity: 'error',
  summary: 'A country is named by its two letters in ISO 3166-1.',
  mend: 'Names of countries are written in many ways, their letters in one. Write `uz`, not `uzbekistan`.',
  example: 'country: "uzbekistan" is not the two letters of a country',
  linked: (digest, graph) =>
    unknownReferences(digest, graph)
      .filter(({ kind, id }) => kind === 'country' && !isCountryCode(id) && !findElsewhere(graph, id))
      .map(({ id, path }) => ({
        at: { field: path },
        message: `${printPath(path)}: "${id}" is not the two letters of a country`,
        fix: suggestCountry(id),
      })),
};

/** The entries from one up to its widest, itself included; ends when one comes back. */
function chainOf(first: Digest, graph: Graph, next: (digest: Digest) => string | undefined): Digest[] {
  const chain = [first];
  for (;;) {
    const id = next(chain.at(-1) ?? first);
    const found = id === undefined ? undefined : graph.original(first.kind, id);
    if (!found) return chain;
    chain.push(found);
    if (chain.indexOf(found) < chain.length - 1) return chain;
  }
}

const CIRCLES: readonly { field: (kind: Kind) => string; next: (digest: Digest) => string | undefined }[] = [
  { field: (kind) => (kind === 'topic' ? 'broader' : 'parent'), next: ({ wider }) => wider },
  { field: () => 'predecessor', next: ({ predecessor }) => predecessor },
];

const circle: Rule = {
  name: 'references/circle',
  severity: 'error',
  summary: 'Nothing is a part of itself, not by a detour either.',
  mend: 'When A belongs to B and B to A, neither can be shown below the other. Take out the line that is wrong.',
  example: 'parent leads back here: mdt → mdt',
  linked: (digest, graph) =>
    digest.locale
      ? []
      : CIRCLES.flatMap(({ field, next }) => {
          if (next(digest) === undefined) return [];
          const chain = chainOf(digest, graph, next);
          if (chain.length < 2 || chain.at(-1) !== digest) return [];
          // Each circle is told once: at the first of its files.
          if (chain.some(({ path }) => path < digest.path)) return [];
          const key = field(digest.kind);
          return [
            {
              at: { field: [key] },
              message: `${key} leads back here: ${chain.map(({ id }) => id).join(' → ')}`,
              fix: `take ${key} out of the entry that is the widest`,
            },
          ];
        }),
};

const broaderDepth: Rule = {
  name: 'references/broader-depth',
  severity: 'error',
  summary: 'Topics have two levels: a broader topic has no broader one itself.',
  mend: 'Readers find their way in two levels, not in five. Point to the widest topic.',
  example: 'broader: "traffic" is itself a part of "smart-city"',
  linked: (digest, graph) => {
    if (digest.kind !== 'topic' || digest.locale || digest.wider === undefined) return [];
    const wider = graph.original('topic', digest.wider);
    if (wider?.wider === undefined || chainOf(digest, graph, (one) => one.wider).at(-1) === digest) return [];
    return [
      {
        at: { field: ['broader'] },
        message: `broader: "${digest.wider}" is itself a part of "${wider.wider}"`,
        fix: `write broader: ${wider.wider}`,
      },
    ];
  },
};

export const REFERENCE_RULES: readonly Rule[] = [missing, wrongKind, countryCode, circle, broaderDepth];
