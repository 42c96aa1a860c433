import { formatDate } from '../../domain/dates.ts';
import type { Entry } from '../../domain/entry.ts';
import { gradeOf } from '../../domain/evidence.ts';
import type { FragmentRow, Line } from '../../domain/fragment.ts';
import { localise } from '../../domain/wording.ts';
import { getSections, type BodyLine } from '../../files/sections.ts';
import { fill, getMessages, termLabel } from '../../i18n/index.ts';
import { CASE_SECTIONS } from '../../schema/sections.ts';
import { TODAY } from '../../site.config.ts';
import { getBodyText } from '../body.ts';
import { keepFew } from '../keep-few.ts';
import { partiesOf } from '../parties.ts';
import { entryLines, partyLines, proseLine, row, textLines, type RowContext } from './lines.ts';

/** A case without translation is told in the same sections in every language, one after the other. */
const sectionsOf = keepFew((file: string, sourceIds: readonly string[]) => getSections(getBodyText(file), sourceIds));

/** The text of a case, section by section. */
export function bodyRows(entry: Entry<'case'>, { locale, proseLang }: RowContext): FragmentRow[] {
  const { picks } = getMessages(locale);
  const ids = entry.data.sources.map((source) => source.id);
  const own = sectionsOf(entry.file, ids);
  const translated = entry.translations.get(locale);
  const shown = translated ? sectionsOf(translated.file, ids) : own;
  const toLine = ({ runs, bullet }: BodyLine): Line => ({
    runs,
    ...(bullet ? { bullet } : {}),
    ...(proseLang ? { lang: proseLang } : {}),
  });
  return Object.entries(CASE_SECTIONS).map(([key, heading]) => {
    const section = shown[own.findIndex((one) => one.heading === heading)];
    return row(key, picks.sections[key as keyof typeof CASE_SECTIONS], 'text', (section?.lines ?? []).map(toLine));
  });
}

function evidenceLine(entry: Entry<'case'>, locale: string): Line {
  const { entry: words } = getMessages(locale);
  const { grade, reason, aged } = gradeOf(entry.data, TODAY);
  return {
    runs: [{ grade }],
    note: words.reasons[reason] + (aged ? `; ${words.aged}` : ''),
  };
}

function aiLines(ai: NonNullable<Entry<'case'>['data']['ai']>, context: RowContext): Line[] {
  const { locale } = context;
  const autonomy = ai.autonomy && termLabel(locale, 'aiAutonomy', ai.autonomy).toLocaleLowerCase(locale);
  return [
    ...textLines(termLabel(locale, 'aiUse', ai.use) + (autonomy ? ` (${autonomy})` : '')),
    ...[ai.task, ai.oversight].flatMap((text) => (text ? [proseLine(text, context)] : [])),
  ];
}

export function caseRows(entry: Entry<'case'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words, kinds } = getMessages(locale);
  const data = localise(entry, locale);
  const since = data.stageDate ?? data.ended ?? data.started;
  const stage = termLabel(locale, 'stage', data.stage);
  const owners = partiesOf(data.organisations, graph, locale).filter((party) => party.role === 'owner');
  return [
    row('country', kinds.country.one, 'fact', [
      ...entryLines('country', [data.country], context),
      ...(data.place ? [proseLine(data.place, context)] : []),
    ]),
    row('stage', words.stage, 'fact', [
      { runs: [stage], ...(since ? { note: fill(words.since, { date: formatDate(since, locale) }) } : {}) },
      ...(data.stageReason ? [proseLine(data.stageReason, context)] : []),
    ]),
    row('evidence', words.evidence, 'fact', [evidenceLine(entry, locale)]),
    row('level', words.level, 'fact', textLines(termLabel(locale, 'level', data.level))),
    row('owner', words.owner, 'fact', partyLines(owners, locale, false)),
    row('started', words.started, 'fact', textLines(data.started && formatDate(data.started, locale))),
    row('cost', words.cost, 'fact', data.cost ? [proseLine(data.cost, context)] : []),
    row(
      'prerequisites',
      words.needs,
      'list',
      (data.prerequisites ?? []).map((one) => ({
        runs: [
          `${termLabel(locale, 'prerequisite', one.kind)} (${termLabel(locale, 'prerequisiteLevel', one.level).toLocaleLowerCase(locale)})`,
        ],
        ...(one.note ? { note: one.note } : {}),
      })),
    ),
    row('ai', words.ai, 'fact', data.ai ? aiLines(data.ai, context) : []),
    row(
      'technologies',
      words.technologies,
      'list',
      textLines(...(data.technologies ?? []).map((code) => termLabel(locale, 'technology', code))),
    ),
    row('topics', words.topics, 'list', entryLines('topic', data.topics, context)),
  ];
}
