import { isDeepStrictEqual } from 'node:util';
import { expect } from '@playwright/test';
import type { Place, Visitor } from '../engines/visitor.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { PATH } from './on-page.ts';

/** A case that is drawn, and one that is a client's. */
export const DRAWN = '/gallery/drawing-scar/';
export const CLIENT = '/gallery/client-014/';

const RANGE = '.compare input';

/** All that shows how much of the after picture there is to see, in one value. */
const STANDING = `(() => {
  const range = document.querySelector('${RANGE}');
  const clip = getComputedStyle(document.querySelector('.pair figure + figure picture')).clipPath;
  const at = (element) => element.getBoundingClientRect();
  const picture = at(document.querySelector('.compare'));
  const line = at(document.querySelector('.compare span'));
  return {
    after: range.valueAsNumber,
    hidden: Number(clip.match(/(?:([\\d.]+)%\\)?|0px\\))$/)?.[1] ?? 0),
    line: Math.round(((line.left + line.width / 2 - picture.left) / picture.width) * 100),
    spoken: range.getAttribute('aria-valuetext'),
  };
})()`;

/** @param after how much of the after picture shows, in hundredths */
export const standingAt = (after: number) => ({
  after,
  hidden: 100 - after,
  line: 100 - after,
  spoken:
    { 0: 'Only the before picture shows', 100: 'Only the after picture shows' }[after] ??
    `The after picture shows on ${after}%, the before picture on the rest`,
});

export { RANGE, STANDING };

/** Where the two pictures of a case are, and what can be operated. */
const LAYOUT = `(() => {
  const pictures = [...document.querySelectorAll('.comparison img')];
  const [before, after] = pictures.map((picture) => picture.getBoundingClientRect());
  return {
    seen: pictures.filter((picture) => picture.checkVisibility()).length,
    overlap: Math.round(before.right - after.left) > 0 && Math.round(before.bottom - after.top) > 0,
    labels: [...document.querySelectorAll('.pair figcaption')].map((label) => label.textContent),
    slider: document.querySelector('${RANGE}').checkVisibility(),
  };
})()`;

/** The links of the map of the head: where each leads, and what a finger on its spot would meet. */
const SPOTS = `[...document.querySelectorAll('.head-map li')].map((item) => {
  const map = item.parentElement.getBoundingClientRect();
  const { left, right } = item.getBoundingClientRect();
  const spot = (name) => parseFloat(getComputedStyle(item).getPropertyValue(name)) * map.width / 100;
  scrollTo(0, scrollY + map.top - 100);
  const top = item.parentElement.getBoundingClientRect().top;
  const hit = document.elementFromPoint(map.left + spot('--across'), top + spot('--down'));
  return [
    item.firstElementChild.getAttribute('href'),
    hit?.getAttribute('href'),
    left > map.left - 4 && right < map.right + 4,
  ];
})`;

/** The pairs of labels of that map of which one lies over the other. */
const OVERLAPS = `[...document.querySelectorAll('.head-map li')].flatMap((one, index, all) => {
  const a = one.getBoundingClientRect();
  return all.slice(index + 1).filter((other) => {
    const b = other.getBoundingClientRect();
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }).map((other) => one.textContent + other.textContent);
})`;

/** Of the filled-in clinic: the client's case is at the temples. */
const SPOTTED = ['drawing-hairline', 'client-014', 'drawing-parting', 'drawing-scar'];

const spotsAt = (width: number): Behaviour => ({
  name: `the spots on the map of the head lead to their cases, ${width} px wide`,
  scripts: false,
  site: 'full',
  width,
  height: 900,
  run: async (visitor) => {
    await visitor.open('/');
    const paths = SPOTTED.map((name) => `/gallery/${name}/`);
    await seen(
      visitor,
      SPOTS,
      paths.map((path) => [path, path, true]),
    );
    expect(await visitor.ask(OVERLAPS)).toEqual([]);
    await visitor.click('.head-map li:last-child a');
    await seen(visitor, PATH, '/gallery/drawing-scar/');
  },
});

const LABELS = ['Drawing: before', 'Drawing: after'];

