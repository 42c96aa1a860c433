/** The forms of what is counted; fractions take the form that 2–4 take: "1,5 практики". */
export const count = (one: string, few: string, many: string) => ({
  one: `{n} ${one}`,
  few: `{n} ${few}`,
  many: `{n} ${many}`,
  other: `{n} ${few}`,
});
