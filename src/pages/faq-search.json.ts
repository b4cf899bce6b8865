import type { APIRoute } from 'astro';
import { loadQuestions } from '#faq/entries.ts';
import { loadPrices } from '#prices/entries.ts';
import { PRICES_PATH } from '#prices/graph.ts';
import { searchIndex } from '#search/engine/search-index.ts';

/** What the search on the page of all questions looks words up in. */
export const GET: APIRoute = async () =>
  Response.json(
    searchIndex(await loadQuestions(), (await loadPrices()).length > 0 ? PRICES_PATH : undefined),
  );
