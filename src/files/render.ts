/** Markdown to HTML, by Sätteri, with marks that lead to the numbered list of sources. */
import Slugger from 'github-slugger';
import { defineHastPlugin, defineMdastPlugin, markdownToHtml } from 'satteri';
import { MARKDOWN_FEATURES, withSourceMarks } from './markdown.ts';

export interface RenderedBody {
  html: string;
  /** The second-level headings, for the list of contents. */
  headings: { id: string; text: string }[];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
}

/** Footnote marks become links to `#source-<id>` of a page, numbered as in its list of sources. */
function citations(sourceIds: readonly string[], citeLabel: (number: number) => string, page: string) {
  return defineMdastPlugin({
    name: 'serai-citations',
    footnoteReference(node, context) {
      const number = sourceIds.findIndex((id) => id.toLowerCase() === node.identifier) + 1;
      const value = `<sup class="cite" data-pagefind-ignore><a href="${escapeHtml(page)}#source-${node.identifier}" aria-label="${escapeHtml(citeLabel(number))}">${number}</a></sup>`;
      context.replaceNode(node, { type: 'html', value });
    },
    footnoteDefinition(node, context) {
      context.removeNode(node);
    },
  });
}

function headingIds(headings: RenderedBody['headings']) {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'serai-headings',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, context) {
        const text = context.textContent(node);
        const id = slugger.slug(text);
        context.setProperty(node, 'id', id);
        if (node.tagName === 'h2') headings.push({ id, text });
      },
    },
  });
}

/** Wide tables scroll inside their own box, which the keyboard reaches. */
const scrollingTables = (html: string) =>
  html.replaceAll('<table>', '<div class="table-scroll" tabindex="0"><table>').replaceAll('</table>', '</table></div>');

/** Renders a body, or a part of one; `page` is where its sources are listed, when that is another page. */
export function renderBody(
  body: string,
  sourceIds: readonly string[],
  citeLabel: (number: number) => string,
  page = '',
): RenderedBody {
  const headings: RenderedBody['headings'] = [];
  const { html } = markdownToHtml(withSourceMarks(body, sourceIds), {
    features: MARKDOWN_FEATURES,
    mdastPlugins: [citations(sourceIds, citeLabel, page)],
    hastPlugins: [headingIds(headings)],
  });
  return { html: scrollingTables(html.trim()), headings };
}
