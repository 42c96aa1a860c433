/** `npm run new`: a new entry from flags or answers, with the entries of the bodies and people that it names first. */
import { resolve } from 'node:path';
import { KINDS, type Kind } from '../src/schema/kinds.ts';
import { Failure, runCommand } from './lib/failure.ts';
import { didYouMean } from './lib/nearest.ts';
import { terminalAsker, type Asker } from './scaffold/asker.ts';
import { readFlags } from './scaffold/flags.ts';
import { newEntry } from './scaffold/new-entry.ts';
import { shownPath, writeAllOrNothing } from './scaffold/write-files.ts';

const USAGE = 'npm run new -- KIND [--FIELD VALUE …] [--id ID] [--content DIR]';

async function getKind(word: string | undefined, asker: Asker | undefined): Promise<Kind> {
  if (word === undefined && asker) {
    const choices = KINDS.map((kind) => ({ value: kind, label: kind }));
    return getKind(await asker.one({ message: 'What is it?', choices }), asker);
  }
  const kind = KINDS.find((one) => one === word);
  if (kind) return kind;
  if (word === undefined) throw new Failure(`Say what it is, one of ${KINDS.join(', ')}: ${USAGE}`);
  throw new Failure(`There is no kind "${word}": ${didYouMean(word, KINDS)}`);
}

await runCommand(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const hasKind = first !== undefined && !first.startsWith('-');
  const asker = process.stdin.isTTY && process.stdout.isTTY ? terminalAsker() : undefined;
  const kind = await getKind(hasKind ? first : undefined, asker);
  const flags = readFlags(kind, hasKind ? rest : process.argv.slice(2), USAGE);
  const content = resolve(flags.other.content ?? process.env['SERAI_CONTENT'] ?? 'content');
  const { files } = await newEntry(kind, flags, content, asker);
  writeAllOrNothing(content, files);
  for (const file of files) console.log(shownPath(content, file));
  console.log('Fill in what is still a comment, see it with "npm run dev", and judge it with "npm run check".');
});
