/** Finds a Chromium for the browser tests, or gets one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Failure } from './failure.ts';
import { runNode, toolPath } from './tool.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Where installers put Chrome when it is not on the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function findInstalled(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = folders.flatMap((folder) =>
    NAMES.flatMap((name) => endings.map((ending) => join(folder, name + ending))),
  );
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

function findDownloaded(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function installDebianPackage(): void {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

/**
 * The path of a Chromium or Chrome, installed if need be.
 *
 * @param print says in one line what is done.
 * @throws Failure when none can be had.
 */
export async function getChromium(print: (line: string) => void): Promise<string> {
  const present = findInstalled() ?? findDownloaded();
  if (present) {
    print(`Browser tests run in ${present}.`);
    return present;
  }
  print('No Chrome or Chromium was found: downloading one with Playwright.');
  await runNode(toolPath('playwright-core'), ['install', 'chromium', '--with-deps']);
  const downloaded = findDownloaded();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    print('The download failed: installing Debian’s package chromium.');
    try {
      installDebianPackage();
    } catch {
      // The sentence below says what is missing.
    }
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Failure('No Chrome or Chromium can be had: install one, or name it with CHROME_PATH=…');
}
