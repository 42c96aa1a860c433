/** `npm run links`: links, anchors and pictures of the built site; with `--external`, the addresses of the sources. */
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDead } from '../src/domain/source-health.ts';
import { CONTENT_ROOT } from '../src/files/content-root.ts';
import { TODAY } from '../src/site.config.ts';
import { formatTerminal, plural } from './check/report.ts';
import { Failure, runCommand } from './lib/failure.ts';
import { checkExternalLinks } from './links/external.ts';
import { readHealth, writeHealth } from './links/health-file.ts';
import { checkInternalLinks } from './links/internal.ts';
import { MANNERS } from './links/manners.ts';
import { readSources } from './links/sources.ts';
import { readCommandLine } from './scaffold/command-line.ts';

const USAGE = 'npm run links -- [--site FOLDER] | --external [--only START] [--limit N] [--again] [--health FILE]';

const ROOT = dirname(CONTENT_ROOT);

function checkSite(folder: string): void {
  const { pages, links, problems } = checkInternalLinks(folder, CONTENT_ROOT, ROOT);
  if (problems.length > 0) console.log(formatTerminal(problems));
  console.log(`${plural(pages, 'page')} with ${plural(links, 'link')} read: ${plural(problems.length, 'problem')}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

interface Choice {
  file: string;
  only: string | undefined;
  limit: number | undefined;
  again: boolean;
}

async function checkSources({ file, ...choice }: Choice): Promise<void> {
  const sources = readSources(CONTENT_ROOT, ROOT);
  const { health, looked, left, offline } = await checkExternalLinks({
    ...choice,
    sources,
    health: readHealth(file),
    today: TODAY,
    manners: MANNERS,
    save: (seen) => writeHealth(file, seen),
    print: (line) => console.log(line),
  });
  if (offline) {
    console.log('Nothing answered: this machine seems to have no connection. Nothing was written.');
    return;
  }
  const dead = Object.values(health).filter(isDead).length;
  console.log(
    `${plural(looked, 'address', 'addresses')} of ${sources.length} looked at, ${left} left for the next run; ${dead} dead.`,
  );
}

await runCommand(async () => {
  const { values } = readCommandLine(USAGE, () =>
    parseArgs({
      options: {
        external: { type: 'boolean', default: false },
        only: { type: 'string' },
        limit: { type: 'string' },
        again: { type: 'boolean', default: false },
        site: { type: 'string', default: 'dist' },
        health: { type: 'string', default: 'data/source-health.json' },
      },
    }),
  );
  const { limit } = values;
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit)) {
    throw new Failure(`--limit ${limit} is not a number of addresses: write --limit 50.`);
  }
  if (values.external) {
    await checkSources({
      file: resolve(values.health),
      only: values.only,
      limit: limit === undefined ? undefined : Number(limit),
      again: values.again,
    });
  } else checkSite(resolve(values.site));
}, 2);
