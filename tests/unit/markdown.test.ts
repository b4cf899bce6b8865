import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import {
  absoluteLinks,
  linksIn,
  plainAsMarkdown,
  proseMarkdown,
  proseHtml,
  refusedMarkdown,
} from '#prose/markdown/markdown.ts';

const ORIGIN = 'https://clinic.example';
const advice = (source: string, headings = false) =>
  refusedMarkdown(source, { headings }).map(({ line, says, fix }) => `${line}: ${says}. ${fix}`);

describe('An answer', () => {
  it.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    [
      'bold and italic words',
      '**One** and *two*.',
      '<p><strong>One</strong> and <em>two</em>.</p>',
    ],
    ['a list', '- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['numbered steps', '1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    ['a line that breaks', 'One  \ntwo', '<p>One<br>\ntwo</p>'],
    ['a link', 'See the [gallery](/gallery/).', '<p>See the <a href="/gallery/">gallery</a>.</p>'],
    [
      'a link whose address comes later',
      'See the [gallery].\n\n[gallery]: /gallery/',
      '<p>See the <a href="/gallery/">gallery</a>.</p>',
    ],
    ['the character of a mark', '2 \\* 2 & 1 < 2', '<p>2 * 2 &amp; 1 &lt; 2</p>'],
  ])('may hold %s', (_what, source, html) => {
    expect(advice(source)).toEqual([]);
    expect(proseHtml(source)).toBe(html);
  });

  const PICTURE = 'a picture cannot stand inside a text. Put it in the gallery and link to it.';
  const HTML = 'HTML cannot be used here. Write it in words, with **bold** or a list if need be.';
  const CODE =
    'a text block set as code (indented by four spaces or between ``` lines) cannot be used here. Remove the spaces at the start of the line, or the ``` lines.';
  const HEADING =
    'a heading (a line that starts with #) cannot be used here. Start a new paragraph; its first words may be **bold**.';
  const TASK = 'a task list ([ ] or [x]) cannot be used here. Use a plain list: - like this.';
  const FOOTNOTE = 'a footnote cannot be used here. Say it in the sentence itself.';

  it.each([
    ['an element', 'One.\n\n<div>two</div>', [`3: ${HTML}`]],
    ['an element in a sentence', 'One <b>two</b>.', [`1: ${HTML}`, `1: ${HTML}`]],
    ['a script', '<script>alert(1)</script>', [`1: ${HTML}`]],
    ['a comment', 'One.\n\n<!-- two -->', [`3: ${HTML}`]],
    ['a picture', '![Before](./before.jpg)', [`1: ${PICTURE}`]],
    ['a picture whose address comes later', '![Before][b]\n\n[b]: /b.jpg', [`1: ${PICTURE}`]],
    [
      'a table',
      '| a |\n|-|\n| b |',
      ['1: a table cannot be used here. Write it as a list, one line for each row.'],
    ],
    ['a text block by indentation', 'One.\n\n    two', [`3: ${CODE}`]],
    ['a text block between fences', '```\none\n```', [`1: ${CODE}`]],
    [
      'words between backticks',
      'One `two`.',
      ['1: text between ` marks cannot be used here. Remove the ` marks.'],
    ],
    [
      'a quotation',
      '> One.',
      ['1: a quotation (a line that starts with >) cannot be used here. Remove the >.'],
    ],
    [
      'a rule',
      'One.\n\n---\n\nTwo.',
      ['3: a rule (---) cannot be used here. Leave a blank line instead.'],
    ],
    [
      'struck-out words',
      'One ~~two~~.',
      [
        '1: struck-out text (~like this~) cannot be used here. Delete the words, or only the ~ marks if the words are to stay.',
      ],
    ],
    ['a footnote', 'One.[^1]\n\n[^1]: Two.', [`1: ${FOOTNOTE}`, `3: ${FOOTNOTE}`]],
    ['a task list', '- [ ] one\n- [x] two\n- three', [`1: ${TASK}`, `2: ${TASK}`]],
    ['a heading', '## One', [`1: ${HEADING}`]],
    ['an underlined heading', 'One\n---', [`1: ${HEADING}`]],
  ])('may not hold %s, and says what to write instead', (_what, source, expected) => {
    expect(advice(source)).toEqual(expected);
    expect(() => proseHtml(source)).toThrow(expected[0]?.slice('1: '.length) ?? '');
  });

  it('may not hold such a thing inside something allowed either', () => {
    expect(advice('- one\n- **two `three`**')).toEqual([
      '2: text between ` marks cannot be used here. Remove the ` marks.',
    ]);
  });
});

