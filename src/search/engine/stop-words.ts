/** Words of the readers' languages that say nothing about what is looked for; few texts here have those of the smaller languages. */
const STOP_WORDS = new Set(
  (
    'a an and are as at by does do for from how in is it of on or that the to what when where which who why with ' +
    'в во и на с со по для из к как от о об что где кто или за до при ' +
    'va bilan uchun va ham ва билан учун ' +
    'мен және үшін менен жана үчүн ва бо дар барои аз ' +
    've üçün ilə ' +
    'sa ng mga ang para na at ay si ni kay'
  ).split(' '),
);

/** The words of a query without those that say nothing; all of them when there is no other. */
export function telling(terms: readonly string[]): string[] {
  const kept = terms.filter((term) => !STOP_WORDS.has(term.toLowerCase()));
  return kept.length > 0 ? kept : [...terms];
}
