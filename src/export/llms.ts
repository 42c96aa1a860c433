/** llms.txt (llmstxt.org): where programs that read text find the collection, and the lists as Markdown. */
import { absolute, dataAddress, entryAddress, fileAddress, listAddress, markdownAddress } from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { getMessages } from '../i18n/index.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { API } from './api-version.ts';
import { listed, type ExportContext, type ExportFile } from './context.ts';
import { LICENCE } from './licence.ts';
import { link, plainText } from './markdown-text.ts';

const url = (path: string) => absolute(fileAddress(path));
const listPath = (kind: Kind) => `${KIND_FOLDERS[kind]}/index.md`;

function itemOf(entry: AnyEntry): string {
  const { title, summary } = entry.data;
  const item = `- ${link(title, absolute(markdownAddress(entry, SOURCE_LANGUAGE)))}`;
  return summary ? `${item}: ${plainText(summary)}` : item;
}

/** All entries of a kind, beside the page that lists them. */
function listFile(kind: Exclude<Kind, 'page'>, context: ExportContext): ExportFile {
  const { kinds, list } = getMessages(SOURCE_LANGUAGE);
  const items = (listed(context, kind) as unknown as AnyEntry[]).map(itemOf);
  const source = `${SITE.name}, ${absolute(listAddress(kind, SOURCE_LANGUAGE))}, ${LICENCE.id}`;
  const text = `# ${kinds[kind].many}\n\n${list.lead[kind]}\n\n${items.join('\n')}\n\n${source}\n`;
  return { path: listPath(kind), text };
}

function overview(context: ExportContext): string {
  const { kinds, list } = getMessages(SOURCE_LANGUAGE);
  const lists = KINDS.flatMap((kind) =>
    kind === 'page' ? [] : [`- ${link(kinds[kind].many, url(listPath(kind)))}: ${list.lead[kind]}`],
  );
  const pages = listed(context, 'page').map((entry) => itemOf(entry as AnyEntry));
  const example = listed(context, 'case')[0];
  return [
    `# ${SITE.name}`,
    `> ${SITE.description[SOURCE_LANGUAGE] ?? ''}`,
    [
      'Every claim names its source and who says so. A target is a plan and never a result. The evidence grade of a case (0 to 5) says how well its results are known, not how good they are.',
      `The Markdown of a page lies beside it as \`index.md\`${example ? `, as in ${absolute(entryAddress(example, SOURCE_LANGUAGE))}index.md` : ''}`,
      'Pages in other languages stand below `/<language>/`.',
      `Text under ${LICENCE.id} (${LICENCE.url}): name ${SITE.name} and give the address of the entry.`,
    ].join('\n\n'),
    `## Entries\n\n${lists.join('\n')}`,
    [
      '## Data',
      '',
      `- ${link('What there is', absolute(dataAddress(SOURCE_LANGUAGE)))}: files, addresses, versions, how to cite`,
      `- ${link('Everything as lines of JSON', url(`${API}all.ndjson`))}: one entry to a line`,
      `- ${link('OpenAPI description', url(`${API}openapi.json`))}: of the JSON files`,
      `- ${link('Outcomes', url('data/outcomes.csv'))}: every figure, target and finding as a table`,
    ].join('\n'),
    ...(pages.length > 0 ? [`## Optional\n\n${pages.join('\n')}`] : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

export function* llmsFiles(context: ExportContext): Generator<ExportFile> {
  yield { path: 'llms.txt', text: overview(context) };
  for (const kind of KINDS) if (kind !== 'page') yield listFile(kind, context);
}