const WITHOUT_SCRIPTS: Behaviour[] = [
  ...[768, 1440].map(spotsAt),
  {
    name: 'the two pictures of a case stand apart, both whole, and no slider is offered',
    scripts: false,
    run: async (visitor) => {
      await visitor.open(DRAWN);
      await seen(visitor, LAYOUT, { seen: 2, overlap: false, labels: LABELS, slider: false });
    },
  },
  {
    name: 'a concern is chosen, a case is opened by its picture, and the next leads on',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/gallery/');
      await visitor.click('.concerns a[href="/gallery/scars/"]');
      await seen(visitor, PATH, '/gallery/scars/');
      await visitor.click('.concerns a[href="/gallery/"]');
      await seen(visitor, PATH, '/gallery/');
      const [first, second] = await visitor.ask<string[]>(
        `[...document.querySelectorAll('.case-list h2 a')].map((link) => link.pathname)`,
      );
      // A finger lands on the picture: whatever lies on top there, once the page has faded in,
      // must lead to the case.
      const under = `(() => {
        const picture = document.querySelector('.pair img');
        picture.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = picture.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a')?.pathname;
      })()`;
      await seen(visitor, under, first);
      await visitor.click('.case-list h2 a');
      await seen(visitor, PATH, first);
      await visitor.click('.case-nav a[rel="next"]');
      await seen(visitor, PATH, second);
      await visitor.click('.case-nav a[rel="prev"]');
      await seen(visitor, PATH, first);
      await visitor.click('.case-nav a[href="/gallery/"]');
      await seen(visitor, PATH, '/gallery/');
    },
  },
  {
    name: 'an address from before a case or a service was renamed leads to it',
    scripts: false,
    site: 'full',
    run: async (visitor) => {
      for (const [old, now] of [
        ['/gallery/case-11/', CLIENT],
        ['/gallery/case-11/index.html', CLIENT],
        ['/services/scar-cover/', '/services/scars/'],
        ['/gallery/scar-cover/', '/gallery/scars/'],
      ] as const) {
        await visitor.open(old);
        await seen(visitor, PATH, now);
      }
    },
  },
  {
    name: 'the address of a case without consent leads to the gallery',
    scripts: false,
    site: 'full',
    run: async (visitor) => {
      for (const gone of ['client-015', 'client-016', 'case-12']) {
        await visitor.open(`/gallery/${gone}/`);
        await seen(visitor, PATH, '/gallery/');
      }
    },
  },
];

const WITH_SCRIPTS: Behaviour[] = [
  {
    name: 'the pictures of a case lie on one another with a line in the middle, labels at its sides',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(DRAWN);
      await seen(visitor, LAYOUT, { seen: 2, overlap: true, labels: LABELS, slider: true });
      await seen(visitor, STANDING, standingAt(50));
    },
  },
  {
    name: 'the arrow keys move the line, and Home and End show one picture alone',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(DRAWN);
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      // The line goes where the key points.
      await visitor.press('ArrowRight');
      await seen(visitor, STANDING, standingAt(45));
      await visitor.press('ArrowLeft');
      await visitor.press('ArrowLeft');
      await seen(visitor, STANDING, standingAt(55));
      await visitor.press('ArrowUp');
      await seen(visitor, STANDING, standingAt(60));
      await visitor.press('Home');
      await seen(visitor, STANDING, standingAt(0));
      await visitor.press('End');
      await seen(visitor, STANDING, standingAt(100));
    },
  },
  {
    name: 'a key goes on from where a finger left the line, and no end is missed',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(DRAWN);
      const slideTo = (share: number) => `void (() => {
        const range = document.querySelector('${RANGE}');
        range.focus();
        range.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        range.value = ${share};
        range.dispatchEvent(new Event('input', { bubbles: true }));
      })()`;
      await visitor.ask(slideTo(33));
      await seen(visitor, STANDING, standingAt(33));
      await visitor.press('ArrowUp');
      await seen(visitor, `document.querySelector('${RANGE}').valueAsNumber % 5`, 0);
      // So near the end that the key changes nothing but the step.
      await visitor.ask(slideTo(2));
      await visitor.press('Home');
      await seen(visitor, STANDING, standingAt(0));
    },
  },
  {
    name: 'from right to left the before picture is on the right, and the keys still point',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(DRAWN);
      await visitor.ask(`void (document.documentElement.dir = 'rtl')`);
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      await visitor.press('ArrowRight');
      await visitor.press('ArrowRight');
      await visitor.press('ArrowLeft');
      const mirrored = (after: number) => ({ ...standingAt(after), line: after });
      const clip = `getComputedStyle(document.querySelector('.pair figure + figure picture')).clipPath`;
      await seen(visitor, clip, 'inset(0px 45% 0px 0px)');
      expect(await visitor.ask(STANDING)).toEqual({ ...mirrored(55), hidden: 0 });
      const places = `[...document.querySelectorAll('.pair figcaption')].map((label) => label.getBoundingClientRect().left)`;
      const [before = 0, after = 0] = await visitor.ask<number[]>(places);
      expect(before).toBeGreaterThan(after);
    },
  },
  {
    name: 'the slider rests when the pair is taken off the page, and works when it is back',
    scripts: true,
    run: async (visitor) => {
      const slideTo = (share: number) => `void (() => {
        const range = window.pair.querySelector('input');
        range.value = ${share};
        range.dispatchEvent(new Event('input', { bubbles: true }));
      })()`;
      const after = `window.pair.style.getPropertyValue('--after')`;
      await visitor.open(DRAWN);
      await visitor.ask(`void (window.pair = document.querySelector('before-after')).remove()`);
      await visitor.ask(slideTo(20));
      expect(await visitor.ask(after)).toBe('50%');
      await visitor.ask(`void document.querySelector('main').append(window.pair)`);
      expect(await visitor.ask(after)).toBe('20%');
      await visitor.ask(slideTo(80));
      expect(await visitor.ask(after)).toBe('80%');
    },
  },
];

