import { describe, expect, it } from 'vitest';
import { readOwnerFile } from '#files/read.ts';
import { markupInLine, markupLeftIn } from '#text/literal-markup.ts';

describe('What was meant for who writes, and a number that is still to come', () => {
  it.each([
    'Would you like this to sound warmer or more formal?',
    'If you want, I can also turn this into a short Instagram caption.',
    'I hope this helps! Feel free to adjust the tone to fit your brand.',
    'Here’s a concise, patient-friendly answer:',
    'Would you prefer it in a friendlier tone?',
    'Do you want a shorter version?',
    'Would you like another version?',
    "If you'd like, I can make it shorter.",
    'I can turn this into a leaflet.',
    'Feel free to tweak the wording.',
    'Feel free to replace the name.',
    'Here is a short, friendly FAQ answer for your website:',
    'Sure! Here are three options:',
    'Revised version:',
    "Here's the text you asked for, in plain English:",
    'If you like, I can write a German translation.',
    'Would you like me to shorten it?',
    'after [X] days',
    'after ..... days',
    'Wait [ ] days',
    'It lasts for … weeks.',
    'Come back after [N] days.',
    'from £... a session, for ... hours',
    'in [xx] weeks',
    'at least -- days',
    'You may swim after X days.',
    'It takes [..] hours.',
    'costs [...] pounds',
  ])('are found: %s', (line) => {
    expect(markupInLine(line)).toBeDefined();
    expect(markupLeftIn(line)).toBeDefined();
  });

  it.each([
    'Would you like this to be explained again? Ask us.',
    'Would you like a cup of tea?',
    'If you want, I can also draw the hairline lower.',
    'If you like, we can draw it again.',
    'I hope this helps you to decide.',
    'Feel free to ask questions.',
    'Feel free to bring a friend.',
    'Feel free to change your appointment online.',
    'Here is what you should bring:',
    'Here is a list of what to bring:',
    'Here is the answer of our insurer:',
    'Here are three things to keep in mind:',
    'Would you like this drawn higher?',
    'Do you want a lower hairline?',
    'Would you prefer it in the morning?',
    'after 4 days … and then a week',
    'after ten days...',
    'Wait... days pass quickly.',
    'In [the] days before',
    'Xmas week',
    'Would you like the treatment in two visits?',
    'I can also turn the chair.',
    'from X to Y',
    'Ask for option 2.',
  ])('are not seen in: %s', (line) => {
    expect(markupInLine(line)).toBeUndefined();
    expect(markupLeftIn(line)).toBeUndefined();
  });
});

