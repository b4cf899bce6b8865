/** The permanent name of an answer, which its panel has. */
export const idOf = (answer: HTMLDetailsElement): string => answer.querySelector('[id]')?.id ?? '';

/** A button that looks like a link. No form is around it, so that it sends nothing. */
export function quietButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'quiet-action';
  return button;
}

/** The way to the contact page, which knows the question then. */
export function askAbout(answer: HTMLDetailsElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'quiet-action';
  link.href = `/contact/#about=${idOf(answer)}`;
  link.textContent = 'Ask about this';
  return link;
}
