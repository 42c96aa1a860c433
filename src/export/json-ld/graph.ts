/** The whole collection as one graph. */
import type { JsonLdNode } from '../../domain/view.ts';
import { findNewest } from '../../domain/changes.ts';
import { SOURCE_LANGUAGE } from '../../site.config.ts';
import { allListed, type ExportContext, type ExportFile } from '../context.ts';
import { datasetNode, siteNode, topicSetNode } from './dataset.ts';
import { entryNodes } from './entry.ts';
import type { NodeContext } from './node.ts';

const asAddress = { '@type': '@id' } as const;

/** Said here in full, so that nobody needs to fetch the vocabulary to read the file. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  contentUrl: asAddress,
  eventAttendanceMode: asAddress,
  eventStatus: asAddress,
  license: asAddress,
  mainEntityOfPage: asAddress,
  sameAs: asAddress,
  url: asAddress,
};

/** One node to a line, so that two versions can be compared. */
export function* graphFiles(context: ExportContext): Generator<ExportFile> {
  const entries = allListed(context);
  const nodeContext: NodeContext = { graph: context.graph, locale: SOURCE_LANGUAGE, form: 'graph' };
  const nodes: JsonLdNode[] = [
    siteNode(SOURCE_LANGUAGE),
    datasetNode(SOURCE_LANGUAGE, findNewest(entries)),
    topicSetNode(),
    ...entries.flatMap((entry) => entryNodes(entry, nodeContext)),
  ];
  const lines = nodes.map((node) => JSON.stringify(node)).join(',\n');
  yield { path: 'data/graph.jsonld', text: `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${lines}\n]}\n` };
}
