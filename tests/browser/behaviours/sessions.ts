import { expect } from '@playwright/test';
import { HAIR_SHADES, SKIN_TONES, START, STOPS } from '#sessions/figure.ts';
import type { Visitor } from '../engines/visitor.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { PATH } from './on-page.ts';

const RANGE = '#session-range';
const still = (stop: number) => `.session-stills li:nth-child(${stop + 1})`;

/** What of a list of selectors can be seen. */
const visible = (...selectors: string[]) =>
  `${JSON.stringify(selectors)}.filter((selector) => document.querySelector(selector).checkVisibility())`;
const SLIDER_ONLY = ['.session-picture', RANGE, '.session-stop', 'session-figure output'];

/** All that shows at which stop the figure stands, in one value. */
const STANDING = `(() => {
  const figure = document.querySelector('session-figure');
  const text = (selector) => figure.querySelector(selector).textContent;
  const on = (selector) => [...figure.querySelectorAll(selector)]
    .flatMap((element, index) => getComputedStyle(element).opacity === '0.9' ? [index] : []);
  const marked = (selector) => [...figure.querySelectorAll(selector)]
    .flatMap((element, index) => getComputedStyle(element).textDecorationLine === 'underline' ? [index] : []);
  return {
    layers: on('.session-picture .scalp-tint ~ *'),
    marked: marked('.session-name span'),
    name: text('.session-stop'),
    words: text('output'),
    spoken: figure.querySelector('input').getAttribute('aria-valuetext'),
  };
})()`;

const standingAt = (stop: number) => ({
  layers: STOPS.slice(0, stop + 1).map((_, index) => index),
  marked: [stop],
  name: STOPS[stop]?.name,
  words: STOPS[stop]?.words,
  spoken: stop === 4 ? 'Session 4 (some people have three)' : STOPS[stop]?.name,
});

/** How much light a colour gives back (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? [])
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The skin and hair of every picture that can be seen, each pair of colours once. */
const COLOURS = `[...new Set([...document.querySelectorAll('session-figure .session-skin')]
  .filter((skin) => skin.checkVisibility())
  .flatMap((skin) => [...skin.querySelectorAll('.scalp > *')]
    .map((layer) => [skin, layer].map((part) => getComputedStyle(part).backgroundColor).join(' / '))))]`;

/** Tries every skin tone with every hair shade: each pair must show, and differ from the others. */
async function chooseAll(visitor: Visitor): Promise<void> {
  await visitor.open('/');
  const pairs = new Set<string>();
  for (const { id: skin } of SKIN_TONES) {
    for (const { id: hair } of HAIR_SHADES) {
      await visitor.click(`.${skin}`);
      await visitor.click(`.${hair}`);
      const colours = await visitor.ask<string[]>(COLOURS);
      expect(colours, `${skin}, ${hair}`).toHaveLength(1);
      const [onSkin = '', ofHair = ''] = colours[0]?.split(' / ') ?? [];
      expect(contrast(onSkin, ofHair), `${skin}, ${hair}`).toBeGreaterThan(2);
      pairs.add(colours[0] ?? '');
    }
  }
  expect(pairs.size).toBe(SKIN_TONES.length * HAIR_SHADES.length);
}

/** What the session figure does without scripts. */
const WITHOUT_SCRIPTS: Behaviour[] = [
  {
    name: 'five still pictures tell how the sessions go, and no slider is offered',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/');
      const shown = await visitor.ask(
        `[...document.querySelectorAll('.session-stills li > *')].filter((part) => part.checkVisibility()).length`,
      );
      expect(shown).toBe(15);
      expect(await visitor.ask(visible(...SLIDER_ONLY))).toEqual([]);
    },
  },
  {
    name: 'every skin tone and hair shade can be chosen, and shows in every picture',
    scripts: false,
    run: chooseAll,
  },
  {
    name: 'the name of the chosen skin tone can be read, not only seen as a colour',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.click('.skin-4');
      const read = `[...document.querySelectorAll('.shades span')]
        .filter((name) => getComputedStyle(name).clipPath === 'none').map((name) => name.textContent)`;
      await seen(visitor, read, ['Medium deep', 'Dark brown']);
    },
  },
];

