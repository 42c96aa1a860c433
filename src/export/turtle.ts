/** RDF as Turtle (W3C): just the forms that the exports use. */

/** A term in Turtle: an address in angle brackets, a literal, or a prefixed name. */
export type Term = string;

export function iri(address: string): Term {
  return `<${address.replace(/[<>"{}|^`\\\s]/g, (char) => encodeURIComponent(char))}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export function literal(text: string, lang?: string): Term {
  return `"${text.replace(/[\\"\n\r\t]/g, (char) => ESCAPES[char] ?? char)}"${lang ? `@${lang}` : ''}`;
}

/** One subject with its properties; those without a value are left out. */
export function subject(
  name: Term,
  properties: readonly (readonly [string, Term | readonly Term[] | undefined])[],
): string {
  const lines = properties.flatMap(([property, value]) => {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    return values.length > 0 ? [`  ${property} ${[...new Set(values)].join(', ')}`] : [];
  });
  return `${name}\n${lines.join(' ;\n')} .\n`;
}

export function turtle(prefixes: Readonly<Record<string, string>>, subjects: readonly string[]): string {
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  return `${head.join('')}\n${subjects.join('\n')}`;
}
