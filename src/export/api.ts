/** The JSON files below /api/v1/: lists, entries, everything in one file, and what describes them. */
import { absolute, entryId, fileAddress, homeAddress, listAddress } from '../domain/addresses.ts';
import { findNewest } from '../domain/changes.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { isListed } from '../domain/visibility.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { API } from './api-version.ts';
import { allListed, byId, listed, type ExportContext, type ExportFile } from './context.ts';
import { ATTRIBUTION, LICENCE } from './licence.ts';
import { openApi } from './openapi.ts';
import { listJsonSchema, recordJsonSchema, type EntryList } from './record-schema.ts';
import { createRecords, summaryOf } from './record.ts';

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function listOf(kind: Kind, context: ExportContext): EntryList {
  const items = listed(context, kind).map((entry) => summaryOf(entry as AnyEntry, context.today));
  const page = kind === 'page' ? homeAddress(SOURCE_LANGUAGE) : listAddress(kind, SOURCE_LANGUAGE);
  return { kind, url: absolute(page), licence: LICENCE.url, attribution: ATTRIBUTION, count: items.length, items };
}

function indexOf(context: ExportContext) {
  const url = (path: string) => absolute(fileAddress(path));
  const entries = allListed(context);
  return {
    name: SITE.name,
    licence: LICENCE.url,
    attribution: ATTRIBUTION,
    modified: findNewest(entries),
    // Grades fall with the age of what they rest on, so they hold for a day.
    gradesAsOf: context.today,
    count: entries.length,
    openapi: url(`${API}openapi.json`),
    all: url(`${API}all.ndjson`),
    lists: KINDS.map((kind) => ({
      kind,
      json: url(`${API}${KIND_FOLDERS[kind]}.json`),
      csv: url(`data/${KIND_FOLDERS[kind]}.csv`),
      schema: url(`schema/v1/api/${kind}.json`),
    })),
  };
}

export function* apiFiles(context: ExportContext): Generator<ExportFile> {
  const recordOf = createRecords(context);
  const lines: string[] = [];
  for (const kind of KINDS) {
    yield { path: `${API}${KIND_FOLDERS[kind]}.json`, text: jsonText(listOf(kind, context)) };
    yield { path: `schema/v1/api/${kind}.json`, text: jsonText(recordJsonSchema(kind)) };
    for (const entry of context.graph.everything(kind).toSorted(byId) as unknown as AnyEntry[]) {
      const text = jsonText(recordOf(entry));
      yield { path: `${API}${entryId(entry)}.json`, text };
      if (isListed(entry)) lines.push(text);
    }
  }
  yield { path: `${API}all.ndjson`, text: lines.join('') };
  yield { path: `${API}index.json`, text: jsonText(indexOf(context)) };
  yield { path: `${API}openapi.json`, text: jsonText(openApi()) };
  yield { path: 'schema/v1/api/list.json', text: jsonText(listJsonSchema()) };
}
