/** Addresses of other sites: safe, honest and without a trace of who clicked. Also: what identifies a private person. */
import { findTexts, type FieldPath } from '../loose.ts';
import type { Finding, Rule, Spot } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

interface WebAddress {
  url: URL;
  text: string;
  at: Spot;
  /** The name of the field; undefined in the body. */
  field: string | undefined;
  path: FieldPath;
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|_openstat)$/i;
const SHORTENERS = new Set(
  'bit.ly t.co goo.gl tinyurl.com ow.ly is.gd buff.ly clck.ru cutt.ly rebrand.ly t.ly lnkd.in me2.do vo.la han.gl url.kr shorturl.at rb.gy vk.cc'.split(
    ' ',
  ),
);

/** Fields whose addresses are kept as they were found: copies and archives. */
const AS_FOUND = new Set(['archivedUrl', 'copyUrl']);

const known = new WeakMap<SourceFile, WebAddress[]>();

/** Every web address of a file; found once for all rules. */
function addressesOf(file: SourceFile): WebAddress[] {
  let addresses = known.get(file);
  if (!addresses) known.set(file, (addresses = findAddresses(file)));
  return addresses;
}

function findAddresses(file: SourceFile): WebAddress[] {
  const inFields = findTexts(file.fields, (text) => /^https?:/i.test(text)).map(({ text, path }) => ({
    text,
    at: { field: path },
    field: String(path.findLast((part) => typeof part === 'string')),
    path,
  }));
  const inBody = file
    .body()
    .links.map(({ url, offset }) => ({ text: url, at: { body: offset }, field: undefined, path: [] }));
  return [...inFields, ...inBody].flatMap((item) => {
    const url = /^https?:\/\/\S+$/i.test(item.text) && !AS_FOUND.has(item.field ?? '') ? URL.parse(item.text) : null;
    return url ? [{ ...item, url }] : [];
  });
}

function addressRule(
  record: Omit<Rule, 'entry'>,
  judge: (address: WebAddress, file: SourceFile) => Omit<Finding, 'at'> | undefined,
): Rule {
  return {
    ...record,
    entry: (file) => {
      if (!/https?:\/\//i.test(file.text)) return [];
      return addressesOf(file).flatMap((address) => {
        const finding = judge(address, file);
        return finding ? [{ at: address.at, ...finding }] : [];
      });
    },
  };
}

const http = addressRule(
  {
    name: 'fields/http',
    severity: 'warning',
    summary: 'Addresses begin with `https://` where the other site has that.',
    mend: 'What comes over `http://` can be changed on its way. Try the same address with `https://`; if the source has only this one, add an `archivedUrl`, and the warning is gone.',
    example: 'http://example.org/news is not https',
  },
  ({ url, text, path }, file) => {
    const owner = file.fields['sources'] as ({ archivedUrl?: unknown } | null)[] | undefined;
    const archived =
      path[0] === 'sources' && typeof path[1] === 'number' && owner?.[path[1]]?.archivedUrl !== undefined;
    if (url.protocol !== 'http:' || archived) return undefined;
    return {
      message: `${text} is not https`,
      fix: 'try it with https://, or add an archivedUrl if there is only this',
    };
  },
);

const tracking = addressRule(
  {
    name: 'fields/tracking',
    severity: 'error',
    summary: 'No address carries marks that follow the reader.',
    mend: 'Parts such as `utm_source` and `fbclid` tell the other site where a reader came from, and make two addresses of one page. Delete them; the address works without.',
    example: 'the address follows its readers with "utm_source"',
  },
  ({ url }) => {
    const marks = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
    if (marks.length === 0) return undefined;
    const clean = new URL(url);
    for (const key of marks) clean.searchParams.delete(key);
    return { message: `the address follows its readers with "${marks.join('", "')}"`, fix: `write ${clean.href}` };
  },
);

const shortener = addressRule(
  {
    name: 'fields/shortener',
    severity: 'error',
    summary: 'No address is shortened.',
    mend: 'Nobody sees where a shortened address leads, and it dies with the service. Open it, and copy the address that you arrive at.',
    example: 'bit.ly is a shortener: nobody sees where it leads',
  },
  ({ url }) => {
    const host = url.hostname.replace(/^www\./, '');
    return SHORTENERS.has(host)
      ? {
          message: `${host} is a shortener: nobody sees where it leads`,
          fix: 'open it and copy the address that you arrive at',
        }
      : undefined;
  },
);

const credentials = addressRule(
  {
    name: 'fields/credentials',
    severity: 'error',
    summary: 'No address holds a user name or password.',
    mend: 'Everything in this project is public. Delete what stands before the `@`, and change that password.',
    example: 'the address holds a user name or password',
  },
  ({ url }) =>
    url.username || url.password
      ? {
          message: 'the address holds a user name or password',
          fix: `delete what stands before the @, and change the password if there was one`,
        }
      : undefined,
);

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const PHONE =
  /\+\d[\d ().-]{7,}\d|\(\d{2,5}\) ?\d{2,4}(?:[ -]\d{2,4}){1,3}|\b\d{2,4}-\d{3,4}-\d{2,4}(?:-\d{2})?\b(?!-)/gu;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const contact: Rule = {
  name: 'fields/contact',
  severity: 'error',
  summary: 'The entry of a person holds no e-mail address and no telephone number.',
  mend: 'People are here for their public office only. Delete it, also when it stands on a public page.',
  example: 'there is an e-mail address: "jane@example.org"',
  entry: ({ entry, text }) => {
    if (entry.kind !== 'person') return [];
    // Addresses of the web hold numbers of their own.
    const bare = text.replace(/https?:\/\/\S+/g, (address) => ' '.repeat(address.length));
    const spot = (index: number) => {
      const before = bare.slice(0, index).split('\n');
      return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    };
    const found = (what: string, match: RegExpExecArray) => ({
      at: spot(match.index),
      message: `there is ${what}: "${match[0]}"`,
      fix: 'delete it: people are here for their public office only',
    });
    return [
      ...[...bare.matchAll(EMAIL)].map((match) => found('an e-mail address', match)),
      ...[...bare.matchAll(PHONE)]
        .filter(([number]) => !DATE.test(number))
        .map((match) => found('a telephone number', match)),
    ];
  },
};

export const WEB_ADDRESS_RULES: readonly Rule[] = [http, tracking, shortener, credentials, contact];
