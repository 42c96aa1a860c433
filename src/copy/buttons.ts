/** The buttons that copy: the citation, and each line of the ledger with its source. */
import { figureText } from './figure.ts';

function button(label: string, about: string, text: () => string, words: DOMStringMap): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'copy';
  element.textContent = label;
  if (about) element.setAttribute('aria-label', `${label}: ${about}`);
  element.onclick = async () => {
    const done = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    status(words, done ? words['copied'] : words['failed']);
    element.textContent = (done ? words['copied'] : words['failed']) ?? label;
    setTimeout(() => (element.textContent = label), 3000);
  };
  return element;
}

let live: HTMLElement | undefined;

/** Tells those who do not see the button change. */
function status(words: DOMStringMap, text: string | undefined): void {
  live ??= document.body.appendChild(Object.assign(document.createElement('p'), { className: 'visually-hidden' }));
  live.setAttribute('role', 'status');
  live.textContent = text ?? words['copied'] ?? '';
}

export function addButtons(place: HTMLElement): void {
  const words = place.dataset;
  const text = place.querySelector('p');
  if (text) {
    const cited = text.textContent.trim();
    place.lastElementChild?.append(button(words['copy'] ?? '', '', () => cited, words));
  }
  if (!words['figure']) return;
  for (const line of document.querySelectorAll<HTMLElement>('[id^="outcome-"]')) {
    const end = line instanceof HTMLTableRowElement ? line.cells[line.cells.length - 1] : line.lastElementChild;
    const about = (line.querySelector('th')?.firstChild?.textContent ?? line.textContent).trim().slice(0, 80);
    end?.append(
      ' ',
      button(words['figure'], about, () => figureText(line), words),
    );
  }
}
