/** Plural forms in the browser: the same forms as on the server, chosen by `Intl.PluralRules`. */
export type CountForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export function formatCount(forms: CountForms, n: number, locale: string): string {
  return (forms[new Intl.PluralRules(locale).select(n)] ?? forms.other).replace('{n}', n.toLocaleString(locale));
}
