/** Plural forms by the categories of `Intl.PluralRules`; `{n}` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
