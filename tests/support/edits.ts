import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clientCase } from './client-case.ts';
import { practitionersYaml, pricesYaml, reviewsYaml } from './people-prices-reviews.ts';
import {
  answer,
  clinic,
  EIGHT,
  end,
  moveWithAlias,
  photograph,
  read,
  replace,
  write,
} from './owner-files.ts';

/** Something that an owner does to the files of the site, and that leaves them in order. */
export interface Edit {
  /** What it is, in words. */
  name: string;
  /** @param content the folder with the owner's files, as they were shipped or after other edits */
  apply: (content: string) => void | Promise<void>;
}

/** The answers, services, pages and cases, by path. */
const textsIn = (content: string): string[] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );

/** What an owner does as the clinic grows: these edits go together. */
const GROWING: readonly Edit[] = [
  {
    name: 'a ninth answer is written',
    apply: (content) => {
      const text = 'A loose hat is no trouble as long as it is clean.';
      const hat = answer('Can I wear a hat afterwards?', 'After', 9, text);
      write(content, 'faq/can-i-wear-a-hat.md', hat);
    },
  },
  {
    name: 'an answer is put in other words',
    apply: (content) => replace(content, 'faq/does-smp-hurt.md', 'Some compare', 'Many compare'),
  },
  {
    name: 'an answer is deleted',
    apply: (content) => end(content, 'is-smp-a-tattoo'),
  },
  {
    name: 'an answer gets another address',
    apply: (content) => {
      const [from, to] = ['faq/redness-after-smp.md', 'faq/how-long-is-it-red.md'];
      moveWithAlias(content, from, to, (file) => file);
    },
  },
  {
    name: 'a case gets another address',
    apply: (content) => {
      const [from, to] = ['gallery/drawing-scar', 'gallery/drawing-strip-scar'];
      moveWithAlias(content, from, to, (folder) => `${folder}/index.md`);
    },
  },
  {
    name: 'a service gets another address',
    apply: (content) => {
      moveWithAlias(content, 'services/density.md', 'services/longer-hair.md', (file) => file);
      for (const file of textsIn(content)) {
        const text = read(content, file);
        write(content, file, text.replace(/^(services?:.*)\bdensity\b/m, '$1longer-hair'));
      }
    },
  },
  { name: 'the clinic gets its name', apply: clinic('name', '"Dot & Line: the clinic"') },
  { name: 'the clinic gets a phone', apply: clinic('phone', '"+441632960123"') },
  {
    name: 'the clinic gets opening hours',
    apply: clinic(
      'hours',
      '\n  - days: [Tuesday, Friday]\n    opens: "10:00"\n    closes: "18:30"',
    ),
  },
  {
    name: 'prices are written',
    apply: (content) => write(content, 'prices.yaml', pricesYaml),
  },
  {
    name: 'people are named',
    apply: (content) => write(content, 'practitioners.yaml', practitionersYaml),
  },
  {
    name: 'reviews are quoted',
    apply: (content) => write(content, 'reviews.yaml', reviewsYaml),
  },
  {
    name: 'a case with photographs is added',
    apply: async (content) => {
      write(content, 'gallery/client-021/index.md', clientCase('Temples after two sessions', 21));
      write(content, 'gallery/client-021/before.jpg', await photograph(70));
      write(content, 'gallery/client-021/after.jpg', await photograph(60));
    },
  },
];

/** What takes away what the site was shipped with. */
const CLEARING: readonly Edit[] = [
  {
    name: 'a topic is emptied',
    apply: (content) => {
      end(content, 'does-smp-look-real');
      replace(content, 'home.yaml', '  - does-smp-look-real\n', '');
    },
  },
  {
    name: 'every case is taken away',
    apply: (content) => {
      rmSync(join(content, 'gallery'), { recursive: true });
      mkdirSync(join(content, 'gallery'));
    },
  },
  {
    name: 'all answers are replaced by others',
    apply: (content) => {
      const names = readdirSync(join(content, 'faq')).map((file) => basename(file, '.md'));
      end(content, ...names);
      for (const [index, [name, question, topic]] of EIGHT.entries()) {
        const text = `That is told in answer ${index + 1}, in the clinic's own words.`;
        write(content, `faq/${name}.md`, answer(question, topic, index + 1, text));
      }
      const asked = EIGHT.slice(0, 4).map(([name]) => `  - ${name}\n`);
      replace(
        content,
        'home.yaml',
        /^mostAsked:\n(?: {2}- .*\n)+/m,
        `mostAsked:\n${asked.join('')}`,
      );
    },
  },
];

/** The ordinary edits, in groups that an owner can make one after the other. */
export const EDITS = { growing: GROWING, clearing: CLEARING } as const;
