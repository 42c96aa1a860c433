/**
 * Cards as HTML. A list has a hundred of them and an entry's card stands on dozens of pages: written here and kept, they
 * cost a tenth of what a component for each of them costs.
 */
import type { EvidenceGrade } from '../../domain/evidence.ts';
import type { Card } from '../../domain/view.ts';
import type { Words } from '../../domain/wording.ts';
import { fill, getMessages } from '../../i18n/index.ts';

export interface CardStyle {
  locale: string;
  /** Leaves out the summary, where many cards stand together. */
  brief?: boolean;
  heading?: 'h3' | 'h4';
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A text in another language than the page is marked. */
function langOf({ lang }: Words, locale: string): string {
  return lang === locale ? '' : ` lang="${escape(lang)}"`;
}

/** A line below the title of a card, with a class of its own. */
export function cardLine(name: 'why' | 'summary', words: Words, locale: string): string {
  return `<p class="card__${name}"${langOf(words, locale)}>${escape(words.text)}</p>`;
}

/** Tiles as one shape: five elements for every card would be the half of a long list. */
function tiles(name: 'on' | 'off', from: number, to: number): string {
  const squares = Array.from({ length: to - from }, (_, index) => `M${(from + index) * 15 + 1} 1h10v10h-10z`);
  return squares.length > 0 ? `<path class="${name}" d="${squares.join('')}"></path>` : '';
}

const grades = new Map<string, string>();

/** An evidence grade as five tiles and in words. */
export function gradeHtml({ grade }: EvidenceGrade, locale: string): string {
  const key = `${grade} ${locale}`;
  const known = grades.get(key);
  if (known) return known;
  const { entry } = getMessages(locale);
  const words = `<span class="visually-hidden">${escape(entry.evidence)}: </span>${escape(fill(entry.gradeOf, { grade }))}`;
  const html = `<span class="grade"><svg class="grade__tiles" viewBox="0 0 74 12" width="74" height="12" aria-hidden="true">${tiles('on', 0, grade)}${tiles('off', grade, 5)}</svg><span class="grade__words">${words}</span></span>`;
  grades.set(key, html);
  return html;
}

/** A card in two parts: between them stands what a list says of it besides. */
function partsOf(card: Card, { locale, brief = false, heading = 'h3' }: CardStyle): readonly [string, string] {
  const { kinds } = getMessages(locale);
  const pick = card.kind === 'case' ? ` data-pick="${escape(card.id)}"` : '';
  const facts = card.facts.map((fact) => `<span>${escape(fact)}</span>`).join('');
  return [
    `<li class="card" data-kind="${card.kind}"${pick}>` +
      `<p class="kicker"><span class="kicker__kind">${escape(kinds[card.kind].one)}</span>${facts}</p>` +
      `<${heading} class="card__title"><a href="${escape(card.href)}"${langOf(card.title, locale)}>${escape(card.title.text)}</a></${heading}>` +
      (!brief && card.summary ? cardLine('summary', card.summary, locale) : ''),
    `${card.grade ? gradeHtml(card.grade, locale) : ''}</li>`,
  ];
}

const known = new WeakMap<Card, Map<string, ReturnType<typeof partsOf>>>();

/** A card as an item of a list, with `inner` below its title. */
export function cardHtml(card: Card, style: CardStyle, inner = ''): string {
  const styles = known.get(card) ?? new Map<string, ReturnType<typeof partsOf>>();
  known.set(card, styles);
  const key = `${style.locale} ${style.heading} ${style.brief}`;
  const parts = styles.get(key) ?? partsOf(card, style);
  styles.set(key, parts);
  return parts[0] + inner + parts[1];
}
