/** The forms of what is counted. */
export const count = (one: string, other: string) => ({ one: `{n} ${one}`, other: `{n} ${other}` });
