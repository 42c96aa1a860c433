/** Opens the quick search on `/`, Ctrl-K or a click, and marks words found; everything else is loaded only then. */
import type { QuickWords } from './words.ts';

const dialog = document.querySelector<HTMLDialogElement>('#quick-search');
const page = document.querySelector<HTMLInputElement>('#query');

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Script and texts come side by side. */
async function wake(quick: HTMLDialogElement): Promise<void> {
  const [{ start }, words] = await Promise.all([import('./quick.ts'), fetch(quick.dataset['words'] ?? '')]);
  start(quick, (await words.json()) as QuickWords);
}

let waking: Promise<void> | undefined;

async function open(): Promise<void> {
  // The search page has its own field.
  if (page?.checkVisibility()) {
    page.focus();
    page.select();
    return;
  }
  if (!dialog || dialog.open) return;
  dialog.showModal();
  try {
    await (waking ??= wake(dialog));
  } catch {
    // The next opening tries again.
    waking = undefined;
    const status = dialog.querySelector<HTMLElement>('[role=status]');
    if (status) status.textContent = status.dataset['failed'] ?? '';
  }
}

document.addEventListener('keydown', (event) => {
  const shortcut =
    (event.key === '/' && !isTyping(event.target)) ||
    (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  if (!shortcut || event.altKey) return;
  event.preventDefault();
  void open();
});
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-quick-open]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
}
if (location.search.includes('highlight=')) void import('./highlight.ts');
