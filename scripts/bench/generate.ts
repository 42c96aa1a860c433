/** A deterministic collection of any size, valid by the real schemas, with links as dense as the real ones. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KIND_FOLDERS } from '../../src/schema/kinds.ts';
import { caseEntry } from './generate/cases.ts';
import type { SyntheticEntry } from './generate/entry.ts';
import { eventEntry } from './generate/events.ts';
import { planOf } from './generate/plan.ts';
import { countryEntry, organisationEntry, personEntry, programmeEntry, topicEntry } from './generate/reference.ts';
import { isTranslated, translationOf } from './generate/translation.ts';
import { toolsFrom, type Tools } from './generate/words.ts';
import { yamlOf } from './generate/yaml.ts';

function* originals(tools: Tools, count: number): Generator<SyntheticEntry> {
  const plan = planOf(count);
  yield {
    kind: 'page',
    id: 'about',
    data: { title: 'About', summary: tools.sentence(), order: 1 },
    body: `${tools.sentence()}\n`,
  };
  for (const [index, id] of plan.countries.entries()) yield countryEntry(tools, plan, id, index);
  for (const [index, id] of plan.topics.entries()) yield topicEntry(tools, plan, id, index);
  for (const [index, id] of plan.organisations.entries()) yield organisationEntry(tools, plan, id, index);
  for (const [index, id] of plan.people.entries()) yield personEntry(tools, plan, id, index);
  for (const [index, id] of plan.programmes.entries()) yield programmeEntry(tools, plan, id, index);
  for (const index of plan.events.keys()) yield eventEntry(tools, plan, index);
  for (const index of plan.cases.keys()) yield caseEntry(tools, plan, index);
}

/** `count` entries of all kinds, and after each its translation, where it has one. */
export function* generateEntries(count: number): Generator<SyntheticEntry> {
  const tools = toolsFrom(count);
  for (const entry of originals(tools, count)) {
    yield entry;
    if (isTranslated(entry)) yield translationOf(tools, entry);
  }
}

/** The path of an entry below `content/`. */
export function fileOf({ kind, id, locale }: SyntheticEntry): string {
  return `${KIND_FOLDERS[kind]}/${id}${locale ? `.${locale}` : ''}.md`;
}

export function writeMarkdown(file: string, data: object, body: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${yamlOf(data)}---\n\n${body}`);
}

/** Writes a collection into a folder made anew. */
export function generateContent(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const entry of generateEntries(count)) writeMarkdown(join(folder, fileOf(entry)), entry.data, entry.body);
}
