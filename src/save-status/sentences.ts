import { counted } from '#prose/counted.ts';
import type { Outcome, Stage } from './outcome.ts';

/** The editor's button, with its words. */
const PUBLISH = 'press “Publish Changes”';

/** What each stage is to the owner; what it says of the save is true whatever comes later. */
const SENTENCES: Record<Exclude<Stage, 'kept' | 'refused' | 'limited'>, string> = {
  published: 'Published: everything that was saved is online.',
  building: 'Checked: nothing is to be put right. The site is being built, then it is online.',
  overdue:
    'Checked: nothing is to be put right, but after 15 minutes the site is still as it was before. At Netlify, under “Deploys”, see why.',
  checked:
    'Checked: nothing is to be put right. Whether it is online, this page cannot tell: it belongs to a preview, or to a site whose host does not say what it was built from.',
  unlisted: 'Saved. What becomes of it is shown here in a moment.',
  waiting: 'Saved. It is being checked, which takes two or three minutes.',
  unheard:
    'Saved, but nothing was heard of the check for 15 minutes. At GitHub, under “Actions”, see whether it runs.',
  unread:
    'Saved. How far the check is, this token may not read: at GitHub, give it “Commit statuses”, “Read-only”. What the check refuses and what is published is shown here all the same.',
  'signed-out': 'What became of the last save is shown here once you have signed in.',
  expired:
    'GitHub does not take your token any more: its days are over, or it was deleted. Make another, then sign in with it.',
  forbidden:
    'What became of the last save is not known, because your token may not read the repository. Make one that may: under “Only select repositories” choose it, and give “Contents” the permission “Read and write”.',
  down: 'GitHub or this site does not answer, so what became of the last save is not known yet. Both are asked again shortly.',
};

/** What became of the last save, in a sentence or two. */
export function sentenceOf(outcome: Outcome): string {
  const { kept = 0 } = outcome;
  const sentence = firstSentence(outcome);
  if (kept === 0 || outcome.stage === 'kept') return sentence;
  const wait = kept === 1 ? 'is not yet published' : 'are not yet published';
  return `${sentence} ${counted(kept, 'change')} saved since then ${wait}: ${PUBLISH}.`;
}

function firstSentence({ stage, kept = 0, words, again }: Outcome): string {
  switch (stage) {
    case 'kept': {
      const wait =
        kept === 1
          ? 'is saved and not yet published. It is checked and goes online'
          : 'are saved and not yet published. They are checked and go online together';
      return `${counted(kept, 'change')} ${wait} when you ${PUBLISH}.`;
    }
    case 'refused':
      return words
        ? `Not published: ${counted(words.length, 'thing')} to put right. The site is as it was.`
        : 'Not published: the site could not be built. It is as it was.';
    case 'limited':
      return `GitHub was asked too often, and answers again ${again ? `at ${timeOf(again)}` : 'later'}. What became of the last save is not known until then.`;
    default:
      return SENTENCES[stage];
  }
}

const timeOf = (moment: Date): string =>
  moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
