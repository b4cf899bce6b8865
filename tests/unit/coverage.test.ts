import { describe, expect, it } from 'vitest';
import {
  QUESTION_BANK,
  coverageLines,
  coverageReport,
  type BankQuestion,
} from '#checks/questions/coverage.ts';
import { CLINIC_FOLDER } from '../support/clinic.ts';
import { projectFiles } from '../support/project-files.ts';

const asked = (changes: Partial<BankQuestion>): BankQuestion => ({
  id: 'is-it-loud',
  question: 'Is it loud?',
  topic: 'Treatment',
  by: [],
  ...changes,
});
const answer = (id: string, covers: string[] = [], body = 'No.', aliases: string[] = []) => ({
  id,
  source: { body },
  data: { covers, aliases },
});

describe('The questions that visitors ask', () => {
  it('are forty, each named once, and the answers they name exist', () => {
    const files = new Set(projectFiles({ fresh: true }));
    expect(new Set(QUESTION_BANK.map(({ id }) => id)).size).toBe(40);
    expect(new Set(QUESTION_BANK.map(({ question }) => question)).size).toBe(40);
    for (const name of QUESTION_BANK.flatMap(({ by }) => by)) {
      expect(files).toContain(`${CLINIC_FOLDER}/faq/${name}.md`);
    }
  });

  it.each([
    { one: asked({}), answers: [], answered: 'not' },
    { one: asked({}), answers: [answer('is-it-loud')], answered: 'wholly' },
    { one: asked({}), answers: [answer('is-it-loud', [], '\n')], answered: 'not' },
    { one: asked({}), answers: [answer('noise', ['is-it-loud'], '')], answered: 'not' },
    { one: asked({ by: ['noise'] }), answers: [answer('noise')], answered: 'wholly' },
    { one: asked({ by: ['noise'] }), answers: [answer('smell')], answered: 'not' },
    {
      one: asked({ by: ['noise'] }),
      answers: [answer('how-loud-is-it', [], 'No.', ['noise'])],
      answered: 'wholly',
    },
    { one: asked({ by: ['noise', 'smell'] }), answers: [answer('noise')], answered: 'partly' },
    {
      one: asked({ by: ['noise'], missing: 'how loud' }),
      answers: [answer('noise')],
      answered: 'partly',
    },
    {
      one: asked({ by: ['is-it-loud'], missing: 'how loud' }),
      answers: [answer('is-it-loud')],
      answered: 'partly',
    },
    {
      one: asked({ by: ['noise'], missing: 'how loud' }),
      answers: [answer('is-it-loud')],
      answered: 'wholly',
    },
    {
      one: asked({ by: ['noise'], missing: 'how loud' }),
      answers: [answer('noise', ['is-it-loud'])],
      answered: 'wholly',
    },
    {
      one: asked({ by: ['noise'], besides: 'how loud' }),
      answers: [answer('noise')],
      answered: 'wholly',
    },
  ])(
    'are answered as far as the answers say: $answered ($one, $answers)',
    ({ one, answers, answered }) => {
      expect(coverageReport(answers, [one]).map((gap) => gap.answered)).toEqual([answered]);
    },
  );

  it('are listed with their names, the open ones only, by the groups of the page', () => {
    const report = coverageReport(
      [answer('noise'), answer('smell')],
      [
        asked({ by: ['noise'], missing: 'how loud' }),
        asked({ id: 'what-is-it', question: 'What is it?', topic: 'For me?' }),
        asked({ id: 'does-it-smell', question: 'Does it smell?', by: ['smell'] }),
      ],
    );
    expect(coverageLines(report).map((line) => line.trim().replaceAll(/ {2,}/g, ' | '))).toEqual([
      'Of 3 questions that visitors of such clinics ask, the site answers 1, in part 1, not 1.',
      '',
      'For me?',
      'what-is-it | What is it?',
      '',
      'Treatment',
      'is-it-loud | Is it loud?',
      'not yet: how loud',
    ]);
  });
});
