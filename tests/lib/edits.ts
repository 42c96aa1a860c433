/** Edits as editors make them, at random and always the same: texts, links, new entries, renamed and deleted ones. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from '../../scripts/lib/random.ts';

export class Editor {
  readonly #root: string;
  readonly #random: () => number;
  #count = 0;

  constructor(root: string, seed: number) {
    this.#root = root;
    this.#random = randomFrom(seed);
  }

  #files(wanted: RegExp): string[] {
    return readdirSync(this.#root, { recursive: true, encoding: 'utf8' })
      .filter((file) => wanted.test(file))
      .toSorted();
  }

  #pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.#random() * list.length)];
    if (one === undefined) throw new RangeError('There is nothing to pick.');
    return one;
  }

  #change(file: string, change: (text: string) => string): string {
    const path = join(this.#root, file);
    const old = readFileSync(path, 'utf8');
    const text = change(old);
    writeFileSync(path, text);
    return `${text === old ? 'left' : 'changed'} ${file}`;
  }

  /** A case that nothing links to: its name stands in no other file. */
  #findLonely(): string | undefined {
    const cases = this.#files(/^cases\/.*\.md$/).filter((file) => !/\.\w\w\.md$/.test(file));
    const texts = this.#files(/\.md$/).map((file) => readFileSync(join(this.#root, file), 'utf8'));
    const lonely = cases.filter((file) => {
      const id = file.replace(/^cases\//, '').replace(/\.md$/, '');
      const translated = this.#files(new RegExp(`^cases/${id}\\.\\w\\w\\.md$`)).length > 0;
      return !translated && texts.every((text) => !text.includes(`"${id}"`));
    });
    return lonely.length > 0 ? this.#pick(lonely) : undefined;
  }

  #add(): string {
    const file = this.#pick(this.#files(/^cases\/[^.]*\.md$/));
    const copy = file.replace(/[^/]*$/, `added-${this.#count}.md`);
    const text = readFileSync(join(this.#root, file), 'utf8');
    writeFileSync(join(this.#root, copy), text.replace(/^title: .*$/m, `title: "Added ${this.#count}"`));
    return `added ${copy}`;
  }

  readonly #edits: readonly (() => string)[] = [
    () => this.#change(this.#pick(this.#files(/\.md$/)), (text) => `${text}\nOne more sentence, number ${this.#count}.\n`),
    () =>
      this.#change(this.#pick(this.#files(/\.md$/)), (text) => text.replace(/^title: .*$/m, `title: "Title ${this.#count}"`)),
    () =>
      this.#change(this.#pick(this.#files(/\.md$/)), (text) =>
        text.replace(/^summary: .*$/m, `summary: "A summary that was written anew by somebody who knew more, number ${this.#count}."`),
      ),
    () =>
      this.#change(this.#pick(this.#files(/^cases\/.*\.md$/)), (text) =>
        text.replace(/^stage: .*$/m, `stage: "${this.#pick(['live', 'scaled', 'pilot'])}"`),
      ),
    () => {
      const topics = this.#files(/^topics\/[^.]*\.md$/).map((file) => file.replace(/^topics\//, '').replace(/\.md$/, ''));
      return this.#change(this.#pick(this.#files(/^(?:cases|events)\/.*\.md$/)), (text) =>
        text.replace(/^topics:\n(?: {2}- .*\n)+/m, `topics:\n  - "${this.#pick(topics)}"\n`),
      );
    },
    () =>
      this.#change(this.#pick(this.#files(/^events\/.*\.md$/)), (text) =>
        text.replace(/^start: "(\d{4})-.*"$/m, (_, year: string) => `start: "${year}-0${1 + Math.floor(this.#random() * 3)}-11"`),
      ),
    () => this.#add(),
    () => {
      const file = this.#findLonely();
      if (file === undefined) return this.#add();
      const to = join(this.#root, file.replace(/[^/]*$/, `renamed-${this.#count}.md`));
      mkdirSync(dirname(to), { recursive: true });
      renameSync(join(this.#root, file), to);
      return `renamed ${file}`;
    },
    () => {
      const file = this.#findLonely();
      if (file === undefined) return this.#add();
      rmSync(join(this.#root, file));
      return `deleted ${file}`;
    },
  ];

  /** Makes one edit, and tells which. */
  edit(): string {
    this.#count++;
    return this.#pick(this.#edits)();
  }
}
