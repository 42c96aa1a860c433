/** Every entry as Markdown, in each language that it is written in. */
import { markdownAddress } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Line, Run } from '../domain/fragment.ts';
import { isListed } from '../domain/visibility.ts';
import { languagesOf, localise } from '../domain/wording.ts';
import { byId, type ExportContext, type ExportFile } from '../export/context.ts';
import { markdownText, type MarkdownPage } from '../export/markdown.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { SITE } from '../site.config.ts';
import { speakerView } from './event-page.ts';
import { contextOf, type RowContext } from './fragments/lines.ts';
import { doubtRow, headOf, outcomeOf, rowsOf } from './fragments/fragment.ts';

/** Talks with what was said, and visits. */
function eventParts(entry: Entry<'event'>, context: RowContext): MarkdownPage['parts'] {
  const { graph, locale } = context;
  const { entry: words } = getMessages(locale);
  const { talks, visits } = localise(entry, locale);
  const talkLines = (talks ?? []).map((talk): Line => {
    const speakers = (talk.speakers ?? []).map((speaker) => {
      const { name, position, organisation, country } = speakerView(speaker, graph, locale);
      return [name?.text, position, organisation?.title.text ?? country?.title.text].filter(Boolean).join(', ');
    });
    const who = [termLabel(locale, 'talkKind', talk.kind), ...speakers].join('; ');
    const what = [talk.title, who].filter(Boolean).join(' — ');
    const source: Run[] = talk.source ? [{ source: context.numberOf(talk.source) }] : [];
    return { runs: [[what, talk.said].filter(Boolean).join(': '), ...source] };
  });
  const visitLines = (visits ?? []).map(({ name, city, note }): Line => ({
    runs: [[name, city].filter(Boolean).join(', ')],
    ...(note ? { note } : {}),
  }));
  return [
    { title: words.talks, lines: talkLines },
    { title: words.visits, lines: visitLines },
  ].filter(({ lines }) => lines.length > 0);
}

function pageOf(entry: AnyEntry, locale: string, { graph, bodyOf }: ExportContext): MarkdownPage {
  const context = contextOf(entry, graph, locale);
  const head = headOf(entry, graph, locale);
  const empty = { locale, sourceIds: [], outcomes: [], rows: [], parts: [], body: '' };
  // Of what was withdrawn only that is told.
  if (!isListed(entry)) {
    const { id, kind, kindLabel, href, url, title, facts, notices } = head;
    return { ...empty, id, kind, kindLabel, href, url, title, facts, notices, sources: [] };
  }
  const data = localise(entry, locale);
  return {
    ...head,
    ...empty,
    sourceIds: ('sources' in data ? (data.sources ?? []) : []).map(({ id }) => id),
    // The statements of the talks stand in a part of their own.
    rows: [
      ...rowsOf(entry, context).filter(({ key }) => key !== 'talks' || entry.kind !== 'event'),
      ...(entry.kind === 'page' ? [] : [doubtRow(entry, context)]),
    ],
    parts: entry.kind === 'event' ? eventParts(entry, context) : [],
    outcomes:
      entry.kind === 'case' ? (localise(entry, locale).outcomes ?? []).map((one) => outcomeOf(one, context)) : [],
    body: bodyOf(entry.translations.get(locale)?.file ?? entry.file),
  };
}

export function* markdownFiles(context: ExportContext): Generator<ExportFile> {
  for (const kind of KINDS)
    for (const entry of context.graph.everything(kind).toSorted(byId) as unknown as AnyEntry[])
      for (const locale of languagesOf(entry))
        yield {
          path: markdownAddress(entry, locale).slice(SITE.base.length),
          text: markdownText(pageOf(entry, locale, context)),
        };
}
