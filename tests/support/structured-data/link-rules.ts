import { isDeepStrictEqual } from 'node:util';
import { idOf, isNode, type JsonNode, labelOf, nodesIn, shown, typesOf } from '../graph.ts';
import { creditedImage, type Place } from './node-profiles.ts';
import type { PageKind } from './page-kinds.ts';
import { problemsOf } from './problems-of.ts';

/** Every Question of the page is in `mainEntity` once, and nothing else is. */
function listedQuestions(graph: JsonNode[]): string[] {
  const page = graph.find((node) => typesOf(node).includes('FAQPage'));
  const listed = [page?.['mainEntity']].flat().filter(isNode);
  const questions = nodesIn(graph)
    .map(({ node }) => node)
    .filter((node) => typesOf(node).includes('Question'));
  const ids = new Set(questions.map(idOf));
  const listings = (id: string | undefined) => listed.filter((node) => idOf(node) === id).length;
  return [
    ...listed
      .filter((node) => !ids.has(idOf(node)))
      .map((node) => `The FAQPage's "mainEntity" holds ${shown(node)}, which is no Question.`),
    ...questions
      .filter((node) => listings(idOf(node)) !== 1)
      .map(
        (node) => `${labelOf(node)} is in "mainEntity" ${listings(idOf(node))} times, not once.`,
      ),
  ];
}

/** The overview's parts are the topics' pages it names, each once. */
function heldTopics(graph: JsonNode[], { pageUrl }: Place): string[] {
  const page = graph.find((node) => idOf(node) === `${pageUrl}#webpage`);
  const parts = [page?.['hasPart']].flat().filter(isNode).map(idOf);
  const topics = graph.filter((node) => typesOf(node).includes('FAQPage')).map(idOf);
  return isDeepStrictEqual(parts, topics)
    ? []
    : [`The "hasPart" of ${pageUrl}#webpage is ${shown(parts)}, but it names ${shown(topics)}.`];
}

const referredTo = (node: JsonNode | undefined, ...properties: string[]) =>
  new Set(properties.flatMap((name) => [node?.[name]].flat().filter(isNode).map(idOf)));

/** The pictures a case is about are credited; the drawn card it may be shared with need not be. */
function creditProblems(graph: JsonNode[], { pageUrl }: Place): string[] {
  const page = graph.find((node) => idOf(node) === `${pageUrl}#webpage`);
  const subjects = referredTo(page, 'mainEntity', 'hasPart');
  const pictures = graph
    .filter((node) => typesOf(node).includes('ImageObject') && subjects.has(idOf(node)))
    .map((node) => ({ node, label: labelOf(node) }));
  return pictures.length === 0
    ? [`The page ${pageUrl} has no ImageObject as its "mainEntity" or in "hasPart".`]
    : pictures.flatMap((placed) => problemsOf(creditedImage, placed));
}

/** A gallery that lists cases holds their pictures. */
function heldPictures(graph: JsonNode[], { pageUrl }: Place): string[] {
  const page = graph.find((node) => idOf(node) === `${pageUrl}#webpage`);
  const lists = graph.filter((node) => typesOf(node).includes('ItemList'));
  const cases = lists.flatMap((list) => list['itemListElement'] ?? []);
  const images = new Set(graph.filter((node) => typesOf(node).includes('ImageObject')).map(idOf));
  const parts = [...referredTo(page, 'hasPart')];
  return [
    ...(cases.length > 0 && parts.length === 0
      ? [`The ImageGallery ${pageUrl}#webpage lists cases, but the property "hasPart" is missing.`]
      : []),
    ...parts
      .filter((id) => !images.has(id))
      .map((id) => `The ImageGallery ${pageUrl}#webpage: "hasPart" holds ${id}, no ImageObject.`),
  ];
}

/** The list of prices has every offer of the page, each once. */
function listedOffers(graph: JsonNode[], { pageUrl }: Place): string[] {
  const catalog = graph.find((node) => typesOf(node).includes('OfferCatalog'));
  const listed = [catalog?.['itemListElement']].flat().filter(isNode).map(idOf);
  const offers = graph.filter((node) => typesOf(node).includes('Offer')).map(idOf);
  return isDeepStrictEqual(listed, offers)
    ? []
    : [
        `The OfferCatalog of ${pageUrl} lists ${shown(listed)}, but the offers are ${shown(offers)}.`,
      ];
}

/** What the nodes of a page must be to one another, by kind of page. */
export const LINKS: Partial<Record<PageKind, (graph: JsonNode[], place: Place) => string[]>> = {
  faq: listedQuestions,
  'faq-overview': heldTopics,
  'faq-topic': listedQuestions,
  gallery: heldPictures,
  'gallery-concern': heldPictures,
  'gallery-case': creditProblems,
  prices: listedOffers,
};