/** Opens a case and scrolls to its pictures; gives the place on them at a share of their width. */
async function placesOn(visitor: Visitor): Promise<(share: number) => Place> {
  await visitor.open(DRAWN);
  await seen(visitor, STANDING, standingAt(50));
  await visitor.ask(`document.querySelector('.compare').scrollIntoView({ block: 'center' })`);
  const box = await visitor.ask<Record<'x' | 'y' | 'width' | 'height', number>>(
    `document.querySelector('.compare').getBoundingClientRect().toJSON()`,
  );
  return (share) => ({ x: box.x + (box.width * share) / 100, y: box.y + box.height / 2 });
}

const VALUE = `document.querySelector('${RANGE}').valueAsNumber`;

const pressedAt = (width: number): Behaviour => ({
  name: `the line comes to where the picture is pressed, ${width} px wide`,
  scripts: true,
  width,
  height: 900,
  run: async (visitor) => {
    const placeAt = await placesOn(visitor);
    for (const share of [10, 33, 80]) {
      await visitor.drag(placeAt(share));
      await seenToBe<number>(
        visitor,
        VALUE,
        (value) => Math.abs(value - (100 - share)) < 1,
        `the line at ${share} hundredths`,
      );
      const line = await visitor.ask<number>(
        `(({ left, width }) => left + width / 2)(document.querySelector('.compare span').getBoundingClientRect())`,
      );
      expect(Math.abs(line - placeAt(share).x)).toBeLessThan(1.5);
    }
  },
});

const BY_MOUSE: Behaviour[] = [
  ...[320, 360, 768, 1440].map(pressedAt),
  {
    name: 'the line is drawn across the picture',
    scripts: true,
    run: async (visitor) => {
      const placeAt = await placesOn(visitor);
      await visitor.drag(...[50, 45, 35, 25].map(placeAt));
      await seenToBe<number>(
        visitor,
        VALUE,
        (value) => value > 73 && value < 77,
        'the line at 25 hundredths',
      );
    },
  },
  {
    name: 'line, slider and pictures agree after going back to them',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(DRAWN);
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      await visitor.press('End');
      await seen(visitor, STANDING, standingAt(100));
      await visitor.open('/privacy/');
      await visitor.back();
      await seen(visitor, PATH, DRAWN);
      // A browser that does not keep pages as they were shows the page as at first.
      await seenToBe<ReturnType<typeof standingAt>>(
        visitor,
        STANDING,
        (standing) => [50, 100].some((after) => isDeepStrictEqual(standing, standingAt(after))),
        'line, slider and pictures in one place',
      );
      const { after } = await visitor.ask<{ after: number }>(STANDING);
      await visitor.ask(`document.querySelector('${RANGE}').focus()`);
      await visitor.press('ArrowDown');
      await seen(visitor, STANDING, standingAt(after - 5));
    },
  },
];

export const GALLERY_BEHAVIOURS: Behaviour[] = [...WITHOUT_SCRIPTS, ...WITH_SCRIPTS, ...BY_MOUSE];
