/** Settings of VS Code: completion and underlining of front matter, the skeletons of new files, the check as a task. */
import { getFieldTree, type FieldNode } from '../../src/schema/field-tree.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../../src/schema/kinds.ts';
import { getTerms } from '../../src/schema/vocabularies/index.ts';

export const EDITOR_SETTINGS = {
  // The Astro extension reads the schemas that "npm run shapes -- --editor" puts into .astro/collections/.
  'astro.content-intellisense': true,
  '[markdown]': {
    'editor.quickSuggestions': { other: true, comments: false, strings: true },
    'editor.snippetSuggestions': 'top',
    'editor.wordWrap': 'on',
    'files.insertFinalNewline': true,
    'files.trimTrailingWhitespace': true,
  },
  'files.encoding': 'utf8',
  'files.eol': '\n',
  // YAML refuses tabs.
  'editor.insertSpaces': true,
  'editor.tabSize': 2,
};

export const EDITOR_EXTENSIONS = { recommendations: ['astro-build.astro-vscode'] };

export const EDITOR_TASKS = {
  version: '2.0.0',
  tasks: [
    {
      label: 'Completion of front matter',
      type: 'shell',
      command: 'npm',
      args: ['run', 'shapes', '--', '--editor'],
      isBackground: true,
      presentation: { reveal: 'never' },
      problemMatcher: [],
      runOptions: { runOn: 'folderOpen' },
    },
    {
      label: 'Check the content',
      type: 'npm',
      script: 'check',
      group: { kind: 'test', isDefault: true },
      presentation: { reveal: 'silent' },
      problemMatcher: {
        owner: 'serai',
        fileLocation: ['relative', '${workspaceFolder}'],
        pattern: [
          {
            regexp: '^(.+?):(\\d+):(\\d+)\\s+(error|warning)\\s+(\\S+)$',
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            code: 5,
          },
          { regexp: '^\\s+(.+)$', message: 1 },
        ],
      },
    },
  ],
};

/** Text that a snippet shows as it is. */
function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

class Stops {
  #count = 0;
  next(text: string): string {
    this.#count += 1;
    return `\${${this.#count}:${literal(text)}}`;
  }
  choose(values: readonly string[]): string {
    this.#count += 1;
    return `\${${this.#count}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
  }
}

function linesOf(node: FieldNode, indent: string, stops: Stops): string[] {
  const key = `${indent}${node.key}:`;
  switch (node.shape) {
    case 'value': {
      const codes = node.vocabulary ? getTerms(node.vocabulary).map(({ code }) => code) : [];
      if (codes.length > 0) {
        // Codes such as 01 are names, not numbers.
        const mark = codes.some((code) => /^\d/.test(code)) ? "'" : '';
        return [`${key} ${mark}${stops.choose(codes)}${mark}`];
      }
      const quote = node.type === 'number' || node.type === 'integer' ? '' : "'";
      return [`${key} ${quote}${stops.next(String(node.example).replaceAll("'", "''"))}${quote}`];
    }
    case 'block':
      return [key, ...requiredOf(node.fields).flatMap((field) => linesOf(field, `${indent}  `, stops))];
    case 'list': {
      const { item } = node;
      if (item.shape === 'value')
        return [key, `${indent}  - ${linesOf({ ...item, key: '' }, '', stops)[0]?.slice(2) ?? ''}`];
      const fields = item.shape === 'block' ? requiredOf(item.fields) : [];
      const lines = fields.flatMap((field) => linesOf(field, `${indent}    `, stops));
      return [key, ...lines.map((line, index) => (index === 0 ? `${indent}  - ${line.trimStart()}` : line))];
    }
    case 'union':
      return [];
  }
}

/** Fields that no schema asks for alone, but of which an entry needs one. */
const ALWAYS = ['start', 'url', 'organisation'];

function requiredOf(fields: readonly FieldNode[]): FieldNode[] {
  return fields.filter((field) => field.required || (field.shape === 'value' && ALWAYS.includes(field.key)));
}

/** Typing `event` in an empty Markdown file offers the skeleton of an event, its lists to choose from. */
export function editorSnippets(): Record<string, unknown> {
  const snippetOf = (kind: Kind) => {
    const stops = new Stops();
    const fields = requiredOf(getFieldTree(kind)).filter((field) => kind !== 'organisation' || field.required);
    return {
      scope: 'markdown,mdx',
      prefix: kind,
      description: `A new file in content/${KIND_FOLDERS[kind]}/`,
      body: ['---', ...fields.flatMap((field) => linesOf(field, '', stops)), '---', '', '$0'],
    };
  };
  return Object.fromEntries(KINDS.map((kind) => [`New ${kind}`, snippetOf(kind)]));
}