/** What it does with scripts. */
const WITH_SCRIPTS: Behaviour[] = [
  {
    name: 'a slider stands at a session, with its picture above and its name marked below',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/');
      await seen(visitor, STANDING, standingAt(START));
      expect(
        await visitor.ask(visible(...SLIDER_ONLY, ...STOPS.map((_, stop) => still(stop)))),
      ).toHaveLength(9);
      expect(await visitor.ask(visible('.session-says', '.session-still'))).toEqual([]);
    },
  },
  {
    name: 'the arrow keys, Home and End go from session to session, and no layer goes',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      await visitor.press('Home');
      await seen(visitor, STANDING, standingAt(0));
      for (const stop of [1, 2, 3, 4]) {
        await visitor.press('ArrowRight');
        await seen(visitor, STANDING, standingAt(stop));
      }
      await visitor.press('ArrowLeft');
      await seen(visitor, STANDING, standingAt(3));
      await visitor.press('End');
      await seen(visitor, STANDING, standingAt(4));
    },
  },
  {
    name: 'a name that is clicked moves the slider, and the arrow keys go on from there',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.click(still(0));
      await seen(visitor, STANDING, standingAt(0));
      await visitor.click(`${still(3)} .session-name span`);
      await seen(visitor, STANDING, standingAt(3));
      await visitor.press('ArrowRight');
      await seen(visitor, STANDING, standingAt(4));
    },
  },
  {
    name: 'the words of a session are announced once, and its name by the slider alone',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.ask(`void (() => {
        window.announced = [];
        new MutationObserver((changes) => window.announced.push(
          changes.flatMap(({ addedNodes }) => [...addedNodes]).map((node) => node.textContent),
        )).observe(document.querySelector('session-figure output'), { childList: true, subtree: true, characterData: true });
      })()`);
      await visitor.click(still(1));
      await seen(visitor, 'window.announced', [[STOPS[1].words]]);
      await visitor.click(still(1));
      await visitor.press('ArrowRight');
      await seen(visitor, 'window.announced', [[STOPS[1].words], [STOPS[2].words]]);
      expect(
        await visitor.ask(
          `document.querySelectorAll('main [aria-live], main [role=status]').length`,
        ),
      ).toBe(0);
    },
  },
  {
    name: 'every skin tone and hair shade shows in the large picture, too',
    scripts: true,
    run: chooseAll,
  },
  {
    name: 'the slider rests when the figure is taken off the page, and works when it is back',
    scripts: true,
    run: async (visitor) => {
      const slideTo = (stop: number) => `void (() => {
        const range = window.figure.querySelector('input');
        range.value = ${stop};
        range.dispatchEvent(new Event('input', { bubbles: true }));
      })()`;
      const name = `window.figure.querySelector('.session-stop').textContent`;
      await visitor.open('/');
      await visitor.ask(`void (window.figure = document.querySelector('session-figure')).remove()`);
      await visitor.ask(slideTo(4));
      expect(await visitor.ask(name)).toBe(STOPS[START].name);
      await visitor.ask(`void document.querySelector('main').append(window.figure)`);
      await visitor.ask(slideTo(4));
      expect(await visitor.ask(name)).toBe('Session 4');
    },
  },
];

/** The middle of the thumb at every stop, and the middle of every still, from the left. */
const MIDDLES = `(() => {
  const range = document.querySelector('${RANGE}').getBoundingClientRect();
  const stills = [...document.querySelectorAll('.session-stills li')].map((still) => still.getBoundingClientRect());
  // A thumb is 1.75 root lengths wide, and keeps inside the range.
  const thumb = 1.75 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    thumbs: stills.map((_, stop) => range.left + thumb / 2 + (stop / 4) * (range.width - thumb)),
    stills: stills.map(({ left, width }) => left + width / 2),
  };
})()`;

const TOP = `document.querySelector('${RANGE}').getBoundingClientRect().top + scrollY`;

const atWidth = (width: number): Behaviour[] => [
  {
    name: `each name lies under its stop of the slider, ${width} px wide`,
    scripts: true,
    width,
    run: async (visitor) => {
      await visitor.open('/');
      const { thumbs, stills } = await visitor.ask<Record<'thumbs' | 'stills', number[]>>(MIDDLES);
      expect(stills).toHaveLength(5);
      for (const [stop, middle] of stills.entries()) {
        expect(Math.abs(middle - (thumbs[stop] ?? 0))).toBeLessThan(1);
      }
    },
  },
  {
    name: `the slider stays where it is while it is moved, ${width} px wide`,
    scripts: true,
    width,
    run: async (visitor) => {
      await visitor.open('/');
      // The display face may still come, and break headings above into other lines.
      await seen(
        visitor,
        `[...document.fonts].some(({ family, status }) => family === 'Newsreader' && status === 'loaded')`,
        true,
      );
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      const tops: number[] = [];
      for (const [stop, key] of ['Home', ...Array<string>(4).fill('ArrowRight')].entries()) {
        await visitor.press(key);
        await seen(visitor, STANDING, standingAt(stop));
        tops.push(await visitor.ask<number>(TOP));
      }
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1);
    },
  },
];

const IN_ANY_WINDOW: Behaviour[] = [
  ...[320, 360, 768, 1024, 1440].flatMap(atWidth),
  {
    name: 'what is chosen shows by more than its colour',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/');
      const rings = await visitor.ask<[boolean, boolean][]>(
        `[...document.querySelectorAll('.shades input')].map((input) => [input.checked, parseFloat(getComputedStyle(input).borderTopWidth) > 1])`,
      );
      expect(rings.filter(([checked]) => checked)).toHaveLength(2);
      for (const [checked, ringed] of rings) expect(ringed).toBe(checked);
    },
  },
  {
    name: 'from right to left the arrow keys still move the slider where they point',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.ask(`void (document.documentElement.dir = 'rtl')`);
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      await visitor.press('ArrowLeft');
      await seen(visitor, STANDING, standingAt(START + 1));
      await visitor.press('ArrowRight');
      await visitor.press('ArrowRight');
      await seen(visitor, STANDING, standingAt(START - 1));
      await visitor.press('ArrowUp');
      await seen(visitor, STANDING, standingAt(START));
    },
  },
  {
    name: 'slider and picture agree after going back to them',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.click(still(4));
      await seen(visitor, STANDING, standingAt(4));
      await visitor.open('/privacy/');
      await visitor.back();
      await seen(visitor, PATH, '/');
      const value = `document.querySelector('${RANGE}').valueAsNumber`;
      // A browser that does not keep pages as they were shows the page as at first.
      await seenToBe<[number, string]>(
        visitor,
        `[${value}, document.querySelector('.session-stop').textContent]`,
        ([stop, name]) => STOPS[stop]?.name === name,
        'slider and picture at one stop',
      );
      await seenToBe<number>(visitor, value, (stop) => stop === 4 || stop === START, 'a stop');
      await seen(visitor, STANDING, standingAt(await visitor.ask<number>(value)));
    },
  },
];

export const SESSION_BEHAVIOURS: Behaviour[] = [
  ...WITHOUT_SCRIPTS,
  ...WITH_SCRIPTS,
  ...IN_ANY_WINDOW,
];
