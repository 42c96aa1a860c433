import type { DataMessages } from '../../messages/data.ts';

export const EN_DATA: DataMessages = {
  title: 'Data',
  lead: 'Everything that these pages say is here for programs too: as tables, JSON, linked data and plain text, without a key and without a limit.',
  datasetName: 'Serai: how governments put digital technology and AI to work',
  file: 'File',
  format: 'Format',
  sections: {
    tables: {
      title: 'Tables',
      lead: 'CSV for spreadsheets: UTF-8 with a byte order mark, commas, one entry to a row. Lists within a cell are parted by a semicolon and a space; what is nested deeper is counted. A text that a spreadsheet would run as a formula has an apostrophe in front.',
    },
    api: {
      title: 'JSON',
      lead: 'Static files that any host can serve. Lists hold short entries; the file of an entry holds all fields, the names of what it links to, its text and its translations.',
    },
    schemas: {
      title: 'Schemas',
      lead: 'JSON Schema, draft 2020-12: of the answers above, and of the fields that an entry may have. The guide explains the fields in words.',
    },
    linked: {
      title: 'Linked data',
      lead: 'schema.org for everything, SKOS for the topics and closed lists, DCAT for catalogues. The name of a thing is the address of its page with #id; a talk, an outcome or a source is #talk-…, #outcome-… or #source-….',
    },
    text: {
      title: 'Plain text',
      lead: 'For language models and for all who read without a browser: an overview, and the Markdown of every entry with its facts and sources beside its page.',
    },
  },
  files: {
    'data/outcomes.csv': 'All outcomes: figures, targets, findings, each with its source',
    'api/v1/index.json': 'What there is',
    'api/v1/openapi.json': 'Description (OpenAPI 3.1)',
    'api/v1/all.ndjson': 'All entries in full, one to a line',
    'schema/v1/api/list.json': 'A list',
    'data/graph.jsonld': 'Everything as one graph (schema.org)',
    'data/skos.ttl': 'Topics and closed lists (SKOS)',
    'data/dcat.jsonld': 'The collection as a data set (DCAT)',
    'llms.txt': 'Overview',
    schemaOfAnswer: '{kind}, as the API gives it',
    schemaOfFields: '{kind}, the fields',
  },
  addresses: {
    title: 'Addresses of entries',
    lead: 'All begin with the address of this site. The path is that of the page.',
    items: [
      { path: '{entry}/', text: 'the page' },
      { path: '{entry}/index.md', text: 'the same as Markdown' },
      { path: 'api/v1/{entry}.json', text: 'the same as JSON' },
      { path: '{entry}/#id', text: 'the name of the thing itself in linked data' },
    ],
  },
  versions: {
    title: 'Versions',
    text: [
      'v1 stands in the address. Fields may be added to it; when one is taken away or changes its meaning, there will be a v2 beside it.',
      'An entry that was withdrawn keeps its JSON and Markdown address, which then says so. It is in no list and no table.',
    ],
    modified: 'Last change of an entry: {date}.',
    grades: 'The evidence grades hold for {date}: they fall as their evidence ages.',
  },
  licence: {
    title: 'Licence',
    text: 'You may copy, change and build on all of it, also commercially, if you name Serai, link to the entry and to the licence, and say what you changed. Pictures and sources belong to those who are named beside them.',
    link: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  },
  cite: {
    title: 'How to cite',
    text: 'Cite the entry that you used, with its address and the day on which you read it. For the whole collection:',
    example: 'Serai: how governments put digital technology and AI to work [data set]. {year}. {address}. CC BY 4.0.',
  },
  missing: {
    title: 'What is not in it',
    items: [
      'The full texts of sources: only where to find them and what was taken from them.',
      'Contact data of people. Persons are here for the public offices that they hold.',
      'Drafts and reasons for edits. The history of each file is in the repository.',
      'A fair sample of what governments do. It was collected, not drawn: see what the collection covers.',
    ],
  },
};
