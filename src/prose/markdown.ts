import { markdownToHtml, markdownToMdast } from 'satteri';

/** A piece of Markdown that may not be published, and what to write instead. */
export interface RefusedMarkdown {
  /** Line in the text, counted from 1. */
  line: number;
  says: string;
  fix: string;
}

export interface ProseOptions {
  /** True for pages with sections of their own; answers have no headings. */
  headings?: boolean;
  /** Where the text stands, for the message when it cannot be published. */
  file?: string;
}

/** Front matter is taken off before; a line of --- further down is a rule, and refused. */
const FEATURES = { features: { frontmatter: false } };

type Node = ReturnType<typeof markdownToMdast>;

/** What an answer may be made of: each survives in `Answer.text` and in every reader. */
const ALLOWED = new Set(
  'root paragraph text strong emphasis link linkReference definition list listItem break'.split(
    ' ',
  ),
);

const ADVICE: Record<string, { says: string; fix: string }> = {
  html: {
    says: 'HTML cannot be used here',
    fix: 'Write it in words, with **bold** or a list if need be.',
  },
  image: {
    says: 'a picture cannot stand inside a text',
    fix: 'Put it in the gallery and link to it.',
  },
  imageReference: {
    says: 'a picture cannot stand inside a text',
    fix: 'Put it in the gallery and link to it.',
  },
  table: { says: 'a table cannot be used here', fix: 'Write it as a list, one line for each row.' },
  code: {
    says: 'a text block set as code (indented by four spaces or between ``` lines) cannot be used here',
    fix: 'Remove the spaces at the start of the line, or the ``` lines.',
  },
  inlineCode: { says: 'text between ` marks cannot be used here', fix: 'Remove the ` marks.' },
  blockquote: {
    says: 'a quotation (a line that starts with >) cannot be used here',
    fix: 'Remove the >.',
  },
  thematicBreak: { says: 'a rule (---) cannot be used here', fix: 'Leave a blank line instead.' },
  delete: { says: 'struck-out text (~~like this~~) cannot be used here', fix: 'Delete the words.' },
  footnoteReference: {
    says: 'a footnote cannot be used here',
    fix: 'Say it in the sentence itself.',
  },
  footnoteDefinition: {
    says: 'a footnote cannot be used here',
    fix: 'Say it in the sentence itself.',
  },
  heading: {
    says: 'a heading (a line that starts with #) cannot be used here',
    fix: 'Start a new paragraph; its first words may be **bold**.',
  },
};

/** Addresses a link may have: https, mailto, tel, a page of this site, or a fragment. */
const SAFE_ADDRESS = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

function* walk(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child as Node);
}

function refusal(node: Node, options: ProseOptions): Omit<RefusedMarkdown, 'line'> | undefined {
  if (node.type === 'heading' && options.headings) {
    return node.depth === 2 || node.depth === 3
      ? undefined
      : {
          says: 'only ## and ### headings can be used here',
          fix: 'The title of the page is its first heading already.',
        };
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return {
      says: 'a task list ([ ] or [x]) cannot be used here',
      fix: 'Use a plain list: - like this.',
    };
  }
  if ((node.type === 'link' || node.type === 'definition') && !SAFE_ADDRESS.test(node.url)) {
    return {
      says: `the link address "${node.url}" cannot be used`,
      fix: 'Start it with https://, mailto:, tel: or, for a page of this site, with /.',
    };
  }
  if (ALLOWED.has(node.type)) return undefined;
  return (
    ADVICE[node.type] ?? {
      says: `"${node.type}" cannot be used here`,
      fix: 'Write plain paragraphs and lists.',
    }
  );
}

/**
 * Everything in a Markdown text that may not be published: raw HTML, pictures,
 * tables, code, quotes, rules, footnotes, task lists and unsafe link addresses.
 * Markdown is not sanitised on its way to the page, so this is the only guard.
 */
export function refusedMarkdown(source: string, options: ProseOptions = {}): RefusedMarkdown[] {
  const found: RefusedMarkdown[] = [];
  for (const node of walk(markdownToMdast(source, FEATURES))) {
    const refused = refusal(node, options);
    if (refused) found.push({ line: node.position?.start.line ?? 1, ...refused });
  }
  return found;
}

/** Every link address in a Markdown text, with its line counted from 1. */
export function linksIn(source: string): { line: number; address: string }[] {
  const links = [];
  for (const node of walk(markdownToMdast(source, FEATURES))) {
    if (node.type === 'link' || node.type === 'definition') {
      links.push({ line: node.position?.start.line ?? 1, address: node.url });
    }
  }
  return links;
}

/**
 * Markdown to the one HTML that page, graph and feed all use.
 * @throws if the text is empty or holds anything that may not be published
 */
export function proseHtml(source: string, options: ProseOptions = {}): string {
  const place = options.file ?? 'The text';
  const refused = refusedMarkdown(source, options)[0];
  if (refused) throw new Error(`${place}, line ${refused.line}: ${refused.says}. ${refused.fix}`);
  const { html } = markdownToHtml(source, FEATURES);
  if (html.replaceAll(/<[^>]*>|\s/g, '') === '') throw new Error(`${place} is empty.`);
  return html.trim();
}

/** The same HTML with every address of this site made absolute, for readers away from it. */
export function absoluteLinks(html: string, origin: string): string {
  return html.replaceAll(/href="(?=\/)/g, `href="${origin}`);
}

/** The same for Markdown, in links and in their definitions at the end of a text. */
export function absoluteMarkdown(source: string, origin: string): string {
  return source.replaceAll(/(\]\(|^\[[^\]]+\]:\s*)(?=\/)/gm, `$1${origin}`);
}

/** Plain text as Markdown that shows exactly it: every mark that could mean something is escaped. */
export function plainAsMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~&]/g, String.raw`\$&`);
}
