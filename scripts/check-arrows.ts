/** `npm run arrows`: fails on an import against the arrows. */
import { checkArrows } from './arrows/check-arrows.ts';

const wrong = checkArrows();
for (const { file, line, message } of wrong) console.log(`${file}:${line}  ${message}`);
console.log(wrong.length === 0 ? 'Every import follows the arrows.' : `${wrong.length} imports against the arrows.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
