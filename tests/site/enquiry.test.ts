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

/** The words of a part with a space behind each block, as they are read. */
const read = (part: { innerHTML: string } | undefined): string =>
  folded((part?.innerHTML ?? '').replaceAll(/<\/(?:h2|p|li)>/g, ' ').replaceAll(/<[^>]*>/g, ''));

describe('The privacy page', () => {
  const complaint = async (site: 'plain' | 'full') => {
    const { root } = await pageOf(site, '/privacy/');
    const parts = root.querySelectorAll('.notice .prose');
    return parts.find(({ textContent }) =>
      folded(textContent).startsWith('If you have a complaint'),
    );
  };

  it('says how to complain to the clinic, by when that is answered, and who comes after it', async () => {
    const words = read(await complaint('full'));
    expect(words).toContain(
      `please complain to us first: by e-mail to ${CLINIC.email} by letter to ${CLINIC.street}, `,
    );
    expect(words).toContain('with the form on our contact page We confirm within 30 days');
    expect(words).toMatch(/without undue delay.*Information Commissioner’s Office\.$/);
    const links = (await complaint('full'))?.querySelectorAll('a') ?? [];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `mailto:${CLINIC.email}`,
      `tel:${CLINIC.phone}`,
      `https://wa.me/${CLINIC.whatsapp.slice(1)}`,
      '/contact/#write',
      'https://ico.org.uk/make-a-complaint/',
    ]);
  });

  it('says so without a form and without a way to write, and names none', async () => {
    const words = read(await complaint('plain'));
    expect(words).toContain('please complain to us first, in person or in writing. We confirm');
    expect(words).toMatch(/30 days.*without undue delay.*Information Commissioner’s Office\.$/);
    expect(words).not.toMatch(/contact page|e-mail|phone|undefined/);
  });

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
