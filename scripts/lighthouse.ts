/** `npm run lighthouse`: the four categories, LCP, CLS and TBT of a page of each kind; ends with 1 when one is below 100. With `--peers`, an entry beside the peers. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { readPages } from './budget/pages.ts';
import { getChromium } from './lib/chromium.ts';
import { Failure, runCommand } from './lib/failure.ts';
import { runNode } from './lib/tool.ts';
import { choosePages } from './lighthouse/choose-pages.ts';
import { serveCompressed } from './lighthouse/compressed-server.ts';
import { comparePeers, formatPeers } from './lighthouse/peers.ts';
import { CATEGORIES, scoreOf } from './lighthouse/score.ts';

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The site to judge: the one that is named, else the real content, built at the root. */
async function siteOf(named: string | undefined): Promise<string> {
  if (named) {
    const site = resolve(named);
    if (!existsSync(resolve(site, 'index.html'))) throw new Failure(`There is no built site at ${named}.`);
    return site;
  }
  const out = resolve('.build/budget/real');
  const { ok, output } = await runNode('scripts/build.ts', ['--out', out], { env: { SERAI_BASE: '/' } });
  if (!ok) throw new Failure(`The site could not be built:\n${output}`);
  return out;
}

async function judgePages(site: string, paths: readonly string[], port: number): Promise<number> {
  const server = await serveCompressed(site);
  let below = 0;
  try {
    console.log(`| page | ${CATEGORIES.join(' | ')} | LCP s | CLS | TBT ms |`);
    console.log('| --- | --: | --: | --: | --: | --: | --: | --: |');
    for (const path of paths) {
      const address = path === '/' ? path : `${path}/`;
      const { categories, lcp, cls, tbt, failed } = await scoreOf(server.url + address, port);
      console.log(
        `| ${address} | ${categories.join(' | ')} | ${(lcp / 1000).toFixed(2)} | ${cls.toFixed(3)} | ${tbt.toFixed(0)} |`,
      );
      for (const audit of failed) console.log(`  below 90: ${audit}`);
      if (categories.some((one) => one < 100)) below++;
    }
  } finally {
    server.close();
  }
  return below;
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      site: { type: 'string' },
      /** The same synthetic entry in the peers' sites, instead of the pages of ours. */
      peers: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await getChromium(() => undefined),
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    if (values.peers) {
      const { path, all } = await comparePeers(browser, port, (line) => console.log(line));
      console.log(`${path}: bytes as a host sends them, LCP the median of three; ratios to Serai\n${formatPeers(all)}`);
      return;
    }
    const site = await siteOf(values.site);
    const named = positionals.map((path) => path.replace(/(?<=.)\/$/, ''));
    const paths = named.length > 0 ? named : choosePages(readPages(site));
    const below = await judgePages(site, paths, port);
    if (below > 0) throw new Failure(`${below} of ${paths.length} pages are below 100 in a category.`);
  } finally {
    await browser.close();
  }
});
