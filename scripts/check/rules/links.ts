/** Links in the text: safe, and to something that is there. */
import { KIND_FOLDERS } from '../../../src/schema/kinds.ts';
import { SITE } from '../../../src/site.config.ts';
import { nearest } from '../../lib/nearest.ts';
import { anchorsOf } from '../anchors.ts';
import type { BodyLink } from '../body.ts';
import type { Digest } from '../digest.ts';
import { publicAddress, type Graph } from '../graph.ts';
import { hasRoute } from '../routes.ts';
import type { Rule } from '../rule.ts';

const SAFE = new Set(['https:', 'http:', 'mailto:']);

const unsafe: Rule = {
  name: 'body/unsafe-link',
  severity: 'error',
  summary: 'A link leads to a page, and does nothing else.',
  mend: 'Links with `javascript:` or `data:` run code or hide what they are. Link to the `https://` address of a page.',
  example: 'the link begins with "javascript:"',
  entry: (file) =>
    file.body().links.flatMap(({ url, offset }) => {
      const scheme = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.exec(url)?.[0].trim().toLowerCase();
      return scheme === undefined || SAFE.has(scheme)
        ? []
        : [
            {
              at: { body: offset },
              message: `the link begins with "${scheme}"`,
              fix: 'link to the https:// address of a page',
            },
          ];
    }),
};

/** The part of an address behind the language, with the slash before it. */
function withoutLocale(path: string): string {
  const [, first = ''] = path.split('/');
  const languages: readonly string[] = SITE.languages;
  return languages.slice(1).includes(first) ? path.slice(first.length + 1) : path;
}

/** The lists that the entries make: of a year, of a country's cases. */
function isListOf(path: string, graph: Graph): boolean {
  return [...graph.live().keys()].some((address) => address.startsWith(path) && address !== path);
}

function leadsSomewhere(path: string, graph: Graph): boolean {
  const bare = withoutLocale(path);
  if (bare === '/' || graph.live().has(bare) || graph.aliases().has(bare) || isListOf(bare, graph)) return true;
  const folder = bare.split('/')[1] ?? '';
  const ofEntries = (Object.values(KIND_FOLDERS) as string[]).includes(folder) && bare.split('/').length > 3;
  return hasRoute(bare, ofEntries);
}

/** The text of a link up to its question mark and anchor. */
const pathOf = ({ url }: BodyLink) => url.replace(/[?#].*$/s, '');

const dead: Rule = {
  name: 'body/dead-link',
  severity: 'error',
  summary: 'A link into the site leads to a page that is there.',
  mend: 'Links to entries are the address from the root, with a slash at both ends: `/cases/uz/my-gov-uz/`. Drafts have no page.',
  example: 'there is no page /cases/uz/portl/',
  linked: ({ links }, graph) =>
    links.flatMap((link) => {
      const path = pathOf(link);
      if (path === '' || link.picture) return [];
      if (path.startsWith('/') && leadsSomewhere(path, graph)) return [];
      const [near] = nearest(path, graph.live().keys(), 1);
      return [
        {
          at: { body: link.offset },
          message: path.startsWith('/') ? `there is no page ${path}` : `"${path}" is not an address from the root`,
          fix: near
            ? `did you mean ${near}?`
            : 'write it from the root with a slash at both ends: /cases/uz/my-gov-uz/',
        },
      ];
    }),
};

/** The entry whose page a link opens; undefined for lists and pages without an entry. */
function findTarget(link: BodyLink, digest: Digest, graph: Graph): Digest | undefined {
  const path = pathOf(link);
  return path === '' ? digest : graph.live().get(withoutLocale(path));
}

/** The letters of an anchor; as it is written where that is not valid. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

const deadAnchor: Rule = {
  name: 'body/dead-anchor',
  severity: 'error',
  summary: 'A link to a part of a page leads to a part that is there.',
  mend: 'Parts are `#talk-…`, `#visit-…`, `#output-…`, `#outcome-…` and `#source-…` with their id, and the headings of the text in lower case with hyphens.',
  example: 'there is no part "#talk-opning" on /events/2026/seminar/',
  linked: (digest, graph) =>
    digest.links.flatMap((link) => {
      const anchor = /#(.+)$/s.exec(link.url)?.[1];
      const target = anchor === undefined ? undefined : findTarget(link, digest, graph);
      const source = target && graph.source(target.path);
      if (anchor === undefined || !target || !source) return [];
      const anchors = anchorsOf(source, target.locale ? graph.original(target.kind, target.id) : undefined, graph);
      if (anchors.includes(decode(anchor))) return [];
      const [near] = nearest(anchor, anchors, 1);
      return [
        {
          at: { body: link.offset },
          message: `there is no part "#${anchor}" on ${publicAddress(target)}`,
          fix: near ? `did you mean "#${near}"?` : 'leave the part out',
        },
      ];
    }),
};

export const LINK_RULES: readonly Rule[] = [unsafe, dead, deadAnchor];