/** Words that are left over wherever they stand, and words beside them that are meant. */
const KINDS: Record<string, { found: string[]; meant: string[] }> = {
  'Notes to oneself': {
    found: [
      'DRAFT - DO NOT PUBLISH',
      'DRAFT',
      'WIP',
      'A hat is no trouble. (Note to self: ask about caps.)',
      'Note to Sam: look at this.',
      'A hat is no trouble (Sam, is this right?).',
      'A hat is no trouble. [CHECK WITH SAM]',
      '[DELETE]',
      '[Add the price of a session]',
      'A hat is no trouble (add more here).',
      '(insert photo here)',
      'Delete this line before publishing.',
      'A loose hat (copied from https://www.example.com/hats) is no trouble.',
      'Replace this text with your answer.',
      '???',
      'How long exactly is tbc.',
      'A hat. Details will be added later.',
      'A hat is no trouble. More to come.',
      'Copy from the old website.',
      'This is a test',
      'Hello world!',
      'Your slogan here',
      'Bio to follow',
      'Ann’s bio to follow',
      'Write a few sentences about Ann here.',
      'Untitled document',
      'Write the summary later',
      'New question?',
      'test?',
      'Question?',
      'Wait X weeks.',
      'Wait ## days.',
      'Wait ... days.',
      'You need XX sessions, with X weeks between.',
      'It costs £xx.xx a session.',
      'Welcome to $CLINIC_NAME today.',
      'Ask «name» about it.',
      'Ask [DPO name] about it.',
      'CLINIC NAME is in Leeds.',
    ],
    meant: [
      'A draught of cold air, a draft of the drawing, and DRAFTS is a game.',
      'We draw a first draft of the hairline with you.',
      'Bring a note to your doctor (note: a copy is enough).',
      'You decide (really, is it low enough?) before we begin.',
      'She left [the room] and I [was] glad.',
      'More hair (add a little each session) looks softer.',
      'We delete this line of dots with a laser.',
      'The text is read again before publishing.',
      'There is more to come after the first session.',
      'A patch test is a test of the skin.',
      'Is there a test for the skin?',
      'Details will be sent to you.',
      'Your photographs will be taken later.',
      'Wait... days pass quickly.',
      'Wait 10 days, and take 2 weeks off.',
      'The bio of Ann is on the page of practitioners.',
      'Write to us here on the contact page.',
      'Write your question down, and bring it here.',
      'The letter X and $100 are no names.',
      'He called it « une belle coupe ».',
      'Is it a question of skin?',
    ],
  },
  'Words of a chat program': {
    found: [
      'A loose hat is no trouble. I hope this helps!',
      'As an AI, I cannot give medical advice.',
      'Let me know if you’d like a version for women, too.',
      'As of my last update in 2023, it is so.',
      '(Word count: 42)',
      'A loose hat is no trouble. (42 words)',
      'Meta description: Hats after a treatment.',
      'Answer: A loose hat is no trouble.',
      'Rewritten in a friendly tone: a loose hat is no trouble.',
      'Write an answer to this question in 50 words',
      'Make it sound professional.',
      'Rewrite this for a website.',
      'Generated by Copilot',
    ],
    meant: [
      'I hope this helps you decide.',
      'We hope that helps you to choose.',
      'You get a written answer in two days.',
      'As an aid, we mark the line first.',
      'Let me know if you would like a lower line.',
      'Let me know if you need a receipt.',
      'As of my last visit in 2023, it had faded a little.',
      'Count 40 words? No: count the days.',
      'In short, the answer: a loose hat.',
      'Write an e-mail about it to us.',
      'Make it softer, I said.',
      'Make it a habit to look at the scalp.',
      'A drawing made by hand, and none by a machine.',
    ],
  },
  'Words of another program': {
    found: [
      'Click or tap here to enter text.',
      'Commented [SJ1]: is it so?',
      'A loose hat[a] is no trouble.',
      'A loose hat is no trouble.[b]',
      'Page 1 of 3',
      '[12:03, 01/11/2026] Sam: a loose hat',
      'image omitted',
      'This message was deleted',
      'From: Sam Sent: Monday To: Ann Subject: Hats',
      'Subject: Hats',
      'Sent from Outlook',
      'This email and any attachments are confidential.',
      'You can wear a hat comma but keep it clean full stop',
      'It is fine full stop new paragraph wait ten days',
    ],
    meant: [
      'Click on a question to read its answer.',
      'The letter [e] and [a] treatment of the day.',
      'On page 1 of the leaflet there are 3 steps.',
      'No detail was omitted.',
      'From Monday to Friday, from 9:00 to 17:00.',
      'The subject is hats.',
      'An email with any attachments you like.',
      'It came to a full stop after the second session.',
      'We draw a new line',
      'A comma of dots.',
    ],
  },
  'What stands around a text on the web': {
    found: [
      'A loose hat #smp #scalp #hair',
      'Link in bio',
      'Swipe left',
      'Like and subscribe',
      'Read more…',
      'Wear a hat. Show less',
      'Continue reading',
      'Accept all cookies',
      '© 2021 Dots Ltd. All rights reserved.',
    ],
    meant: [
      'Dot #1 and pigment #2 of batch #30.',
      'On networks we use #smp and #scalp.',
      'There is a link in the answer.',
      'Read more of it in the next answer, or see less of the sun.',
      'Swipe a cloth over it, left to right.',
      'This site sets no cookies.',
      'You keep the copyright of your pictures; all other rights are ours.',
      'If you like, and you subscribe to nothing, we write once.',
    ],
  },
};

describe.each(Object.entries(KINDS))('%s', (_kind, { found, meant }) => {
  it.each(found)('are found: %s', (line) => {
    expect(markupInLine(line)).toBeDefined();
    expect(markupLeftIn(line)).toBeDefined();
  });

  it.each(meant)('are not seen in: %s', (line) => {
    expect(markupInLine(line)).toBeUndefined();
    expect(markupLeftIn(line)).toBeUndefined();
  });
});

describe('A letter', () => {
  it.each([
    'Kind regards, Sam',
    'A loose hat is no trouble.\nKind regards,\nSam',
    'A loose hat is no trouble. Best wishes, Sam and the team',
    'Hi Sam,\nA loose hat is no trouble.',
  ])('is not a text of the page: %s', (text) => {
    expect(markupLeftIn(text)?.says).toMatch(/belongs to a letter$/);
    expect(markupInLine(text.replaceAll('\n', ' '))).toBeUndefined();
  });

  it.each([
    'With kind regards and best wishes we end no answer.',
    'Many thanks to all who asked.',
    'Say hi. Hello and welcome!',
    'All the best hats are loose.',
  ])('is none of: %s', (text) => {
    expect(markupLeftIn(text)).toBeUndefined();
  });
});

describe('A review', () => {
  it.each(['Lovely! #smp #leeds #happy', 'It is [PUT] well. More to come!'])(
    'may say what its writer likes: %s',
    (text) => {
      expect(markupInLine(text)).toBeDefined();
      const yaml = `reviews:\n  - text: "${text}"\n    author: "${text}"\n`;
      const { unfit } = readOwnerFile('reviews.yaml', yaml);
      expect(unfit.map(({ line }) => line)).toEqual([3]);
    },
  );
});
