/**
 * The editor's button to save, while there is something to save. Its words are those of the
 * browser's language; its shortcut is the same in all.
 */
const UNSAVED = 'button[aria-keyshortcuts$="+S"][aria-disabled="false"]';

/** Pictures that are made into what the web shows; a drawing of lines, SVG, is none. */
const PICTURE = /^image\/(?:jpeg|png|webp|avif|gif|hei[cf])$/;

/** Not every system knows the type of an iPhone's photographs. */
const HEIC = /\.hei[cf]$/i;

/**
 * Does two things that the editor does not: asks before a page with unsaved words is left, and
 * refuses a file that is no picture where one belongs. (From the list of files that a field offers
 * the browser leaves out the others, but anybody can choose to see them; of what is not called a
 * picture the editor takes every byte.)
 */
export function guard(page: Window): void {
  page.addEventListener('beforeunload', (event) => {
    if (page.document.querySelector(UNSAVED)) event.preventDefault();
  });
  page.document.addEventListener('change', (event) => refuseOthers(event, page), { capture: true });
}

function refuseOthers(event: Event, page: Window): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.accept.includes('image/')) return;
  const other = [...(input.files ?? [])].find((file) => !isPicture(file));
  if (!other) return;
  event.stopImmediatePropagation();
  input.value = '';
  page.alert(notAPicture(other.name));
}

/** Whether a file is a picture, by what its system says of it. */
export const isPicture = ({ type, name }: Pick<File, 'type' | 'name'>): boolean =>
  type === '' ? HEIC.test(name) : PICTURE.test(type);

/** What the owner is told who chose another file. */
const notAPicture = (name: string): string =>
  `${name} is not a photograph. Choose one that ends in .jpg, .png, .webp, .avif or .heic.`;
