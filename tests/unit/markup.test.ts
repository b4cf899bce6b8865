import { array, assert, constantFrom, oneof, property, record, stringMatching } from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { attributesOf, hasWords, startTags } from '#publish/html-tags.ts';

const tags = (html: string) => [...startTags(html)];
const names = (html: string) => tags(html).map(({ name }) => name);
const attributes = (html: string) => tags(html).map((tag) => Object.fromEntries(attributesOf(tag)));

describe('The start tags of a page', () => {
  it('are all of them, in order, in small letters', () => {
    expect(
      names('<!doctype html><HTML><body><p>a<br/>b</p><faq-accordion></faq-accordion>'),
    ).toEqual(['html', 'body', 'p', 'br', 'faq-accordion']);
  });

  it.each([
    ['in a comment', '<!-- <b> <a href="/b/"> --><p>'],
    ['in a script', '<script>const a = "<a href=/b/>";</script><p>'],
    ['in a style', '<style>p::after { content: "<a>" }</style><p>'],
    ['in an attribute', `<p title="<a href='/b/'> & more">`],
    ['in an attribute with other quotes', `<p title='<a href="/b/">'>`],
    ['in words', '<p>1 &lt; 2, <3 and a <'],
  ])('are not what only looks like one %s', (_where, html) => {
    expect(names(html).filter((name) => !['script', 'style'].includes(name))).toEqual(['p']);
  });

  it('hold the text of scripts and styles, byte for byte', () => {
    const html = '<style>\n a > b {}\n</style><script type="x">"&amp;" < 1</script><p>c</p>';
    expect(tags(html).map(({ text }) => text)).toEqual(['\n a > b {}\n', '"&amp;" < 1', '']);
  });

  it('tell where they end', () => {
    const html = '<p title=">">a<style>b</style>c';
    expect(tags(html).map(({ end }) => html.slice(end))).toEqual(['a<style>b</style>c', 'c']);
  });
});

describe('The attributes of a tag', () => {
  it.each([
    [
      'in either quotes or none',
      `<a href="/b/" title='c "d"' id=e>`,
      { href: '/b/', title: 'c "d"', id: 'e' },
    ],
    ['in capitals, and with spaces around =', '<a HREF = "/B/">', { href: '/B/' }],
    ['without a value', '<details open class="a">', { open: '', class: 'a' }],
    [
      'with marks written as names',
      '<a href="/?b=1&amp;c=2" id="&#228;">',
      { href: '/?b=1&c=2', id: 'ä' },
    ],
    ['twice, of which the first counts', '<a id="b" id="c">', { id: 'b' }],
    [
      'that only look like one',
      '<a title=" id=b" data-id="c">',
      { title: ' id=b', 'data-id': 'c' },
    ],
    ['before a slash', '<img src="/a.png"/>', { src: '/a.png' }],
  ])('may be written %s', (_how, html, expected) => {
    expect(attributes(html)).toEqual([expected]);
  });
});

describe('A page', () => {
  const text = constantFrom('words', ' ', '&amp;', '&#60;a&#62;', "it's", '"');
  const value = constantFrom('a', '/b/?c&amp;d', "it's", '<p>', '<script>', '-->', '');
  const element = record({
    name: constantFrom('p', 'a', 'div', 'b'),
    id: value,
    href: value,
    inside: array(text, { maxLength: 3 }),
  }).map(
    ({ name, id, href, inside }) =>
      `<${name} id="${id}" href="${href}">${inside.join('')}</${name}>`,
  );
  const block = constantFrom(
    '<!-- <b> <a id="no"> -->',
    '<script>"<a id=no>"</script>',
    '<style>a > b {}</style>',
    '<input disabled>',
  );

  it('has the tags and attributes that its tree has', () => {
    assert(
      property(array(oneof(element, block)), (parts) => {
        const html = parts.join('\n');
        const tree = parse(html, { comment: true }).querySelectorAll('*');
        expect(names(html)).toEqual(tree.map(({ tagName }) => tagName.toLowerCase()));
        expect(attributes(html)).toEqual(tree.map((node) => node.attributes));
      }),
    );
  });

  it('has words or none', () => {
    const blank = array(
      constantFrom(' ', '\n', '&nbsp;', '<p>', '<!-- a -->', '<script>a</script>'),
    );
    assert(
      property(blank, stringMatching(/^[a-z]+$/), (parts, word) => {
        expect(hasWords(parts.join(''))).toBe(false);
        expect(hasWords([...parts, word, ...parts].join(''))).toBe(true);
      }),
    );
  });
});
