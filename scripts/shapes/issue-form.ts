/** Issue forms: the main fields of a case and an event, for people who have an account on the forge and no git. */
import { getFieldTree, type FieldNode } from '../../src/schema/field-tree.ts';
import { getTerms } from '../../src/schema/vocabularies/index.ts';
import { BODY_SECTIONS } from '../../src/schema/sections.ts';
import { labelOf } from '../scaffold/labels.ts';

type FormKind = keyof typeof BODY_SECTIONS;

export const FORM_KINDS = Object.keys(BODY_SECTIONS) as FormKind[];

/** What a form asks for; the rest is added when the entry is reviewed. */
const FIELDS: Record<FormKind, readonly string[]> = {
  case: [
    'title',
    'summary',
    'country',
    'kind',
    'level',
    'functions',
    'topics',
    'stage',
    'stageDate',
    'stageReason',
    'organisations',
    'sources',
  ],
  event: [
    'title',
    'summary',
    'format',
    'start',
    'end',
    'dateNote',
    'place.city',
    'place.country',
    'organisations',
    'countries',
    'topics',
    'talks',
    'sources',
  ],
};

/** How to fill in a box with one line for each. */
const LINES: Readonly<Record<string, string>> = {
  organisations: 'One a line, the role first: owner: Ministry of Justice',
  sources:
    'One web address a line; or lines such as “title: …”, “publisher: …”, “url: …”, with an empty line between two sources.',
  talks:
    'One title a line; or lines such as “title: …”, “speakers: name, office”, with an empty line between two talks.',
  topics: 'One a line, by name or id.',
  countries: 'One a line, by name or two letters.',
};

const INTRODUCTION: Record<FormKind, string> = {
  case: 'Tell of a case: how a public body uses, regulates, teaches or stops using digital technology or AI.',
  event: 'Tell of an event at which governments compared how they use digital technology or AI.',
};

export interface FormElement {
  type: 'markdown' | 'input' | 'textarea' | 'dropdown';
  id?: string;
  attributes: Record<string, unknown>;
  validations?: { required: boolean };
}

function findNode(nodes: readonly FieldNode[], path: string): FieldNode {
  const [key, ...rest] = path.split('.');
  const node = nodes.find((one) => one.key === key);
  if (!node) throw new Error(`The issue form asks for "${path}", which is not a field.`);
  return rest.length > 0 && node.shape === 'block' ? findNode(node.fields, rest.join('.')) : node;
}

function elementOf(node: FieldNode): FormElement {
  const attributes = { label: labelOf(node.path), description: node.help };
  const common = { id: node.path.replaceAll('.', '-'), validations: { required: node.required } };
  const item = node.shape === 'list' ? node.item : node;
  if (item.shape === 'value' && item.vocabulary)
    return {
      ...common,
      type: 'dropdown',
      attributes: {
        ...attributes,
        ...(node.shape === 'list' ? { multiple: true } : {}),
        options: getTerms(item.vocabulary).map(({ label }) => label),
      },
    };
  if (node.shape === 'list')
    return {
      ...common,
      type: 'textarea',
      attributes: { ...attributes, description: `${node.help} ${LINES[node.key] ?? 'One a line.'}` },
    };
  const isLong = node.shape === 'value' && (node.maxLength ?? 0) > 200;
  return {
    ...common,
    type: isLong ? 'textarea' : 'input',
    attributes: { ...attributes, placeholder: String(node.example) },
  };
}

/** The form of one kind, in GitHub's issue form syntax. */
export function issueForm(kind: FormKind): Record<string, unknown> {
  const tree = getFieldTree(kind);
  const sections = BODY_SECTIONS[kind].map((label): FormElement => ({
    type: 'textarea',
    id: label.toLowerCase().replace(/\W+/g, '-'),
    attributes: { label, description: 'In your own words, as far as the sources say.' },
    validations: { required: false },
  }));
  const introduction: FormElement = {
    type: 'markdown',
    attributes: {
      value: `${INTRODUCTION[kind]} A pull request is made of it, and an editor looks at it. Leave out what no source says.`,
    },
  };
  return {
    name: `New ${kind}`,
    description: INTRODUCTION[kind],
    title: `New ${kind}: `,
    labels: [`new ${kind}`],
    body: [introduction, ...FIELDS[kind].map((path) => elementOf(findNode(tree, path))), ...sections],
  };
}
