import type { ListedFile } from '#files/list-files.ts';
import type { Problem } from '#checks/problem.ts';

/** Lists, letters and whole folders in one file: what programs save of people, and no page shows. */
const OF_PROGRAMS =
  /\.(?:csv|tsv|xlsx?|xlsm|ods|numbers|eml|msg|mbox|pst|vcf|sql|sqlite3?|db|mdb|bak|zip|rar|7z|tar|t?gz)$/i;

const DOCUMENT = /\.(?:pdf|docx?|odt|pages|rtf|txt|md|html?|json|jpe?g|png|webp|heic|tiff?)$/i;

/** What a paper about one person is called. */
const OF_A_PERSON =
  /(?<![a-z])(?:consents?|signed|clients?|patients?|customers?|enquir(?:y|ies)|inquir(?:y|ies)|invoices?|receipts?|passports?|driving[ _-]?licen[cs]e|medical|health|allerg(?:y|ies)|questionnaires?|bookings?|appointments?|contacts|payroll|payslips?|bank|statements?)(?![a-z])/i;

/** A paper that is the same for everybody, to be printed or filled in. */
const FOR_EVERYBODY =
  /(?<![a-z])(?:forms?|blank|templates?|leaflets?|sheets?|information|info|guides?|policy|policies|advice|notices?|terms|statement|for[ _-](?:clients|patients|customers))(?![a-z])/i;

/** The folder whose files are published as they are. */
const PUBLIC = /^public\//;

/**
 * Papers about people among the files that are published: consent that was signed, a list of
 * enquiries (UK GDPR, articles 5(1)(f) and 9).
 * @param found all files of the folders to be looked through
 */
export const privatePaperProblems = (found: readonly ListedFile[]): Problem[] =>
  found
    .filter(({ path, kind }) => kind === 'file' && PUBLIC.test(path))
    .flatMap(({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (OF_PROGRAMS.test(name)) return [{ file: path, ...OF_MANY }];
      const isOfOne = DOCUMENT.test(name) && OF_A_PERSON.test(name) && !FOR_EVERYBODY.test(name);
      return isOfOne ? [{ file: path, ...OF_ONE }] : [];
    });

const AWAY = 'Move it out of the folder of the site.';

const OF_MANY = {
  says: 'a file of this kind is read by programs and may hold a list of people, and whatever is in public is published',
  fix: AWAY,
};

const OF_ONE = {
  says: 'by its name this is a paper about a person, and whatever is in public is published',
  fix: `${AWAY} If it is the same for everybody, such as a form to fill in, put "form" or "leaflet" into its name.`,
};
