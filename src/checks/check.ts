import { join } from 'node:path';
import { missingForForm } from '#enquiry/conditions.ts';
import { readContent, type Content } from './content.ts';
import { pictureProblems } from './pictures.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { referenceProblems } from './references.ts';
import { textProblems } from './texts.ts';
import { treatmentProblems } from './treatment.ts';

/** What a check found. */
export interface Findings {
  /** Each of these stops the build. */
  problems: Problem[];
  /** What the site leaves out by rule, in sentences; it is said, but stops nothing. */
  notes: string[];
}

/**
 * Checks everything the owner wrote, all at once.
 * @param root the project's folder
 */
export async function check(root: string): Promise<Findings> {
  const { content, problems } = readContent(join(root, 'src/content'));
  return {
    problems: inFileOrder([
      ...problems,
      ...textProblems(root, content),
      ...referenceProblems(content),
      ...treatmentProblems(content),
      ...(await pictureProblems(root, content)),
    ]),
    notes: formNote(content),
  };
}

function formNote({ clinic: [clinic] }: Content): string[] {
  const missing = clinic?.data.forms === 'on' ? missingForForm(clinic.data) : [];
  return missing.length > 0
    ? [
        `The enquiry form is switched on but not published yet. Still missing in src/content/clinic.yaml: ${missing.join('; ')}.`,
      ]
    : [];
}
