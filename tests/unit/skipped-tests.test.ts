import type { TestCase } from '@playwright/test/reporter';
import { expect, test, vi } from 'vitest';
import SkippedTests from '../support/skipped-tests.ts';

test('what is skipped is said at the end, once, with the reason', () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const reporter = new SkippedTests();
  const ended = (title: string, annotations: TestCase['annotations']) =>
    reporter.onTestEnd({ title, annotations } as TestCase);
  ended('passes', []);
  ended('finds words', [{ type: 'skip', description: 'this browser cannot' }]);
  ended('finds words', [{ type: 'skip', description: 'this browser cannot' }]);
  ended('waits', [{ type: 'skip' }]);
  expect(said).not.toHaveBeenCalled();
  reporter.onEnd();
  const lines = said.mock.calls.map(([line]) => line as string);
  said.mockRestore();
  expect(lines).toEqual([
    'Skipped "finds words": this browser cannot.',
    'Skipped "waits": no reason was given.',
  ]);
});
