/** Interface texts: one file per language of `site.config.ts`. */
import { SITE } from '../site.config.ts';
import type { TermOf, VocabularyName } from '../schema/vocabularies/index.ts';
import type { Messages } from './messages/index.ts';
import type { PluralForms } from './messages/plural-forms.ts';

const loaded = await Promise.all(
  SITE.languages.map(async (locale): Promise<[string, Messages]> => {
    const file = (await import(`./locales/${locale}.ts`)) as { default: Messages };
    return [locale, file.default];
  }),
);
const MESSAGES = new Map(loaded);

/** The texts of a language of the site. */
export function getMessages(locale: string): Messages {
  const messages = MESSAGES.get(locale);
  if (!messages) throw new Error(`There is no message file for "${locale}": add src/i18n/locales/${locale}.ts.`);
  return messages;
}

const rules = new Map<string, Intl.PluralRules>();

/** "3 cases": the right plural form, the number in the language's digits and grouping. */
export function plural(locale: string, forms: PluralForms, n: number): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return (forms[rule.select(n)] ?? forms.other).replace('{n}', formatNumber(n, locale));
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string): Intl.NumberFormat {
  const known =
    numberFormats.get(locale) ??
    new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { maximumFractionDigits: 20 });
  numberFormats.set(locale, known);
  return known;
}

/** A number as the language writes it, digits kept as the source gives them. */
export function formatNumber(n: number, locale: string): string {
  return numberFormat(locale).format(n);
}

/** A share of 0–1 in whole per cent: "17%", "17 %"; less than half a per cent, but not nothing, says so. */
export function formatShare(share: number, locale: string): string {
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { style: 'percent' });
  return share > 0 && share < 0.005 ? `< ${format.format(0.01)}` : format.format(share);
}

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** The label of a term in a language. */
export function termLabel<N extends VocabularyName>(locale: string, name: N, code: TermOf<N>): string {
  return getMessages(locale).vocabularies[name][code];
}

const languageLabels = new Map<string, string>();

/** The name of a language in another language: "Russian", "русский". */
export function languageLabel(tag: string, locale: string): string {
  const key = `${locale} ${tag}`;
  const known = languageLabels.get(key) ?? new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  languageLabels.set(key, known);
  return known;
}
