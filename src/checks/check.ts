import { join } from 'node:path';
import { lastDayPast, todayAtClinic } from '#clinic/today.ts';
import { listFiles } from '#files/list-files.ts';
import { aliasProblems, questionAliasChecks } from './rules/aliases.ts';
import { caseFileProblems } from './pictures/case-files.ts';
import { casePrivacyProblems } from './rules/case-privacy.ts';
import { altTextProblems } from './pictures/alt-texts.ts';
import { claimProblems } from './claims/claim-texts.ts';
import { answerChecks } from './rules/answers.ts';
import { clinicProblems } from './rules/clinic.ts';
import { endedProblems, goneAnswers } from './history/gone-answers.ts';
import { readContent } from './entries/read-content.ts';
import { companyProblems } from './rules/company.ts';
import { dateChecks } from './rules/dates.ts';
import { peoplePricesReviewsProblems } from './rules/people-prices-reviews.ts';
import { visitEntries } from './entries/entry-visitor.ts';
import { licenceProblems } from './rules/licences.ts';
import { linkChecks } from './rules/links.ts';
import { notesOn } from './notes.ts';
import { unreadableFileProblems } from './entries/unreadable-files.ts';
import { hiddenFileProblems } from './entries/hidden-files.ts';
import { pairShapeProblems } from './pictures/pair-shapes.ts';
import { pictureProblems } from './pictures/case-pictures.ts';
import { inFileOrder, problemLine, type Problem } from './problem.ts';
import { profileProblems } from './rules/profiles.ts';
import { validationProblems } from './entries/validation.ts';
import { referenceChecks } from './rules/references.ts';
import { duplicateChecks } from './rules/duplicates.ts';
import { markdownTextProblems } from './rules/markdown-text.ts';
import { careNotes } from './rules/care-contradictions.ts';
import { aftercareProblems } from './rules/aftercare.ts';
import { unusedPictureProblems } from './pictures/unused-pictures.ts';

/** What is kept and published: the owner's files, and what lies among the others by accident. */
const LOOKED_THROUGH = ['src', 'public'];

/** What a check found. */
export interface Findings {
  /** Each of these stops the build. */
  problems: Problem[];
  /** What the site leaves out and what its search misses, in sentences; it stops nothing. */
  notes: string[];
}

/**
 * Checks everything the owner wrote, all at once.
 * @param root the project's folder
 * @param day the day it is checked for, as 2026-11-22; today at the clinic unless given
 */
export async function check(root: string, day?: string): Promise<Findings> {
  const found = LOOKED_THROUGH.flatMap((folder) => listFiles(root, folder));
  const odd = unreadableFileProblems(root, found);
  if (odd.length > 0) return { problems: inFileOrder(odd), notes: [] };
  const folder = join(root, 'src/content');
  const today = day ?? todayAtClinic(folder, process.env);
  const past = day ?? lastDayPast(folder, process.env);
  const { content, problems } = readContent(folder);
  const pictures = await pictureProblems(root, content, today);
  const each = await visitEntries(content, {
    reading: (name, entry) => validationProblems(name, entry, content.names),
    days: dateChecks(past),
    texts: markdownTextProblems,
    links: linkChecks(root, content),
    aliases: questionAliasChecks(content),
    references: referenceChecks(content),
    repeats: duplicateChecks(content),
    answers: answerChecks(),
    claims: claimProblems,
    privacy: casePrivacyProblems,
    care: careNotes(content),
  });
  const unused = unusedPictureProblems(root, found, content, today);
  const gone = goneAnswers(root, content, today);
  const all = [
    ...problems,
    ...gone.problems,
    ...endedProblems(content),
    ...hiddenFileProblems(found),
    ...each.reading,
    ...each.days,
    ...clinicProblems(content),
    ...companyProblems(content),
    ...licenceProblems(content, past),
    ...profileProblems(content),
    ...peoplePricesReviewsProblems(content),
    ...each.texts,
    ...each.links,
    ...each.references,
    ...each.repeats,
    ...each.answers,
    ...each.aliases,
    ...aliasProblems(content),
    ...aftercareProblems(content),
    ...each.claims,
    ...each.privacy,
    ...pictures,
    ...unused,
    ...caseFileProblems(root, content, today, new Set(unused.map(({ file }) => file))),
    ...altTextProblems(content),
    ...(await pairShapeProblems(root, content, today, new Set(pictures.map(({ file }) => file)))),
  ];
  const wrong = new Set(all.map(({ file }) => file));
  return {
    problems: inFileOrder(all),
    notes: [...each.care.map(problemLine), ...gone.notes, ...notesOn(root, content, today, wrong)],
  };
}
