/** The parts of a page that a link can lead to. */
import Slugger from 'github-slugger';
import { textOf } from '../../src/files/markdown.ts';
import type { Digest } from './digest.ts';
import type { Graph } from './graph.ts';
import { findText, itemsOf } from './loose.ts';
import type { SourceFile } from './source-file.ts';

/** The lists of the front matter whose items have a place of their own. */
const ITEM_ANCHORS: Readonly<Record<string, string>> = {
  talks: 'talk',
  visits: 'visit',
  outputs: 'output',
  outcomes: 'outcome',
  sources: 'source',
};

/** The parts that the pages of the site give to all entries of a kind. */
const PAGE_PARTS = [
  'main',
  'sources',
  'doubts',
  'changes',
  'talks',
  'visits',
  'outputs',
  'further',
  'does-it-work',
  'findings',
  'timeline',
  'related',
  'cases',
  'events',
  'topics',
  'start',
  'indicators',
  'positions',
];

function itemAnchors({ fields }: SourceFile): string[] {
  return Object.entries(ITEM_ANCHORS).flatMap(([list, prefix]) =>
    itemsOf(fields[list]).flatMap(({ item }) => {
      const id = findText(item['id']);
      return id === undefined ? [] : [`${prefix}-${id}`];
    }),
  );
}

/** All anchors of an entry's page; a translation has the items of its original. */
export function anchorsOf(file: SourceFile, original: Digest | undefined, graph: Graph): string[] {
  const slugger = new Slugger();
  const headings = file
    .body()
    .nodes.filter(({ node }) => node.type === 'heading' && (node.depth ?? 1) > 1 && (node.depth ?? 1) < 5)
    .map(({ node }) => slugger.slug(textOf(node)));
  const owner = original ? graph.source(original.path) : file;
  return [...headings, ...(owner ? itemAnchors(owner) : []), ...PAGE_PARTS];
}
