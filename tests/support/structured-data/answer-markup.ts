import { HTMLElement, parse } from 'node-html-parser';

/** The tags that search engines keep in an answer. */
const TAGS = 'h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em'.split(' ');

/** What Markdown writes into them: a link with its title, a list that starts later. */
const ATTRIBUTES: Record<string, string[]> = { a: ['href', 'title'], ol: ['start'] };

const LINK = /^(?:https:\/\/[^\s/]\S*|mailto:\S+@\S+|tel:\+?[\d-]+)$/;

/**
 * What an `Answer.text` holds besides what search engines keep of an answer
 * (https://developers.google.com/search/docs/appearance/structured-data/faqpage).
 * @param html the answer, as in the graph
 * @returns the ends of sentences such as "holds the tag <table>"
 */
export function answerMarkupProblems(html: string): string[] {
  const root = parse(html, { comment: true });
  const elements = root.querySelectorAll('*').filter((node) => node instanceof HTMLElement);
  const empty = root.textContent.trim() === '' ? ['holds no words'] : [];
  const comment = html.includes('<!--') ? ['holds an HTML comment'] : [];
  return [...empty, ...comment, ...elements.flatMap(elementProblems)];
}

function elementProblems(element: HTMLElement): string[] {
  const tag = element.rawTagName.toLowerCase();
  if (!TAGS.includes(tag)) return [`holds the tag <${tag}>`];
  const extra = Object.keys(element.attributes).filter((name) => !ATTRIBUTES[tag]?.includes(name));
  const attributes = extra.map((name) => `holds the attribute ${name} on <${tag}>`);
  const href = element.getAttribute('href') ?? '';
  const badLink = tag === 'a' && !LINK.test(href);
  return badLink
    ? [...attributes, `links to "${href}", which is not absolute https, mailto or tel`]
    : attributes;
}
