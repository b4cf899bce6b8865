import { describe, expect, it } from 'vitest';
import { jargonIn, JARGON, sentencesIn } from '../support/messages.ts';
import { projectFiles } from '../support/project-files.ts';

/** The modules whose texts an owner gets to read: the check, the launch list, the fields, the commands. */
const FOR_OWNERS =
  /^src\/((checks|launch|files|terminal)\/.*|prose\/(fields|refusal|markdown)|enquiry\/conditions|\w+\/schema)\.ts$/;
const modules = projectFiles({ fresh: true }).filter((file) => FOR_OWNERS.test(file));

describe('The messages for the owner', () => {
  it('have no word that only a programmer knows', () => {
    expect(modules).toEqual(
      expect.arrayContaining([
        'src/checks/fields/zod-messages.ts',
        'src/files/read.ts',
        'src/clinic/schema.ts',
      ]),
    );
    expect(jargonIn(modules)).toEqual([]);
  });
});

describe('A sentence in a module', () => {
  it('is any text in quotes with a space in it, with its line', () => {
    const module = "const a = 'one';\nconst b = 'two words';\nconst c = `three ${a} words ${b}.`;";
    expect(sentencesIn(module)).toEqual([
      { line: 2, words: 'two words' },
      { line: 3, words: 'three … words ….' },
    ]);
  });

  it.each(['must be a string', 'The front matter', 'cannot be parsed', 'an invalid day', 'a null'])(
    'has such a word when it says "%s"',
    (words) => {
      expect(words).toMatch(JARGON);
    },
  );

  it.each(['must be text', 'the fields at the top', 'sparse hair', 'a terror of needles'])(
    'has none when it says "%s"',
    (words) => {
      expect(words).not.toMatch(JARGON);
    },
  );
});
