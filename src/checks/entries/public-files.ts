import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '#files/list-files.ts';
import type { Advice } from '#files/advice.ts';
import type { Problem } from '#checks/problem.ts';

/** The folder whose files are published as they are. */
const PUBLIC = 'public/';

/** What systems put into folders by themselves. */
const OF_SYSTEMS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep)$/;

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|ico|svg)$/i;
const DOCUMENT = /\.pdf$/i;
const TYPEFACE = /\.(?:woff2?|ttf|otf)$/i;

/** What search engines, shops and browsers ask for, to see that a site is somebody's. */
const OF_OTHERS =
  /^(?:google[\da-f]{6,40}\.html|BingSiteAuth\.xml|(?:yandex_|pinterest-)[\da-f]{4,40}\.html|(?=[a-z-]{0,40}\d)[a-z\d-]{16,128}\.txt|\.well-known\/(?!security\.txt$)[\w.-]{1,80})$/i;

/** Files that the site makes, by which one of the same name would be shown in their place. */
const OF_THE_SITE =
  /^(?:robots\.txt|llms\.txt|sitemap[\w-]{0,20}\.xml|feed\.json|faq\.md|faq-(?:search|questions)\.json|manifest\.webmanifest|\.well-known\/security\.txt)$/i;

/** What a paper or a picture of one person is called. */
const OF_A_PERSON =
  /(?<![a-z])(?:consents?|signed|clients?|patients?|customers?|enquir(?:y|ies)|inquir(?:y|ies)|invoices?|receipts?|passports?|driving[ _-]?licen[cs]e|medical|health|allerg(?:y|ies)|questionnaires?|bookings?|appointments?|contacts|payroll|payslips?|bank|statements?)(?![a-z])/i;

/** A paper that is the same for everybody, to be printed or filled in. */
const FOR_EVERYBODY =
  /(?<![a-z])(?:forms?|blank|templates?|leaflets?|sheets?|information|info|guides?|policy|policies|advice|notices?|terms|for[ _-](?:clients|patients|customers))(?![a-z])/i;

/** What a drawing does not need, and what would run on every visitor's device. */
const ACTIVE =
  /<script|<foreignObject|<iframe|\son[a-z]{3,20}\s{0,3}=|javascript:|(?:href|src)\s{0,3}=\s{0,3}["']?(?:https?:)?\/\//i;

const AWAY = 'Move it out of the folder of the site.';

/**
 * Files in public that must not be published as they are: papers about people (UK GDPR, article
 * 5(1)(f)), pages and files that the site makes itself, whatever else programs save.
 * @param found all files of the folders to be looked through
 */
export const publicFileProblems = (root: string, found: readonly ListedFile[]): Problem[] =>
  found
    .filter(({ path, kind }) => kind === 'file' && path.startsWith(PUBLIC))
    .flatMap(({ path }) => {
      const advice = adviceOn(path.slice(PUBLIC.length), () =>
        readFileSync(join(root, path), 'utf8'),
      );
      return advice ? [{ file: path, ...advice }] : [];
    });

/** @param path below public */
function adviceOn(path: string, read: () => string): Advice | undefined {
  if (OF_SYSTEMS.test(path) || OF_OTHERS.test(path)) return undefined;
  if (OF_THE_SITE.test(path)) {
    return { says: 'the site makes a file of this name itself', fix: 'Delete this one.' };
  }
  if (path === '_redirects') return REDIRECTS;
  if (path === '_headers') return HEADERS;
  if (/\.x?html?$/i.test(path)) return PAGE;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!PICTURE.test(name) && !DOCUMENT.test(name) && !TYPEFACE.test(name)) return OTHER;
  if (OF_A_PERSON.test(name) && !FOR_EVERYBODY.test(name)) return OF_ONE;
  return /\.svg$/i.test(name) && ACTIVE.test(read()) ? DRAWING : undefined;
}

const REDIRECTS: Advice = {
  says: 'the site does not read this file',
  fix: 'Delete it. An earlier name of a question, a service or a case belongs behind "aliases" in its own file.',
};

const HEADERS: Advice = {
  says: 'the site does not read this file',
  fix: 'Delete it. Headers belong into netlify.toml.',
};

const PAGE: Advice = {
  says: 'this would be a page beside those of the site, without their menu and their rules',
  fix: 'Move it out of the folder of the site. Its words belong into a file of src/content.',
};

const OTHER: Advice = {
  says: 'whatever lies in public is published, and this is none of what a visitor or a search engine asks for',
  fix: `${AWAY} Pictures, PDF documents, typefaces and the codes of search engines may stay.`,
};

const OF_ONE: Advice = {
  says: 'by its name this is about a person, and whatever lies in public is published',
  fix: `${AWAY} If it is the same for everybody, such as a form to fill in, put "form" or "leaflet" into its name.`,
};

const DRAWING: Advice = {
  says: 'this drawing has a script in it, or fetches something from elsewhere',
  fix: 'Save it as a plain SVG without them, or as PNG.',
};
