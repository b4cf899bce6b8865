import { X509Certificate, createPrivateKey } from 'node:crypto';
import { array, assert, double, integer, property } from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { questionSchema } from '#faq/schema.ts';
import { readOwnerFile } from '#files/read.ts';
import { refusedMarkdown } from '#prose/markdown/markdown.ts';
import { MOST, makeQuestions } from '../bench/builds/questions.ts';
import { type Bar, chart } from '../bench/chart.ts';
import { bareHtml } from '../bench/pages/bare.ts';
import { throwawayCertificate } from '../bench/pages/certificate.ts';
import { blockingTime, interactionToNextPaint, layoutShift } from '../bench/pages/vitals.ts';
import { NO_RESULTS, withPart } from '../bench/results.ts';
import { growthExponent, median, pairedRatio } from '../bench/statistics.ts';
import { figure, kB, table } from '../bench/table.ts';

describe('A median', () => {
  it('is the value in the middle, or between the two there', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 4, 6])).toBe(5);
    expect(median([3])).toBe(3);
    expect(() => median([])).toThrow('no values');
  });

  it('has as many values below it as above', () => {
    assert(
      property(array(integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it('of pairs is that of each pair, so that a slow moment counts on both sides', () => {
    expect(pairedRatio([11, 220, 12], [10, 200, 10])).toBeCloseTo(1.1);
    expect(() => pairedRatio([1], [1, 2])).toThrow('pairs');
  });
});

describe('The exponent of growth', () => {
  it('is found again in costs that were made with it', () => {
    const exponents = double({ min: -1, max: 3, noNaN: true });
    const factors = double({ min: 0.01, max: 100, noNaN: true });
    assert(
      property(exponents, factors, (exponent, factor) => {
        const points = [8, 100, 1000, 10_000].map(
          (size) => [size, factor * size ** exponent] as const,
        );
        expect(growthExponent(points)).toBeCloseTo(exponent, 6);
      }),
    );
  });

  it('is none of one size, nor of nothing', () => {
    expect(() => growthExponent([[8, 1]])).toThrow('two sizes');
    expect(() =>
      growthExponent([
        [8, 0],
        [9, 1],
      ]),
    ).toThrow('not above 0');
  });
});

describe('A table', () => {
  it('has names at its left and figures at its right', () => {
    expect(
      table(
        ['Page', 'kB'],
        [
          ['/', 1],
          ['/a|b/', '2.0'],
        ],
      ),
    ).toBe('| Page | kB |\n|-|-:|\n| / | 1 |\n| /a\\|b/ | 2.0 |');
  });

  it('has figures of a fixed length, and a dash where nothing was measured', () => {
    expect([figure(1.234, 2), figure(2), figure(undefined), figure(Number.NaN)]).toEqual([
      '1.23',
      '2',
      '–',
      '–',
    ]);
    expect([kB(9876), kB(0)]).toEqual(['9.9', '0']);
  });
});

describe('The results', () => {
  const results = withPart(withPart(NO_RESULTS, 'pages', 'Pages, first.'), 'builds', 'Builds.');

  it('keep every other part when one is measured again', () => {
    const again = withPart(results, 'pages', '\nPages, second.\n');
    expect(again).toBe(results.replace('first', 'second'));
    expect(withPart(again, 'builds', 'Builds.')).toBe(again);
  });

  it('get a new part at their end, and keep what somebody wrote between', () => {
    const longer = withPart(`${results}\nA note.\n`, 'pictures', 'Pictures.');
    expect(longer.startsWith(results)).toBe(true);
    expect(longer).toContain(
      'A note.\n\n<!-- pictures -->\n\nPictures.\n\n<!-- end of pictures -->\n',
    );
    expect(longer).toContain('first');
  });

  it('are not written over when a part has lost its end', () => {
    const broken = results.replace('<!-- end of pages -->', '');
    expect(() => withPart(broken, 'pages', 'Pages.')).toThrow('<!-- end of pages -->');
  });
});

describe('The chart', () => {
  const BARS: Bar[] = [
    { name: 'Slow & large', lcp: 2.66, kB: 132.1, ours: false },
    { name: 'This site', lcp: 1.12, kB: 24.3, ours: true },
    { name: 'Bare', lcp: 1, kB: 1.6, ours: false },
  ];
  const drawn = parse(chart(BARS));

  it('names every site with its figures, the quickest first', () => {
    const words = drawn.querySelectorAll('text').map(({ text }) => text);
    const order = ['Bare', 'This site', 'Slow & large'].map((name) => words.indexOf(name));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const word of ['1.12', '24.3 kB', '2.66', '132.1 kB']) expect(words).toContain(word);
  });

  it('has each dot where its figure belongs on the scale', () => {
    const at = (index: number) =>
      Number(drawn.querySelectorAll('circle')[index]?.getAttribute('cx'));
    expect((at(1) - at(0)) / (at(2) - at(0))).toBeCloseTo((1.12 - 1) / (2.66 - 1), 2);
    const one = drawn.querySelectorAll('text').find(({ text }) => text === '1.0');
    expect(Number(one?.getAttribute('x'))).toBe(at(0));
  });

  it('shows which one is ours, on a ground of its own, and says so in words', () => {
    const ours = drawn.querySelectorAll('circle').filter((dot) => dot.getAttribute('r') === '7');
    expect(ours).toHaveLength(1);
    expect(drawn.querySelector('rect')?.getAttribute('fill')).toBe('#f6f1e8');
    expect(drawn.querySelector('desc')?.text).toBe(
      'Bare 1.00, 1.6 kB; This site 1.12, 24.3 kB; Slow & large 2.66, 132.1 kB.',
    );
  });
});

describe('What a visit is summed up by', () => {
  it('is the worst second of shifts, not all of them', () => {
    const shifts = [
      { at: 0, value: 0.1 },
      { at: 900, value: 0.1 },
      { at: 5000, value: 0.15 },
    ];
    expect(layoutShift(shifts)).toBeCloseTo(0.2);
    expect(layoutShift([])).toBe(0);
    const many = Array.from({ length: 8 }, (_, index) => ({ at: index * 900, value: 0.1 }));
    expect(layoutShift(many)).toBeCloseTo(0.6);
  });

  it('is what tasks take beyond 50 ms once something shows', () => {
    const tasks = [
      { at: 10, length: 300 },
      { at: 340, length: 30 + 50 },
      { at: 400, length: 120 },
      { at: 900, length: 51 },
    ];
    const observed = { firstPaint: 360, largestPaint: 360, shifts: [], events: [], tasks };
    expect(blockingTime(observed)).toBe(30 + 70 + 1);
  });

  it('is the longest interaction, and never less than browsers tell', () => {
    const event = (interaction: number, duration: number) => ({
      name: 'click',
      at: 0,
      interaction,
      duration,
    });
    expect(interactionToNextPaint([event(1, 24), event(2, 48), event(0, 200)])).toBe(48);
    expect(interactionToNextPaint([])).toBe(16);
  });
});

describe('The bare twin of a page', () => {
  const html = `<html><head><title>A &amp; B</title><style>p {}</style></head><body><header>Menu</header>
<main><nav><a href="/x/">X</a></nav><h1 class="big">Title</h1><div class="panel"><p data-nosnippet>For paper</p>
<details class="qa" open><summary><h3>Q?</h3><span>Short</span></summary><div id="q" style="x"><p>Long <b>bold</b>
<a href="/a/" class="link">link</a><br>end</p></div></details><svg><text>no</text></svg><img src="/a.png" alt="no"></div>
<script>no</script></main></body></html>`;
  const twin = bareHtml({ file: '', path: '/', html, root: parse(html, { comment: true }) });

  it('has its words, headings, links and answers', () => {
    expect(twin).toContain(
      '<h1>Title</h1> <details><summary><h3>Q?</h3> Short </summary><div id="q"><p>Long <b>bold</b> <a href="/a/">link</a><br>end</p></div></details>',
    );
    expect(twin).toContain('<title>A &amp; B</title>');
  });

  it('has nothing else', () => {
    expect(twin).not.toMatch(/class|style|script|svg|img|Menu|paper|X<|no</);
  });
});

describe('Questions that are made up', () => {
  it('are all different, and the same each time', () => {
    const all = makeQuestions(MOST);
    expect(all.size).toBe(MOST);
    expect(new Set([...all.values()].map((text) => /question: .*/.exec(text)?.[0])).size).toBe(
      MOST,
    );
    expect([...makeQuestions(50)]).toEqual([...all].slice(0, 50));
    expect(() => makeQuestions(MOST + 1)).toThrow('different questions');
  });

  it('could be the owner’s', () => {
    for (const [path, text] of makeQuestions(500)) {
      const { data, body = '', unreadable } = readOwnerFile(path, text);
      expect([...unreadable, ...refusedMarkdown(body)], path).toEqual([]);
      expect(questionSchema.safeParse(data).error, path).toBeUndefined();
      expect(path).toMatch(/^faq\/[a-z0-9]+(-[a-z0-9]+)*\.md$/);
    }
  });
});

describe('A certificate to throw away', () => {
  it('is one, for this machine, signed with its own key', () => {
    const { key, cert } = throwawayCertificate();
    const certificate = new X509Certificate(cert);
    expect(certificate.subject).toBe('CN=localhost');
    expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(new X509Certificate(throwawayCertificate().cert).serialNumber).not.toBe(
      certificate.serialNumber,
    );
  });
});
