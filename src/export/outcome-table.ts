/** One table of all outcomes: a line of a ledger is a row, with its case and its source beside it. */
import { identifierOf } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import { isResult, type Outcome } from '../domain/evidence.ts';
import { listed, type ExportContext, type ExportFile } from './context.ts';
import { csvText, type Row } from './csv.ts';

const COLUMNS = [
  'case',
  'case_title',
  'country',
  'country_name',
  'outcome',
  'kind',
  'metric',
  'baseline',
  'value',
  'value_text',
  'qualifier',
  'unit',
  'period',
  'due',
  'said_by',
  'basis',
  'stance',
  'aside',
  'counts_as_result',
  'source',
  'source_title',
  'source_publisher',
  'source_tier',
  'source_date',
  'source_url',
  'note',
  'url',
] as const;

function measureOf(outcome: Outcome): Row {
  if (outcome.kind === 'finding') return { metric: outcome.text };
  return {
    metric: outcome.metric,
    value: outcome.value,
    value_text: outcome.valueText,
    qualifier: outcome.qualifier,
    unit: outcome.unit,
    baseline: outcome.kind === 'figure' ? outcome.baseline : undefined,
    due: outcome.kind === 'target' ? outcome.due : undefined,
  };
}

function rowsOf(entry: Entry<'case'>, { graph }: ExportContext): Row[] {
  const country = graph.get('country', entry.data.country);
  const sources = new Map(entry.data.sources.map((source) => [source.id, source]));
  return (entry.data.outcomes ?? []).map((outcome) => {
    const source = sources.get(outcome.source);
    return {
      case: entry.id,
      case_title: entry.data.title,
      country: country.id,
      country_name: country.data.title,
      outcome: outcome.id,
      kind: outcome.kind,
      ...measureOf(outcome),
      period: outcome.asOf,
      said_by: outcome.saidBy,
      basis: outcome.basis,
      stance: outcome.stance,
      aside: outcome.aside,
      counts_as_result: isResult(outcome) ? 'yes' : 'no',
      source: outcome.source,
      source_title: source?.title,
      source_publisher: source?.publisher,
      source_tier: source?.tier,
      source_date: source?.date,
      source_url: source?.url ?? (source?.doi ? `https://doi.org/${source.doi}` : source?.archivedUrl),
      note: outcome.note,
      url: identifierOf(entry, `outcome-${outcome.id}`),
    };
  });
}

export function* outcomeFiles(context: ExportContext): Generator<ExportFile> {
  const rows = listed(context, 'case').flatMap((entry) => rowsOf(entry, context));
  yield { path: 'data/outcomes.csv', text: csvText(COLUMNS, rows) };
}
