import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { GOOD_TREE, inFolder, withEdit } from './fixtures.ts';
import { extendLedger, LEDGER_NAME } from './ledger.ts';
import { TOPIC } from './mistakes/mistake.ts';

const KIND = 'kind: service\n---\n\nCities';

it('the ledger holds every public address once, sorted, and drafts not', () => {
  const tree = withEdit(TOPIC, KIND, `status: draft\n${KIND}`);
  inFolder(tree, (content, root) => {
    extendLedger(content, checkContent(content, root).addresses);
    const lines = readFileSync(join(root, LEDGER_NAME), 'utf8').trimEnd().split('\n');
    expect(lines).toContain('/cases/uz/portal/');
    expect(lines).toContain('/about/');
    expect(lines).not.toContain('/topics/smart-city/');
    expect(lines).toEqual([...new Set(lines)].toSorted());
  });
});

it('the ledger never loses an address, and stays as it is when nothing is new', () => {
  inFolder({ ...GOOD_TREE, [`../${LEDGER_NAME}`]: '/topics/old/\n/cases/uz/portal/\n' }, (content, root) => {
    extendLedger(content, ['/cases/uz/portal/']);
    expect(readFileSync(join(root, LEDGER_NAME), 'utf8')).toBe('/topics/old/\n/cases/uz/portal/\n');
    extendLedger(content, ['/about/']);
    expect(readFileSync(join(root, LEDGER_NAME), 'utf8')).toBe('/about/\n/cases/uz/portal/\n/topics/old/\n');
  });
});

it('an address that was public may become an alias', () => {
  const tree = withEdit(TOPIC, KIND, `aliases:\n  - /topics/old/\n${KIND}`);
  inFolder({ ...tree, [`../${LEDGER_NAME}`]: '/topics/old/\n' }, (content, root) => {
    expect(checkContent(content, root).problems).toEqual([]);
  });
});
