/** Opens the quick search on `/`, Ctrl-K or a click, and marks words found; everything else is loaded only then. */
const dialog = document.querySelector<HTMLDialogElement>('#quick-search');
const page = document.querySelector<HTMLInputElement>('#query');

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

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
    const { start } = await import('./quick.ts');
    start(dialog);
  } catch {
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
