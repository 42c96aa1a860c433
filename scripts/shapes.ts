/** `npm run shapes`: writes every file that is made from the schemas; `--editor` keeps the lists for VS Code fresh. */
import { mkdirSync, watch, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_ROOT } from '../src/files/content-root.ts';
import { runCommand } from './lib/failure.ts';
import { writeEditorCollections } from './shapes/editor-collections.ts';
import { makeShapes, staleShapes } from './shapes/shapes.ts';

/** A save makes several events: one list is enough for all of them. */
const PAUSE = 200;

function watchContent(): void {
  let waiting: NodeJS.Timeout | undefined;
  watch(CONTENT_ROOT, { recursive: true }, (event) => {
    // New and deleted files are "rename"; what is in a file does not change the list.
    if (event !== 'rename') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => writeEditorCollections(), PAUSE);
  });
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { editor: { type: 'boolean', default: false } } });
  const count = writeEditorCollections();
  if (values.editor) {
    console.log(
      `VS Code completes the fields of ${count} files. New ones are added as you make them; Ctrl+C ends this.`,
    );
    watchContent();
    return;
  }
  const shapes = await makeShapes();
  const stale = staleShapes(shapes);
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
  console.log(`${shapes.length} files follow from the schemas, ${stale.length} of them were out of date.`);
});
