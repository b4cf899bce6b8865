import { join } from 'node:path';
import { OWN_FOLDER, PROJECT } from './clinic.ts';
import { EDITS } from './edits.ts';

/**
 * Makes edits in the owner's files of this very project, to see that its tests stay green:
 * `node tests/support/apply-edits.ts growing`, or `clearing`, or both. Meant for a clone that is
 * thrown away.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((group) => !(group in EDITS));
if (asked.length === 0 || unknown.length > 0) {
  console.error(`Name some of: ${Object.keys(EDITS).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const { name, apply } of asked.flatMap((group) => EDITS[group as keyof typeof EDITS])) {
    await apply(join(PROJECT, OWN_FOLDER));
    console.log(name);
  }
}
