/** Which entries a synthetic collection has: how many of each kind, and under which ids. */
import type { Tools } from './words.ts';

/** Two letters of ISO 3166-1; the first fourteen are those of the real collection. */
const COUNTRIES =
  'kz kg tj uz am az ge bd kh la mn ph kr ae al au bo cr do ee eg et fi gh gt hn id lk mv my np pa pe pg py rs sg sn th tm tn tr tz ug us vn fr de it es pt se no dk pl cz sk hu ro bg'.split(
    ' ',
  );

export interface Plan {
  countries: string[];
  topics: string[];
  organisations: string[];
  people: string[];
  programmes: string[];
  events: string[];
  cases: string[];
}

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

/** 22 % events, 9 % people, 9 % organisations, 2 % programmes, topics and countries as a closed list has; the rest cases. */
export function planOf(count: number): Plan {
  const share = (part: number, least: number, most = Infinity) =>
    Math.min(most, Math.max(least, Math.round(count * part)));
  const countries = COUNTRIES.slice(0, share(0.006, 14));
  const topics = numbered('topic', share(0.02, 10, 60));
  const organisations = numbered('organisation', share(0.09, 3));
  const people = numbered('person', share(0.09, 3));
  const programmes = numbered('programme', share(0.02, 2, 40));
  const events = Array.from({ length: share(0.22, 3) }, (_, index) => `${2006 + (index % 20)}/event-${index}`);
  const others = [countries, topics, organisations, people, programmes, events].reduce(
    (sum, { length }) => sum + length,
    1, // the page "about"
  );
  const cases = Array.from(
    { length: Math.max(1, count - others) },
    (_, index) => `${countries[index % countries.length] ?? ''}/case-${index}`,
  );
  return { countries, topics, organisations, people, programmes, events, cases };
}

/** Cases and events that came before, so that no chain of links grows long. */
export function earlier(tools: Tools, ids: readonly string[], index: number, count: number): string[] {
  return index === 0 ? [] : tools.some(ids.slice(0, index), count);
}
