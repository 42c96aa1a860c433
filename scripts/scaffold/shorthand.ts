/** What one line of text means in a list of blocks: `owner: Ministry of Justice`, or a bare address as a source. */
import type { Kind } from '../../src/schema/kinds.ts';
import type { Field } from './fields.ts';
import { parseValue } from './values.ts';

type Block = Record<string, unknown>;

/** The role of a body of which only the name is given. */
const USUAL_ROLE: Partial<Record<Kind, string>> = { case: 'owner', event: 'organiser', programme: 'organiser' };

/** `role: rest`, when the word before the colon is a role. */
function splitRole(block: Field, line: string): { role: string; rest: string } | undefined {
  const colon = line.indexOf(':');
  const field = block.fields.find(({ key }) => key === 'role');
  if (colon < 0 || !field) return undefined;
  const parsed = parseValue(field, line.slice(0, colon));
  return 'value' in parsed ? { role: String(parsed.value), rest: line.slice(colon + 1).trim() } : undefined;
}

const READERS: Readonly<Record<string, (line: string, block: Field, kind: Kind) => Block>> = {
  sources: (line) => ({ url: line }),
  organisations: (line, block, kind) => {
    const { role, rest } = splitRole(block, line) ?? { role: USUAL_ROLE[kind], rest: line };
    return { organisation: rest, role };
  },
  countries: (line, block) => {
    const { role, rest } = splitRole(block, line) ?? { role: 'beneficiary', rest: line };
    return { country: rest, role };
  },
  positions: (line) => ({ title: line }),
  speakers: (line) => {
    const comma = line.indexOf(',');
    if (comma < 0) return { person: line };
    return { person: line.slice(0, comma).trim(), position: line.slice(comma + 1).trim() };
  },
  talks: (line) => ({ title: line }),
  visits: (line) => ({ name: line }),
};

export function hasShorthand(block: Field): boolean {
  return block.key in READERS && block.type === 'block';
}

/** The block that a line stands for; undefined where a line cannot stand for one. */
export function findShorthand(line: string, block: Field, kind: Kind): Block | undefined {
  return block.type === 'block' ? READERS[block.key]?.(line, block, kind) : undefined;
}
