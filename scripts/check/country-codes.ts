/** The two letters of ISO 3166-1, as `Intl` knows them. */
import { nearest } from '../lib/nearest.ts';
import { lazy } from '../lib/lazy.ts';

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Codes that `Intl` can name, but that are groups, islands without a code of their own, or reserved. */
const NO_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

export function isCountryCode(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code)) return false;
  const upper = code.toUpperCase();
  // A code that was given up, such as DD, is read as that of the state that followed.
  return (
    !NO_COUNTRIES.has(upper) && regions.of(upper) !== undefined && new Intl.Locale(`und-${upper}`).region === upper
  );
}

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));

const codesByName = lazy(
  () =>
    new Map(
      LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
        .filter(isCountryCode)
        .map((code) => [regions.of(code.toUpperCase()) ?? code, code]),
    ),
);

/** The code that was probably meant, by name or by form. */
export function suggestCountry(wanted: string): string {
  const near = wanted.length > 2 ? nearest(wanted, codesByName().keys()) : [];
  const codes = near.map((name) => `"${codesByName().get(name) ?? ''}" (${name})`);
  return codes.length > 0
    ? `did you mean ${codes.join(' or ')}?`
    : 'write the two lower-case letters of ISO 3166-1, such as uz or kr';
}