describe('A page with sections of its own', () => {
  it('may have headings below its title', () => {
    expect(advice('## One\n\n### Two', true)).toEqual([]);
    expect(proseHtml('## One', { headings: true })).toBe('<h2>One</h2>');
    // Also after the same text was allowed elsewhere.
    expect(() => proseHtml('## One')).toThrow('a heading');
  });

  it.each(['# One', '#### One', 'One\n==='])('may have no other headings: %j', (source) => {
    expect(advice(source, true)).toEqual([
      '1: only ## and ### headings can be used here. The title of the page is its first heading already.',
    ]);
  });
});

describe('A link', () => {
  const link = (address: string) => `[here](<${address}>)`;

  it.each([
    'https://www.example.com/a?b=c#d',
    'HTTPS://www.example.com',
    'mailto:hello@clinic.example',
    'tel:+441632960123',
    '/',
    '/gallery/',
    '/faq/#does-smp-hurt',
    '#later',
  ])('may lead to %s', (address) => {
    expect(advice(link(address))).toEqual([]);
    expect(advice(`[here]\n\n[here]: ${address}`)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,alert(1)',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://clinic.example/1',
    'http://www.example.com',
    'ftp://example.com',
    'https:evil.example',
    'https:/evil.example',
    '//evil.example',
    '\\/\\/evil.example',
    '/&#47;evil.example',
    '/\\evil.example',
    '/\\\\evil.example',
    '/\t/evil.example',
    '\\evil.example',
    'gallery/',
    './gallery/',
    '../gallery/',
    '?a=b',
    '',
  ])('may not lead to %j', (address) => {
    const [refused, ...more] = advice(link(address));
    expect(refused).toMatch(/^1: the link address ".*" cannot be used\. Start it with https:\/\//);
    expect(more).toEqual([]);
  });

  it('may not be unsafe where its address comes later, and the advice names that line', () => {
    expect(advice('See [here].\n\n[here]: javascript:alert(1)')).toEqual([
      '3: the link address "javascript:alert(1)" cannot be used. Start it with https://, mailto:, tel: or, for a page of this site, with /.',
    ]);
  });

  it('may not be unsafe where a bare address became one', () => {
    expect(advice('See www.example.com.')).toHaveLength(1);
    expect(advice('See http://www.example.com.')).toHaveLength(1);
    expect(advice('See https://www.example.com or write to a@example.com.')).toEqual([]);
  });

  it('is found with its line and what it says beside its words, wherever it stands', () => {
    expect(
      linksIn('See [one](/a/ "First") and [two].\n\n- **[three](/c/)**\n\n[two]: /b/'),
    ).toEqual([
      { line: 1, address: '/a/', title: 'First', words: 'one' },
      { line: 3, address: '/c/', title: '', words: 'three' },
      { line: 5, address: '/b/', title: '', words: '' },
    ]);
    expect(linksIn('None, not even \\[this\\](/a/).')).toEqual([]);
  });
});

describe('A text with nothing to read', () => {
  it.each(['', ' \n\n', '- ', '&nbsp;', '[one]: /a/', '[](/a/)'])('is refused: %j', (source) => {
    expect(() => proseHtml(source, { file: 'faq/a.md' })).toThrow('faq/a.md is empty.');
  });
});

describe('A text that cannot be published', () => {
  it('is named with its file and line', () => {
    expect(() => proseHtml('One.\n\n> Two.', { file: 'faq/a.md' })).toThrow(
      'faq/a.md, line 3: a quotation',
    );
    expect(() => proseHtml('> One.')).toThrow('The text, line 1: a quotation');
  });
});

describe('A text that is read away from the site', () => {
  const LINKS = [
    'See the [gallery](/gallery/).',
    'See the [gallery](</gallery/> "Cases").',
    'See the [gallery]( /gallery/ ).',
    'See the [gallery][g] and the [list].\n\n[g]: /gallery/\n[list]:\n  /faq/\n',
    'See the [gallery].\n\n[gallery]: </gallery/>',
    '- See:\n\n  [gallery]\n\n  [gallery]: /gallery/',
    '[One](/a/)[two](/b/#c), **[three](/d/)**.',
    'See [elsewhere](https://other.example/), [here](#later) or [call](tel:+441632960123).',
    'Not a link: \\[gallery\\](/gallery/), (/gallery/), href="/gallery/".',
    'Not a link: \\[gallery\\]: /gallery/',
  ];

  it.each(LINKS)('has the same absolute links as HTML and as Markdown: %j', (source) => {
    const html = markdownToHtml(source).html;
    const absolute = absoluteLinks(html, ORIGIN);
    expect(markdownToHtml(proseMarkdown(source, ORIGIN)).html).toBe(absolute);
    expect(absolute).not.toContain('<a href="/');
    expect(absolute.replaceAll(`<a href="${ORIGIN}`, '<a href="')).toBe(html);
  });

  it('names the site in front of its own addresses only', () => {
    expect(absoluteLinks('<a href="/a/">b</a> href="/a/"', ORIGIN)).toBe(
      '<a href="https://clinic.example/a/">b</a> href="/a/"',
    );
    expect(proseMarkdown('[a](/a/) [b](https://b.example/) [c]\n\n[c]: /c/', ORIGIN)).toBe(
      '[a](https://clinic.example/a/) [b](https://b.example/) [c](https://clinic.example/c/)',
    );
  });
});

describe('Plain text as Markdown', () => {
  /** Whatever means something to a reader of Markdown, at the start of a line or in it. */
  const marks = [...'\\`*_[]<>#|~&+-=1.)(!:;/"\'^${}@ \t'].concat(
    'www. http:// https:// a.b x_y x@y.example &amp; &#60; --- ```'.split(' '),
  );
  const line = oneof(
    array(constantFrom(...marks), { maxLength: 12 }).map((parts) => parts.join('')),
    string({ unit: 'grapheme' }),
    string({ unit: 'binary' }),
  )
    .map((text) => text.replaceAll(/[\r\n]/g, '').trim())
    .filter((text) => text !== '');

  it.each([
    ['a paragraph', '%', ['P']],
    ['a heading', '### %', ['H3']],
    ['a quotation', '> %', ['BLOCKQUOTE', 'P']],
    ['a link', '- [%](https://clinic.example/)', ['UL', 'LI']],
  ])('shows exactly the text as %s, and no other element', (_where, markdown, tags) => {
    const shown = property(line, (text) => {
      const source = markdown.replace('%', () => plainAsMarkdown(text));
      const root = parse(markdownToHtml(source, { features: { frontmatter: false } }).html);
      expect(root.textContent.trim()).toBe(text);
      const elements = root.querySelectorAll('*').map(({ tagName }) => tagName);
      expect(elements.filter((tagName) => tagName !== 'A')).toEqual(tags);
    });
    assert(shown, { numRuns: 500, seed: 20261122 });
  });

  it.each([
    ['3. Session', '3\\. Session'],
    ['3) Session', '3\\) Session'],
    ['- not a list', '\\- not a list'],
    ['+ not a list', '\\+ not a list'],
    ['=', '\\='],
    ['https://a.example/x_y', 'https\\://a.example/x\\_y'],
    ['WWW.example.com', 'WWW\\.example.com'],
    ['&copy;', '\\&copy;'],
  ])('escapes what would mean something: %s', (text, markdown) => {
    expect(plainAsMarkdown(text)).toBe(markdown);
  });

  it.each(['How long do 3.5 sessions last?', 'Before – after (2 to 3 hours)', '3.5 hours', '24'])(
    'leaves what means nothing as it is: %s',
    (text) => {
      expect(plainAsMarkdown(text)).toBe(text);
    },
  );
});
