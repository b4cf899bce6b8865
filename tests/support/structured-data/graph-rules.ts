import {
  isNode,
  isReference,
  isStub,
  type JsonNode,
  type Placed,
  shown,
  typesOf,
} from '../graph.ts';
import { BUSINESS_TYPES, image, type Place } from './node-profiles.ts';
import { isFaqPage, type PageKind } from './page-kinds.ts';
import { problemsOf } from './problems-of.ts';
import { question } from './question-profile.ts';

/** Ratings a clinic gives itself, what search engines have retired, and what this clinic is not. */
const FORBIDDEN_TYPES = new Set([
  'AggregateRating',
  'HowTo',
  'MedicalBusiness',
  'MedicalClinic',
  'MedicalWebPage',
  'QAPage',
  'Rating',
  'Review',
  'SearchAction',
  'SpeakableSpecification',
  'TattooParlor',
]);

const FORBIDDEN_PROPERTIES = [
  'aggregateRating',
  'ratingValue',
  'review',
  'reviews',
  'speakable',
  'starRating',
];

/** The one action there is: to book at the clinic. */
const isBooking = (node: JsonNode): boolean => {
  const action = node['potentialAction'];
  return (
    typesOf(node).some((type) => BUSINESS_TYPES.includes(type)) &&
    isNode(action) &&
    typesOf(action).join() === 'ReserveAction' &&
    isNode(action['target'])
  );
};

/** A question is marked up once on the site, on the page that answers it. */
const FAQ_TYPES = ['FAQPage', 'Question', 'Answer'];

/** The overview names the pages that answer; only they hold questions and answers. */
const mayName = (kind: PageKind, type: string): boolean =>
  isFaqPage(kind) || (kind === 'faq-overview' && type === 'FAQPage');

/** What is wrong with one node, however deep it stands, whatever page it stands on. */
export function nodeRuleProblems(placed: Placed, place: Place, kind: PageKind): string[] {
  const { node, label } = placed;
  if (isReference(node)) return [];
  const types = typesOf(node);
  const language = node['inLanguage'] ?? 'en-GB';
  const elsewhere = types.filter((type) => FAQ_TYPES.includes(type) && !mayName(kind, type));
  return [
    ...(types.length === 1 ? [] : [`${label} has ${types.length} types instead of one.`]),
    ...types
      .filter((type) => FORBIDDEN_TYPES.has(type))
      .map((type) => `${label}: the type "${type}" is never used on this site.`),
    ...FORBIDDEN_PROPERTIES.filter((name) => name in node).map(
      (name) => `${label}: the property "${name}" is never used on this site.`,
    ),
    ...('potentialAction' in node && !isBooking(node)
      ? [
          `${label}: "potentialAction" is ${shown(node['potentialAction'])}, not a ReserveAction of the clinic.`,
        ]
      : []),
    ...(language === 'en-GB' ? [] : [`${label}: "inLanguage" is ${shown(language)}, not "en-GB".`]),
    ...elsewhere.map((type) => `${label}: ${type} stands on the FAQ page only.`),
    ...(types.includes('ImageObject') && !isStub(node) ? problemsOf(image, placed) : []),
    ...(types.includes('Question') ? problemsOf(question(place), placed) : []),
  ];
}
