import { OwnerError } from '#terminal/owner-error.ts';
import type { NewFile } from './new-file.ts';
import { AS_DRAFT, nextOrder, taken } from './new-file.ts';
import type { Content } from '#checks/entries/schemas.ts';

/** What a client's case has to say; the check tells of each what it means. */
const FIELDS = `title:
description:
service:
order: ORDER
treated:
sessions:
stage:
lighting:
ownClient:
unretouched:
adult:
consent:
  reference:
  given:
  uses: [website]
  reviewBy:
proof:
  signed:
  kept:
before:
  src: ./before.jpg
  alt:
  takenAt:
after:
  src: ./after.jpg
  alt:
  takenAt:
published: TODAY
changed:`;

/**
 * A case of a client with everything still to be filled in, so that the check stops the build
 * until it is, and the photographs lie beside it.
 * @param name the folder's name: "client-014"
 * @param today as 2026-11-22
 * @throws OwnerError in words for the owner where the name cannot be taken
 */
export function newCase(name: string, { gallery, names }: Content, today: string): NewFile {
  const folder = `src/content/gallery/${name}`;
  const refused = taken(name, names.gallery, folder, 'client-014');
  if (refused) throw new OwnerError(refused);
  const fields = FIELDS.replace('ORDER', String(nextOrder(gallery))).replace('TODAY', today);
  return {
    file: `${folder}/index.md`,
    text: `---\nkind: client-photo\n${fields}\n---\n`,
    says: [
      `Made ${folder}/index.md.`,
      `Put the two photographs beside it, as before.jpg and after.jpg, and run "npm run clean".`,
      'Then fill in what "npm run check" names. Until all of it is there it stops the build, so nothing half-written is published.',
      AS_DRAFT,
      'The name of the folder stands in the addresses of the page and its pictures: name it after nobody.',
    ],
  };
}
