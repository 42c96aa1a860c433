/** A line of the ledger as text that can stand alone: what, how much, when, who says so, the source, the address. */

function textOf(element: Element | null | undefined, without = ''): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  if (without) for (const part of copy?.querySelectorAll(without) ?? []) part.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The signs of the page that mean nothing elsewhere: doubts and buttons stand beside, the source is spelled out. */
const BESIDE = '.source-tag, .copy';

export function figureText(line: HTMLElement): string {
  const parts =
    line instanceof HTMLTableRowElement
      ? Array.from(line.cells, (cell) => textOf(cell, BESIDE))
      : Array.from(line.children, (child) => textOf(child, BESIDE));
  const mark = line.querySelector<HTMLAnchorElement>('.source-tag');
  const source = mark ? document.querySelector(decodeURI(mark.hash)) : null;
  const link = source?.querySelector<HTMLAnchorElement>('a[href^="http"]');
  const page = `${document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? ''}#${line.id}`;
  return [
    parts.filter(Boolean).join(' | '),
    [textOf(source, BESIDE), link?.href].filter(Boolean).join(' '),
    `${document.querySelector('h1')?.textContent.trim() ?? ''}: ${page}`,
  ].join('\n');
}
