/** The two names that are used of js-yaml, which ships no types. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: unknown;
  export function load(text: string, options: { schema: unknown }): unknown;
}
