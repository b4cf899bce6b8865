import type { PageFacts } from '#preview/page-facts.ts';

/** A page that is as others need it, changed. */
export const facts = (changes: Partial<PageFacts> = {}): PageFacts => ({
  path: '/services/hairline/',
  title: 'A new hairline – Dot & Line',
  ownTitle: 'A new hairline',
  siteName: 'Dot & Line',
  description: 'What a hairline made of dots looks like, and how it is made.',
  canonical: 'https://clinic.example/services/hairline/',
  type: 'WebPage',
  picture: { address: 'https://clinic.example/a.png', width: 1200, height: 630, alt: 'Many dots.' },
  blocks: [
    { level: 1, text: 'A new hairline' },
    { level: 2, text: 'How it is made' },
    { level: 0, text: 'Dot by dot, and line by line. '.repeat(6).trim() },
  ],
  hidden: [],
  questions: [],
  entries: undefined,
  viewport: 'width=device-width, initial-scale=1',
  unsized: 0,
  ...changes,
});

/** So many letters of 10 pixels at 20 px, which is half the size of the type. */
export const wide = (count: number): string => 'c'.repeat(count);
