import type { CollectionName } from '#collections/collections.ts';
import { linksIn } from '#prose/markdown/markdown.ts';
import { plainText } from '#prose/markdown/plain-text.ts';
import { claimAdvice } from './claim-advice.ts';
import { presumedAdvice, presumedIn } from './claim-questions.ts';
import { claimsBehind, claimsIn, type Claim, type Reach } from './claims.ts';
import { judged } from './normalise.ts';
import { isSaidToVisitors, mayNameCertificate } from './said-fields.ts';
import type { Problem } from '#checks/problem.ts';
import { fieldInFile } from '#checks/fields/field-names.ts';
import { fieldsOfSchema } from '#checks/fields/schema-introspection.ts';
import { asWritten, SCHEMAS, type Entry } from '#checks/entries/schemas.ts';
import { shortProblems } from '#checks/rules/short-answers.ts';

/** Claims in an entry that advertising rules do not allow as they stand. */
export const claimProblems = (name: CollectionName, entry: Entry): Problem[] => [
  ...inQuestion(entry),
  ...inFields(entry),
  ...shortProblems(entry),
  // An answer is read as a whole: what makes a claim true enough may stand in its next sentence.
  ...inBody(name, entry, name === 'faq' ? 'text' : 'sentence'),
];

const questionOf = (entry: Entry): string | undefined => {
  const { question } = asWritten(entry);
  return typeof question === 'string' ? question : undefined;
};

/** What a question asks is no claim, and what it takes for granted is. */
const inQuestion = (entry: Entry): Problem[] =>
  presumedIn(questionOf(entry) ?? '').map((claim) => ({
    file: entry.file,
    line: entry.source.lineOf(['question']),
    field: 'question',
    ...presumedAdvice(claim),
  }));

/** A summary or a description stands alone, in search results too: no paper helps it. */
function inFields(entry: Entry): Problem[] {
  const { file, source } = entry;
  return [...wordsIn(asWritten(entry))].flatMap(({ path, words }) =>
    claimsBehind(questionOf(entry), words.replaceAll('\n', ' '), 'sentence')
      .filter(({ rule }) => !mayNameCertificate(rule, path))
      .map((claim) => ({
        file,
        line: source.lineOf(path),
        field: fieldInFile(source, path),
        ...claimAdvice(claim),
        // A review is not the owner's to reword.
        ...(path[0] === 'reviews' && { fix: `${OTHERS_SAID} See ${claim.rule.source}.` }),
      })),
  );
}

const OTHERS_SAID =
  'What others say of you counts as your own claim once you show it: put … in place of these words, or show another review.';

/** The words that visitors are shown of fields, with their places. */
export function* wordsIn(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ path: PropertyKey[]; words: string }> {
  // The words in an address are nobody's claim.
  if (typeof value === 'string' && !/^(?:https:|[/#])\S+$/.test(value))
    yield { path, words: value };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (isSaidToVisitors([key]))
      yield* wordsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function inBody(name: CollectionName, entry: Entry, reach: Reach): Problem[] {
  const { file, source } = entry;
  const body = source.body ?? '';
  const { text, lineAt } = plainText(body);
  const inText = claimsBehind(questionOf(entry), text, reach).map((claim) => ({
    claim,
    line: lineAt(claim.at),
  }));
  // What a link says beside its words stands alone; most texts have none.
  const links = /\]\(|\]:/.test(body) ? linksIn(body) : [];
  const besideLinks = links.flatMap(({ line, title }) =>
    claimsIn(title).map((claim) => ({ claim, line })),
  );
  const takesProof = 'evidence' in (fieldsOfSchema(SCHEMAS[name], asWritten(entry)) ?? {});
  return [...inText, ...besideLinks]
    .filter(({ claim }) => !isProved(entry, claim))
    .map(({ claim, line }) => ({
      file,
      line: source.bodyLine + line - 1,
      ...claimAdvice(claim),
      ...(claim.rule.provable &&
        takesProof && { fix: `${claim.rule.safer} ${PROVE} See ${claim.rule.source}.` }),
    }));
}

const PROVE =
  'If a paper proves it, note that under "evidence": the words of the claim, and where the paper is.';

/** Whether the owner noted what proves the claim. */
function isProved(entry: Entry, { rule, words }: Claim): boolean {
  const { evidence } = asWritten(entry);
  if (!rule.provable || !Array.isArray(evidence)) return false;
  return evidence.some((note: unknown) => {
    const { claim = '', proof = '' } = (note ?? {}) as { claim?: string; proof?: string };
    return String(proof).trim() !== '' && same(String(claim), words);
  });
}

const same = (one: string, other: string): boolean => comparable(one) === comparable(other);

const comparable = (words: string): string => judged(words).text.trim().toLowerCase();
