import { expect } from '@playwright/test';
import { seen } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { textOf } from './on-page.ts';

const PATH = '/admin/';
const STATUS = '#save-status [role=status]';
const shown = (selector: string) => `document.querySelector('${selector}').checkVisibility()`;
const height = `document.querySelector('#save-status').offsetHeight`;

/** What the editing page says before its editor is opened. */
export const ADMIN_BEHAVIOURS: Behaviour[] = [
  {
    name: 'the editing page has no empty box where it would say what became of a save',
    scripts: false,
    site: 'full',
    run: async (visitor) => {
      await visitor.open(PATH);
      await seen(visitor, textOf(STATUS), '');
      await seen(visitor, height, 0);
    },
  },
  ...([false, true] as const).map((dark): Behaviour => ({
    name: `the editing page says that one has to sign in to learn what became of a save, ${dark ? 'dark' : 'light'}`,
    scripts: true,
    site: 'full',
    width: 360,
    dark,
    run: async (visitor) => {
      await visitor.open(PATH);
      await seen(
        visitor,
        textOf(STATUS),
        'What became of the last save is shown here once you have signed in.',
      );
      await seen(visitor, shown(STATUS), true);
      await seen(visitor, shown('#save-status summary'), false);
      await seen(visitor, shown('#save-status a'), false);
      await seen(visitor, `document.documentElement.scrollWidth <= innerWidth`, true);
      expect(visitor.complaints()).toEqual([]);
    },
  })),
];
