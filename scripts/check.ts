import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from './check/check-content.ts';

const { values, positionals } = parseArgs({ options: { content: { type: 'string', default: 'content' } }, allowPositionals: true });
const { problems, files } = checkContent(resolve(values.content), process.cwd());
const shown = problems.filter((p) => positionals.length === 0 || positionals.some((part) => p.file.startsWith(part)));
for (const p of shown) {
  console.log(`${p.file}:${p.line}:${p.column}  ${p.severity}  ${p.rule}\n    ${p.message}\n    ${p.fix}`);
}
const errors = shown.filter((p) => p.severity === 'error').length;
console.log(`${files} files checked: ${errors} errors, ${shown.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
