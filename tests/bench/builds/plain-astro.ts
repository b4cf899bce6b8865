/**
 * The smallest Astro site that shows the same entries: Astro's own loader, a schema, and one
 * page with every answer in a `<details>`. No styles, no graph, no feed, no check. Path to contents.
 */
export const ONE_PAGE: Readonly<Record<string, string>> = {
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

/**
 * The same with a page for each answer and a list of them, as Astro's documentation shows it
 * (https://docs.astro.build/en/guides/content-collections/#building-for-static-output-default).
 */
export const A_PAGE_EACH: Readonly<Record<string, string>> = {
  ...ONE_PAGE,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';

const entries = (await getCollection('faq')).toSorted((a, b) => a.data.order - b.data.order);
---

<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>Questions and answers</title>
  </head>
  <body>
    <h1>Questions and answers</h1>
    <ul>
      {entries.map(({ id, data }) => <li><a href={'/' + id + '/'}>{data.question}</a></li>)}
    </ul>
  </body>
</html>
`,
  'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const entries = await getCollection('faq');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---

<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{entry.data.question}</title>
  </head>
  <body>
    <h1>{entry.data.question}</h1>
    <p>{entry.data.summary}</p>
    <Content />
  </body>
</html>
`,
};
