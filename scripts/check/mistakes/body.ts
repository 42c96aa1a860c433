/** Mistakes in the text. */
import { withEdit } from '../fixtures.ts';
import { CASE, edited, EVENT, type Mistake } from './mistake.ts';

const TEXT = 'They met[^host].';
const PAGE = 'pages/about.mdx';

/** A text of the event that ends with something else. */
function behind(rule: string, what: string, text: string, says: RegExp, fix: RegExp): Mistake {
  return edited(rule, what, EVENT, TEXT, `${TEXT}\n\n${text}`, says, fix);
}

function onPage(rule: string, what: string, text: string, says: RegExp, fix: RegExp): Mistake {
  return edited(rule, what, PAGE, 'Text.', text, says, fix);
}

const events = [
  behind('body/heading-level', 'a second title', '▸# What happened', /level 1: the title/, /##/),
  behind(
    'body/heading-level',
    'a level left out',
    '## What happened\n\n▸#### Day one',
    /level 4 follows one of level 2/,
    /###/,
  ),
  behind('body/heading-level', 'a beginning with the third level', '▸### Day one', /first heading is of level 3/, /##/),
  {
    ...behind(
      'body/heading-name',
      'a section of our own',
      '▸## Background',
      /"Background" is not a section of an event/,
      /sections are: What happened|valid are: What happened/,
    ),
    severity: 'warning',
  },
  {
    ...behind(
      'body/heading-name',
      'sections in another order',
      '▸## What came of it\n\nIt.\n\n## What happened',
      /"What came of it" stands too early/,
      /move it with its text behind "What happened"; the order is: /,
    ),
    severity: 'warning',
  },
  {
    rule: 'body/heading-name',
    what: 'the lessons at once after the problem',
    tree: withEdit(
      CASE,
      '## What was done',
      '▸## Lessons\n\nStart small.\n\n## What was done',
      withEdit(CASE, '## Lessons\n\nStart small.\n\n', ''),
    ),
    file: CASE,
    says: /^"Lessons" stands too early$/,
    fix: /behind "Results"; the order is: Problem, What was done, Results, Lessons, Risks/,
    severity: 'warning',
  },
  {
    rule: 'body/heading-name',
    what: 'the problem at the end',
    tree: withEdit(
      CASE,
      'One place to attack.',
      'One place to attack.\n\n▸## Problem\n\nQueues.',
      withEdit(CASE, '## Problem\n\nQueues.\n\n', ''),
    ),
    file: CASE,
    says: /^"Problem" stands too late$/,
    fix: /before "What was done"/,
    severity: 'warning',
  },
  {
    ...edited(
      'body/heading-name',
      'a section that stands twice',
      CASE,
      '## Risks',
      '▸## Results\n\nMore.\n\n## Risks',
      /^"Results" stands twice$/,
      /below one heading/,
    ),
    severity: 'warning',
  },
  behind(
    'body/section-form',
    'a slip in the name of a section',
    '▸## What hapened',
    /"What hapened" is nearly the section "What happened"/,
    /write ## What happened/,
  ),
  behind(
    'body/section-form',
    'a section in capitals',
    '▸## WHAT HAPPENED',
    /is nearly the section/,
    /## What happened/,
  ),
  edited(
    'body/section-form',
    'a section as a part of another',
    CASE,
    '## Lessons',
    '▸### Lessons',
    /the section "Lessons" has a heading of level 3/,
    /write ## Lessons/,
  ),
  {
    ...edited(
      'body/section-missing',
      'a case without its lessons',
      CASE,
      '## Lessons\n\nStart small.\n\n',
      '',
      /the case has no section "Lessons"/,
      /add ## Lessons after Results/,
    ),
    severity: 'warning',
  },
  {
    ...edited(
      'body/section-missing',
      'a case without its problem',
      CASE,
      '## Problem\n\nQueues.\n\n',
      '',
      /the case has no section "Problem"/,
      /add ## Problem at the beginning/,
    ),
    severity: 'warning',
  },
  behind('body/alt', 'a picture without words', 'See ▸![](https://example.org/a.png)', /without words/, /brackets/),
  behind('body/html', 'bold type in HTML', 'Text ▸<b>x', /HTML in the text: "<b>"/, /Markdown/),
  behind('body/html', 'a script', '▸<script>alert(1)</script>', /<script>/, /Markdown/),
  behind(
    'body/table-header',
    'a table without a heading',
    '▸| | |\n| - | - |\n| a | b |',
    /column 1 of the table/,
    /first line/,
  ),
  behind('body/unsafe-link', 'code in a link', 'See ▸[here](javascript:alert(1)).', /"javascript:"/, /https/),
  behind('body/unsafe-link', 'a document in a link', 'See ▸[here](data:text/html,x).', /"data:"/, /https/),
  behind(
    'body/dead-link',
    'a slip in an address',
    'See ▸[here](/cases/uz/portl/).',
    /no page \/cases\/uz\/portl\//,
    /\/cases\/uz\/portal\//,
  ),
  behind(
    'body/dead-link',
    'an address without its beginning',
    'See ▸[here](../portal.md).',
    /"\.\.\/portal\.md" is not an address from the root/,
    /./,
  ),
  behind('body/dead-anchor', 'a part whose letters are no letters', 'See ▸[there](#%zz).', /no part "#%zz"/, /./),
  behind(
    'body/dead-anchor',
    'a slip in the name of a talk',
    'See ▸[there](#talk-opning).',
    /no part "#talk-opning" on \/events\/2026\/seminar\//,
    /"#talk-opening"/,
  ),
  behind(
    'body/dead-anchor',
    'a figure that is not there',
    'See ▸[there](/cases/uz/portal/#outcome-user).',
    /"#outcome-user" on \/cases\/uz\/portal\//,
    /"#outcome-users"/,
  ),
] satisfies Mistake[];

const pages: readonly Mistake[] = [
  onPage(
    'body/mdx-code',
    'an import',
    '▸import fs from "fs"\n\nText.',
    /code in the text: "import fs from "fs""/,
    /props/,
  ),
  onPage('body/mdx-code', 'an export', '▸export const a = 1\n\nText.', /export const/, /props/),
  onPage('body/mdx-code', 'an expression', 'Text ▸{1 + 1}.', /1 \+ 1/, /props/),
  onPage('body/mdx-code', 'an expression in an attribute', '▸<Counts counts={process.env} />', /process\.env/, /props/),
  onPage('body/mdx-code', 'attributes that nobody sees', '▸<Counts {...props} />', /code in the text/, /props/),
  onPage(
    'body/mdx-component',
    'a component that is not ours',
    '▸<Count counts={props.counts} />',
    /no component "Count"/,
    /"Counts"/,
  ),
  onPage('body/mdx-component', 'HTML', 'Text ▸<b>x</b>', /no component "b"/, /Counts/),
  onPage('body/mdx-syntax', 'a brace that is not closed', 'Text ▸{a', /not valid MDX/, /close/),
];

export const BODY_MISTAKES: readonly Mistake[] = [
  ...events,
  ...pages,
  edited(
    'body/unknown-mark',
    'a mark in a translation',
    'topics/smart-city.ru.md',
    'движения.',
    'движения▸[^itu].',
    /\[\^itu\]/,
    /add the source/,
  ),
  edited(
    'translations/unknown-item',
    'a line that the original does not have',
    'topics/smart-city.ru.md',
    'translation:',
    'sources:\n  - id: ▸itu\n    note: Заметка.\ntranslation:',
    /the original has no sources with the id "itu"/,
    /delete the line/,
  ),
];
