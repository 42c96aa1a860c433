/** Cases in the order of their evidence. */
import type { Entry } from '../domain/entry.ts';
import { gradeOf, type EvidenceGrade } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import type { Card } from '../domain/view.ts';
import { TODAY } from '../site.config.ts';
import { cardsOf } from './cards.ts';

export interface GradeGroup {
  grade: EvidenceGrade['grade'];
  /** How many there are, of which a page may show a part. */
  count: number;
  cards: Card[];
}

/** Best evidence first. */
export function byGrade(cases: readonly Entry<'case'>[]): Entry<'case'>[] {
  return cases.toSorted((a, b) => gradeOf(b.data, TODAY).grade - gradeOf(a.data, TODAY).grade);
}

/** The cases of each evidence grade, the best first. */
export function groupByGrade(cases: readonly Entry<'case'>[], graph: Graph, locale: string): GradeGroup[] {
  const groups = Map.groupBy(byGrade(cases), (one) => gradeOf(one.data, TODAY).grade);
  return [...groups].map(([grade, members]) => ({
    grade,
    count: members.length,
    cards: cardsOf(members, graph, locale),
  }));
}
