/** On every page: a button on what can be picked, and a tray that leads on. Nothing of it shows without this script. */
import { isComparable, writeIds } from './ids.ts';
import { readPicks, writePicks } from './store.ts';

function start(tray: HTMLElement, status: Element): void {
  // Tray.astro sets them all.
  const { store, label, labelBrief, picked } = tray.dataset as Record<
    'store' | 'label' | 'labelBrief' | 'picked',
    string
  >;
  const buttons = new Map<string, HTMLElement>();
  let picks: string[] = [];

  const show = () => {
    for (const [id, button] of buttons) button.setAttribute('aria-pressed', `${picks.includes(id)}`);
    // The first link compares, and what was picked last decides whether cases or countries; the second briefs all.
    const folder = picks.findLast(isComparable)?.split('/')[0];
    const lists = [picks.filter((id) => id.startsWith(`${folder}/`)), picks];
    for (const [index, link] of tray.querySelectorAll('a').entries()) {
      const ids = lists[index] ?? [];
      link.hidden = ids.length === 0;
      link.search = writeIds(ids);
      link.textContent = (link.dataset['text'] ?? '').replace('{n}', `${ids.length}`);
    }
    tray.hidden = picks.length === 0;
    status.textContent = picked.replace('{n}', `${picks.length}`);
  };
  const keep = (ids: string[]) => {
    picks = ids;
    writePicks(store, picks);
    show();
  };
  const read = () => {
    picks = readPicks(store);
    show();
  };

  const offer = (place: HTMLElement) => {
    const id = place.dataset['pick'] ?? '';
    if (place.contains(buttons.get(id) ?? null)) return;
    const button = document.createElement('button');
    const title = (place.querySelector('a') ?? document.querySelector('h1'))?.textContent.trim();
    button.className = 'pick';
    button.textContent = isComparable(id) ? label : labelBrief;
    button.setAttribute('aria-label', `${button.textContent}: ${title}`);
    button.onclick = () => keep(picks.includes(id) ? picks.filter((one) => one !== id) : [...picks, id]);
    place.append(button);
    buttons.set(id, button);
  };
  const offerAll = () => {
    document.querySelectorAll<HTMLElement>('[data-pick]').forEach(offer);
    show();
  };
  // The search brings what can be picked when the page has long been there.
  addEventListener('serai:picks', offerAll);
  offerAll();
  tray.querySelector('button')?.addEventListener('click', () => {
    keep([]);
    document.getElementById('main')?.focus();
  });
  // Another tab, or a page that Back brings back as it was left.
  addEventListener('storage', read);
  addEventListener('pageshow', read);
  read();
}

const tray = document.querySelector<HTMLElement>('[data-tray]');
const status = tray?.firstElementChild;
if (tray && status) start(tray, status);
