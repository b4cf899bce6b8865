import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../support/sites.ts';
import { CLINIC } from '../support/variants.ts';
import { folded, pageOf, pagesOf } from './pages.ts';

describe.each(['plain', 'full', 'many'] as const)(
  'The questions by name of the site "%s"',
  (name) => {
    it('are those of every answer, in the words of its page', async () => {
      const text = await readFile(join(siteOf(name), 'faq-questions.json'), 'utf8');
      const shown = (await pagesOf(name)).flatMap(({ root }) =>
        root
          .querySelectorAll('.qa')
          .map((qa) => [
            qa.querySelector('.qa-answer')?.id ?? '',
            folded(qa.querySelector('h3')?.textContent ?? ''),
          ]),
      );
      expect(shown.length).toBeGreaterThan(7);
      expect(JSON.parse(text)).toEqual(Object.fromEntries(shown));
    });
  },
);

describe('The enquiry form as it is published', () => {
  it('is posted to a page of this site, and takes nothing along by itself', async () => {
    const { root } = await pageOf('full', '/contact/');
    const form = root.querySelector('form');
    expect(form?.attributes).toMatchObject({ method: 'post', action: '/thanks/', name: 'enquiry' });
    expect(form?.hasAttribute('novalidate')).toBe(false);
    const about = form?.querySelector('[name="about"]');
    expect(about?.attributes).toEqual({ type: 'hidden', name: 'about' });
    expect(root.querySelector('.enquiry-about')?.textContent).toBe('');
    expect(root.querySelectorAll('.fault').map(({ textContent }) => textContent)).toEqual(['', '']);
  });

  it('is described by faults that are there to be filled', async () => {
    const { root } = await pageOf('full', '/contact/');
    const needed = root.querySelectorAll('form [required]');
    expect(needed.map((field) => field.getAttribute('name'))).toEqual(['phone-or-email', 'adult']);
    for (const field of needed) {
      const fault = root.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
      expect(fault?.classList.contains('fault')).toBe(true);
    }
  });

  it('is not there where the clinic has none, and neither is what is said of it', async () => {
    for (const { root, path } of await pagesOf('plain')) {
      expect(root.querySelectorAll('form, [name="about"], .fault'), path).toEqual([]);
    }
    const notice = await pageOf('plain', '/privacy/');
    expect(notice.html).not.toMatch(/the question you came from|WhatsApp/);
  });
});

describe('The privacy page', () => {
  it('says that the question goes along, in an enquiry and on WhatsApp', async () => {
    const { root } = await pageOf('full', '/privacy/');
    const parts = root
      .querySelectorAll('.notice .prose')
      .map(({ textContent }) => folded(textContent));
    const [enquiry, chat] = ['When you send an enquiry', 'When you write on WhatsApp'].map(
      (heading) => parts.find((part) => part.startsWith(heading)),
    );
    expect(enquiry).toContain('your message, the question you came from');
    expect(enquiry).toContain(CLINIC.kept);
    expect(chat).toContain('takes along the question you came from');
  });
});
