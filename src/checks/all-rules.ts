import { join } from 'node:path';
import { lastDayPast, todayAtClinic } from '#clinic/today.ts';
import type { ListedFile } from '#files/list-files.ts';
import { visitEntries } from './entries/entry-visitor.ts';
import { hiddenFileProblems } from './entries/hidden-files.ts';
import { publicFileProblems } from './entries/public-files.ts';
import type { Content } from './entries/schemas.ts';
import { validationProblems } from './entries/validation.ts';
import { claimProblems } from './claims/claim-texts.ts';
import { altTextProblems } from './pictures/alt-texts.ts';
import { caseFileProblems } from './pictures/case-files.ts';
import { pictureProblems } from './pictures/case-pictures.ts';
import { pairShapeProblems } from './pictures/pair-shapes.ts';
import { unusedPictureProblems } from './pictures/unused-pictures.ts';
import { evenInDraft, type Problem } from './problem.ts';
import { aftercareRule } from './rules/care/aftercare.ts';
import { aliasProblems, questionAliasChecks } from './rules/links/aliases.ts';
import { answerChecks } from './rules/answers.ts';
import { careNotes } from './rules/care/care-contradictions.ts';
import { caseNameProblems, caseNoteProblems } from './rules/cases/case-names.ts';
import { casePrivacyProblems } from './rules/cases/case-privacy.ts';
import { clinicProblems } from './rules/clinic/clinic.ts';
import { companyProblems } from './rules/clinic/company.ts';
import { dateChecks } from './rules/dates.ts';
import { duplicateChecks } from './rules/duplicates.ts';
import { licenceProblems } from './rules/clinic/licences.ts';
import { linkChecks } from './rules/links/links.ts';
import { markdownTextProblems } from './rules/markdown-text.ts';
import { peoplePricesReviewsProblems } from './rules/people-prices-reviews.ts';
import { freeBesidePrices, otherSumNotes } from './rules/prices/prices-elsewhere.ts';
import { profileProblems } from './rules/clinic/profiles.ts';
import { referenceChecks } from './rules/links/references.ts';
import { abroadProblems, otherMoneyNotes } from './rules/texts/abroad.ts';
import { shapeProblems } from './rules/texts/answer-shape.ts';
import { noticeProblems } from './rules/texts/notice-words.ts';
import { namesOfClinic } from './rules/texts/own-contacts.ts';
import { personProblems } from './rules/texts/persons.ts';

/** Where and for when the owner's files are checked. */
export interface Checked {
  /** The project's folder. */
  root: string;
  /** The day on which consent must hold, as 2026-11-22. */
  today: string;
  /** The last day that is not still to come. */
  past: string;
}

/** @param day the day it is checked for, as 2026-11-22; today at the clinic unless given */
export function checkedOn(root: string, day?: string): Checked {
  const folder = join(root, 'src/content');
  return {
    root,
    today: day ?? todayAtClinic(folder, process.env),
    past: day ?? lastDayPast(folder, process.env),
  };
}

/** What every rule finds in what was written, and what is only said. */
export async function problemsIn(
  { root, today, past }: Checked,
  content: Content,
): Promise<{ problems: Problem[]; notes: Problem[] }> {
  const pictures = await pictureProblems(root, content, today);
  const aftercare = aftercareRule(content);
  const own = namesOfClinic(content);
  const { care, sums, money, ...each } = await visitEntries(content, {
    reading: (name, entry) => validationProblems(name, entry, content.names),
    days: dateChecks(past),
    texts: markdownTextProblems,
    links: linkChecks(root, content),
    aliases: questionAliasChecks(content),
    references: referenceChecks(content),
    repeats: duplicateChecks(content),
    answers: answerChecks(),
    claims: claimProblems,
    privacy: (name, entry) => casePrivacyProblems(name, entry, own).map(evenInDraft),
    persons: personProblems(content),
    shapes: shapeProblems,
    abroad: abroadProblems(content),
    notices: noticeProblems(content),
    free: freeBesidePrices(content),
    aftercare: aftercare.keep,
    care: careNotes(content),
    sums: otherSumNotes(content),
    money: otherMoneyNotes(content),
  });
  const problems = [
    ...Object.values(each).flat(),
    ...clinicProblems(content),
    ...companyProblems(content),
    ...licenceProblems(content, past),
    ...profileProblems(content),
    ...peoplePricesReviewsProblems(content),
    ...aliasProblems(content),
    ...aftercare.problems(),
    ...pictures,
    ...altTextProblems(content),
    ...(await pairShapeProblems(root, content, today, new Set(pictures.map(({ file }) => file)))),
  ];
  return { problems, notes: [...care, ...sums, ...money] };
}

/**
 * What lies among the files and must not, whether a draft names it or nothing does: git keeps it.
 * @param found all files of the folders to be looked through
 */
export function fileProblems(
  { root, today }: Checked,
  found: readonly ListedFile[],
  content: Content,
): Problem[] {
  const misplaced = publicFileProblems(root, found);
  const away = new Set(misplaced.map(({ file }) => file));
  const others = found.filter(({ path }) => !away.has(path));
  const unused = unusedPictureProblems(root, others, content, today);
  const wrong = new Set(unused.map(({ file }) => file));
  return [
    ...hiddenFileProblems(others),
    ...misplaced,
    ...unused,
    ...caseNameProblems(found),
    ...caseNoteProblems(root, content),
    ...caseFileProblems(root, content, today, wrong),
  ];
}
