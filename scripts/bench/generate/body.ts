/** Markdown bodies: paragraphs with marks of sources and links, a list, now and then a table. */
import type { Script, Tools } from './words.ts';

export interface BodyPlan {
  headings: readonly string[];
  /** Ids of sources; each is cited. */
  sources: readonly string[];
  /** Addresses within the site that the text links to. */
  links: readonly string[];
  words: number;
  script?: Script;
  table: boolean;
}

function table(tools: Tools, script: Script): string {
  const row = () => `| ${tools.words(2, script)} | ${tools.pick([12, 48, 130, 2_400])} | ${tools.words(1, script)} |`;
  return [`| ${tools.words(1, script)} | 2024 | 2025 |`, '| --- | --- | --- |', row(), row(), row()].join('\n');
}

export function bodyOf(tools: Tools, plan: BodyPlan): string {
  const { headings, sources, links, words, script = 'en' } = plan;
  const perPart = words / headings.length;
  return headings
    .map((heading, part) => {
      const marks = sources.filter((_, index) => index % headings.length === part % Math.max(1, sources.length));
      const link = links[part];
      const paragraphs: string[] = [];
      for (let written = 0; written < perPart;) {
        const text = Array.from({ length: 3 }, () => tools.sentence(script)).join(' ');
        written += text.split(' ').length;
        paragraphs.push(text);
      }
      const last = paragraphs.length - 1;
      paragraphs[last] = `${paragraphs[last] ?? ''}${marks.map((id) => `[^${id}]`).join('')}`;
      if (link) paragraphs.push(`${tools.words(4, script)}: [${tools.words(3, script)}](${link}).`);
      if (part === 1) paragraphs.push(['- ', '- ', '- '].map((dash) => dash + tools.words(6, script)).join('\n'));
      if (plan.table && part === headings.length - 1) paragraphs.push(table(tools, script));
      return [`## ${heading}`, ...paragraphs].join('\n\n');
    })
    .join('\n\n')
    .concat('\n');
}
