import { expect, it } from 'vitest';
import type { Content } from '#checks/entries/schemas.ts';
import { aliasProblems } from '#checks/rules/links/aliases.ts';

const entry = (folder: string, id: string, data: object) => ({
  id,
  file: `src/content/${folder}/${id}`,
  data,
});

it.each([
  ['a title', { title: 'Temples, two sessions' }, ', such as temples-two-sessions.'],
  ['a title that says the same', { title: 'Scars' }, '.'],
  ['no title', {}, '.'],
])('A case with the name of a service and %s is told what to be called', (_what, data, end) => {
  const content = {
    gallery: [entry('gallery', 'scars', data)],
    services: [entry('services', 'scars', { title: 'Scars' })],
  } as unknown as Content;
  expect(aliasProblems(content).map(({ fix }) => fix)).toEqual([
    `Give the folder another name${end}`,
  ]);
});
