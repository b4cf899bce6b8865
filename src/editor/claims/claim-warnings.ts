import { counted } from '#prose/counted.ts';

/** In ms: nobody is interrupted in the middle of a word. */
const PAUSE = 700;

/** The editor's name of the element of a field, with the path of the field. */
const FIELD = '[data-key-path]';
const BOX = '[contenteditable=true], textarea, input';

/**
 * The editor's text with marks of its own says nothing of each letter, but the keys do; a click may
 * close the form.
 */
const CHANGING = ['input', 'keyup', 'focusout', 'click'] as const;

/**
 * Shows claims in what is being typed, as a warning: the form can be saved, and the check refuses
 * them later. The rules are fetched when somebody types for the first time.
 * @param place ClaimWarnings.astro
 */
export function warnOfClaims(page: Document, place: HTMLElement): void {
  const found = new Map<Element, string[]>();
  const typedIn = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = async (): Promise<void> => {
    const { typedClaims } = await import('./typed-claims.ts');
    for (const field of typedIn) found.set(field, typedClaims(typed(page, field)));
    typedIn.clear();
    // A form that was closed takes its warnings with it.
    for (const field of found.keys()) if (!field.isConnected) found.delete(field);
    showLines(place, [...new Set([...found.values()].flat())]);
  };
  const note = ({ target, type }: Event): void => {
    const field = target instanceof Element ? target.closest(FIELD) : null;
    if (field && type !== 'click') typedIn.add(field);
    if (typedIn.size + found.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void judge(), PAUSE);
  };
  for (const kind of CHANGING) page.addEventListener(kind, note, { capture: true });
}

function typed(page: Document, field: Element) {
  const box = field.querySelector<HTMLElement>(BOX);
  const isText = box?.isContentEditable ?? false;
  return {
    path: field.getAttribute('data-key-path') ?? '',
    text: wordsOf(box),
    isText,
    question:
      wordsOf(page.querySelector<HTMLElement>('[data-key-path=question] input')) || undefined,
  };
}

const wordsOf = (box: HTMLElement | null): string =>
  box === null ? '' : 'value' in box ? String(box.value) : box.innerText;

function showLines(place: HTMLElement, lines: readonly string[]): void {
  const sentence = place.querySelector('[role=status]');
  const list = place.querySelector('ul');
  if (!sentence || !list) return;
  const says =
    lines.length > 0
      ? `As this stands, the check refuses ${counted(lines.length, 'claim')} in it.`
      : '';
  if (sentence.textContent !== says) sentence.textContent = says;
  list.replaceChildren(...lines.map(itemOf));
  list.hidden = lines.length === 0;
  if (lines.length > 0) place.dataset['stage'] = 'refused';
  else delete place.dataset['stage'];
}

/** The owner's words are in it: it is text, whatever it looks like. */
function itemOf(words: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = words;
  return item;
}
