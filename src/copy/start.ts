/** Loads the buttons that copy when the page is at rest: reading does not wait for them. */
const place = document.querySelector<HTMLElement>('[data-copy]');

async function load(element: HTMLElement): Promise<void> {
  const { addButtons } = await import('./buttons.ts');
  addButtons(element);
}

if (place) addEventListener('load', () => void load(place), { once: true });
