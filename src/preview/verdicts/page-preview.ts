import { answerVerdicts } from './answer-engines.ts';
import { cardVerdicts } from './share-cards.ts';
import type { PageFacts } from '#preview/page-facts.ts';
import { phoneVerdicts } from './phone.ts';
import { sourceFieldsOf } from './source-fields.ts';
import { searchVerdicts } from './search-results.ts';
import type { Verdict } from './verdict.ts';

/** A page, and what each of those who look at it make of it. */
export interface PagePreview {
  facts: PageFacts;
  /** The fragment of the page's part: "services-hairline". */
  id: string;
  search: Verdict[];
  cards: Verdict[];
  answers: Verdict[];
  phone: Verdict[];
  /** All that fails, in the order it stands there. */
  wrong: Verdict[];
  /** How many things were looked at. */
  count: number;
}

/** Looks at every page of a site as others do. */
export const previewsOf = (pages: readonly PageFacts[]): PagePreview[] =>
  pages.map((facts) => {
    const place = sourceFieldsOf(facts);
    const search = searchVerdicts(facts, place, pages);
    const cards = cardVerdicts(facts, place);
    const answers = answerVerdicts(facts, place);
    const phone = phoneVerdicts(facts, place);
    const every = [...search, ...cards, ...answers, ...phone];
    return {
      facts,
      id: idOf(facts.path),
      search,
      cards,
      answers,
      phone,
      wrong: every.filter(({ passes }) => !passes),
      count: every.length,
    };
  });

/** Starts with a word no other part of a page is named by. */
const idOf = (path: string): string =>
  `page-${path.replaceAll(/^\/|\/$/g, '').replaceAll('/', '-') || 'home'}`;
