/** The page of all rules, as it stands in docs/rules.md: written from the registry. */
import { RULES } from './rules/index.ts';

const GROUPS: Readonly<Record<string, string>> = {
  file: 'Files',
  fields: 'Fields',
  references: 'References',
  facts: 'Facts',
  body: 'Text',
  translations: 'Translations',
};

export function formatRulesPage(): string {
  const groups = Map.groupBy(RULES, ({ name }) => name.slice(0, name.indexOf('/')));
  const sections = [...groups].map(([group, rules]) => {
    const texts = rules.map(
      ({ name, severity, summary, mend, example }) =>
        `### \`${name}\`\n\n${summary} (${severity})\n\n> ${example.replace(/[<>*_[\]]/g, '\\$&')}\n\n${mend}\n`,
    );
    return `## ${GROUPS[group] ?? group}\n\n${texts.join('\n')}`;
  });
  return `# The rules of the checker

Written by \`npm run check -- --rules > docs/rules.md\`. Change the records in \`scripts/check/rules/\`, not this page.

\`npm run check\` judges every file of \`content/\` and tells all problems at once: where, which rule, what is wrong, how to
mend it. An error stops the build, a warning does not.

- \`npm run check -- content/cases/uz\` judges the named files and folders, against all others.
- \`--content DIR\` judges another folder.
- \`--format json\` prints an array of \`{file, line, column, rule, severity, message, fix}\`; lines and columns begin at 1.
- \`--format github\` prints annotations for the lines of a pull request.
- \`--fix\` mends what can be mended safely: the order of keys, spaces at the end of lines, quotes of dates, lists whose order
  has no meaning, the form of the text. What it does not touch stays as it is.

The exit code is 1 after errors, 0 after warnings only, 2 when nothing could be checked.

${sections.join('\n')}`;
}
