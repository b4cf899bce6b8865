/**
 * The smallest Astro site that shows the same entries: Astro's own loader, a schema, and one
 * page with every answer in a `<details>`. No styles, no graph, no feed, no check. Path to contents.
 */
export const PLAIN_ASTRO: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'plain', private: true, type: 'module' }),
  'astro.config.mjs': `import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://clinic.example' });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  faq: defineCollection({
    loader: glob({ base: './src/content/faq', pattern: '*.md' }),
    schema: z.object({
      question: z.string(),
      topic: z.string(),
      order: z.number(),
      summary: z.string(),
      alsoSearchedAs: z.array(z.string()),
      services: z.array(z.string()),
      published: z.coerce.date(),
      changed: z.coerce.date().nullish(),
      reviewedOn: z.coerce.date().nullish(),
    }),
  }),
};
`,
  'src/pages/index.astro': `---
import { getCollection, render } from 'astro:content';

const entries = (await getCollection('faq')).toSorted((a, b) => a.data.order - b.data.order);
const answers = await Promise.all(
  entries.map(async (entry) => ({ ...entry, Content: (await render(entry)).Content })),
);
---

<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Questions and answers</title>
  </head>
  <body>
    <h1>Questions and answers</h1>
    {answers.map(({ id, data, Content }) => (
      <details>
        <summary>
          <h2>{data.question}</h2>
          {data.summary}
        </summary>
        <div id={id}>
          <Content />
        </div>
      </details>
    ))}
  </body>
</html>
`,
};
