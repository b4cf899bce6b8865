import { compress } from '#serve/encoding.ts';
import { attributesOf, startTags } from '#publish/html-tags.ts';

/** Bytes of what a page carries in itself, each compressed alone as it is sent. */
export interface InlineSizes {
  styles: number;
  scripts: number;
  /** The data for search engines. */
  graph: number;
}

/** Sizes of the inline blocks of a page. */
export async function inlineSizes(html: string): Promise<InlineSizes> {
  const tags = [...startTags(html)];
  const isData = (tag: (typeof tags)[number]) =>
    attributesOf(tag).get('type') === 'application/ld+json';
  const scripts = tags.filter(({ name }) => name === 'script');
  return {
    styles: await size(tags.filter(({ name }) => name === 'style')),
    scripts: await size(scripts.filter((tag) => !isData(tag))),
    graph: await size(scripts.filter(isData)),
  };
}

async function size(blocks: ReadonlyArray<{ text: string }>): Promise<number> {
  const text = blocks.map((block) => block.text).join('\n');
  return text === '' ? 0 : (await compress(Buffer.from(text), 'br')).length;
}
