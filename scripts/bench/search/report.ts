/** The figures of relevance as tables, and the questions that were not answered. */
import type { Question } from './questions.ts';
import { scoresOf, type Judged, type Score } from './score.ts';

/** One question and what each engine made of it. */
export interface Asked {
  question: Question;
  ours: Answer;
  plain: Answer | undefined;
}

export interface Answer {
  rank: number | undefined;
  got: string[];
}

/** The goals of success@3: over all languages, and in each. */
export const GOALS = { all: 0.95, language: 0.9 };

export function judgedOf(asked: readonly Asked[], engine: 'ours' | 'plain'): Judged[] {
  return asked.flatMap(({ question: { language, heldOut, within }, [engine]: answer }) =>
    answer ? [{ language, heldOut, within, rank: answer.rank }] : [],
  );
}

const figure = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3)).padStart(7);

function cells(score: Score | undefined): string {
  return [score?.success3, score?.success10, score?.mrr].map(figure).join(' ');
}

/** A table with a line per language: ours on the left, plain Pagefind on the right. */
export function tableOf(title: string, asked: readonly Asked[]): string[] {
  const ours = scoresOf(judgedOf(asked, 'ours'));
  const plain = scoresOf(judgedOf(asked, 'plain'));
  const lines = Object.entries(ours).map(([language, score]) => {
    const goal = language === 'all' ? GOALS.all : GOALS.language;
    const mark = score.success3 < goal ? `  below ${goal}` : '';
    return [
      language.padEnd(10),
      String(score.questions).padStart(9),
      ` ${cells(score)} ${figure(score.met)}`,
      ` ${cells(plain[language])}${mark}`,
    ].join(' ');
  });
  return [
    '',
    title,
    `${''.padEnd(10)} ${'questions'.padStart(9)}   ${'Serai:'.padEnd(32)} plain Pagefind:`,
    `${''.padEnd(20)}   ${['  suc@3', ' suc@10', '    MRR', ' within'].join(' ')}  ${['  suc@3', ' suc@10', '    MRR'].join(' ')}`,
    ...lines,
  ];
}

/** Tuning questions without an answer in time; those held out are never listed, or they would be tuned to. */
export function missesOf(asked: readonly Asked[]): string[] {
  return asked
    .filter(({ question, ours }) => !question.heldOut && !(ours.rank !== undefined && ours.rank <= question.within))
    .flatMap(({ question: { id, query, want, within }, ours: { rank, got } }) => [
      '',
      `${id}  “${query}”  ${rank === undefined ? 'not found' : `rank ${rank}, not within ${within}`}`,
      `  wanted  ${want.join(', ')}`,
      `  came    ${got.slice(0, 5).join(', ') || 'nothing'}`,
    ]);
}
