import { describe, expect, it } from 'vitest';
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
