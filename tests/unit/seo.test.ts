import { describe, expect, it } from 'vitest';
import { headTags, type Tag } from '#seo/head.ts';
import { absolute, ids } from '#seo/ids.ts';
import { siteSummary } from '#seo/llms.ts';
import { drawnPicture, HOME_CRUMB, sharePath, type PageInfo } from '#seo/page-info.ts';
import { robotsText } from '#seo/robots.ts';
import { securityText } from '#seo/security.ts';
import { PAGE, PICTURE, SITE } from '../support/examples.ts';

const HOME: PageInfo = { ...PAGE, path: '/', title: 'Hair, drawn in dots', trail: [] };

const titleOf = (tags: Tag[]) =>
  tags.flatMap((tag) => (tag.name === 'title' ? [tag.text] : [])).join();

/** The values of an attribute of all tags that have another attribute with a value. */
function values(tags: Tag[], attribute: string, value: string, wanted: string): string[] {
  return tags.flatMap((tag) =>
    tag.name !== 'title' && tag.attributes[attribute] === value
      ? [tag.attributes[wanted] ?? '']
      : [],
  );
}

const metaOf = (tags: Tag[], name: string) => values(tags, 'name', name, 'content');
const linkOf = (tags: Tag[], rel: string) => values(tags, 'rel', rel, 'href');
const shared = (tags: Tag[]): Record<string, string | undefined> =>
  Object.fromEntries(
    tags.flatMap((tag) =>
      tag.name === 'meta' && tag.attributes['property']
        ? [[tag.attributes['property'], tag.attributes['content']]]
        : [],
    ),
  );

describe('The head of a page that may be listed', () => {
  const tags = headTags(SITE, PAGE);

  it('has the page’s title before the clinic’s name', () => {
    expect(titleOf(tags)).toBe('A new hairline – Dot & Line');
  });

  it('has one description and one canonical address', () => {
    expect(metaOf(tags, 'description')).toEqual([PAGE.description]);
    expect(linkOf(tags, 'canonical')).toEqual(['https://clinic.example/services/hairline/']);
  });

  it('lets search engines show as much of it as they like', () => {
    expect(metaOf(tags, 'robots')).toEqual([
      'max-snippet:-1, max-image-preview:large, max-video-preview:-1',
    ]);
  });

  it('says what is shown where the page is shared', () => {
    expect(shared(tags)).toEqual({
      'og:type': 'article',
      'og:site_name': 'Dot & Line',
      'og:title': 'A new hairline',
      'og:description': PAGE.description,
      'og:url': 'https://clinic.example/services/hairline/',
      'og:locale': 'en_GB',
      'og:image': 'https://clinic.example/share.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Many small dots.',
    });
    expect(metaOf(tags, 'twitter:card')).toEqual(['summary_large_image']);
  });

  it('keeps the address of a picture that is on another host', () => {
    const picture = { ...PICTURE, path: 'https://pictures.example/a.png' };
    const other = headTags(SITE, { ...PAGE, picture });
    expect(shared(other)['og:image']).toBe('https://pictures.example/a.png');
  });

  it('names the other forms of the page, and none where there is none', () => {
    const alternates = [{ type: 'text/markdown', path: '/faq.md', title: 'As Markdown' }];
    expect(headTags(SITE, { ...PAGE, alternates })).toContainEqual({
      name: 'link',
      attributes: {
        rel: 'alternate',
        type: 'text/markdown',
        href: '/faq.md',
        title: 'As Markdown',
      },
    });
    expect(linkOf(tags, 'alternate')).toEqual([]);
  });

  it('has icons, a manifest and a colour for light and for dark', () => {
    expect(linkOf(tags, 'icon')).toEqual(['/favicon.svg']);
    expect(linkOf(tags, 'apple-touch-icon')).toEqual(['/apple-touch-icon.png']);
    expect(linkOf(tags, 'manifest')).toEqual(['/manifest.webmanifest']);
    expect(values(tags, 'name', 'theme-color', 'media')).toEqual([
      '(prefers-color-scheme: light)',
      '(prefers-color-scheme: dark)',
    ]);
  });
});

describe('The head of the home page', () => {
  it('has the clinic’s name first and is shared as a website', () => {
    const tags = headTags(SITE, HOME);
    expect(titleOf(tags)).toBe('Dot & Line – Hair, drawn in dots');
    expect(shared(tags)['og:type']).toBe('website');
    expect(linkOf(tags, 'canonical')).toEqual(['https://clinic.example/']);
  });
});

describe('The head of a page that is in no index', () => {
  const tags = headTags(SITE, { ...PAGE, unlisted: true });

  it('says noindex, and has no canonical address and no share card', () => {
    expect(metaOf(tags, 'robots')).toEqual(['noindex']);
    expect(linkOf(tags, 'canonical')).toEqual([]);
    expect(linkOf(tags, 'describedby')).toEqual([]);
    expect(shared(tags)).toEqual({});
    expect(metaOf(tags, 'twitter:card')).toEqual([]);
  });

  it('still has its title and icons', () => {
    expect(titleOf(tags)).toBe('A new hairline – Dot & Line');
    expect(linkOf(tags, 'icon')).toEqual(['/favicon.svg']);
  });
});

describe('The head of every page of a site that may not be listed', () => {
  it('says noindex, and keeps its canonical address and share card', () => {
    const tags = headTags({ ...SITE, indexable: false }, PAGE);
    expect(metaOf(tags, 'robots')).toEqual(['noindex']);
    expect(linkOf(tags, 'canonical')).toEqual(['https://clinic.example/services/hairline/']);
    expect(shared(tags)['og:url']).toBe('https://clinic.example/services/hairline/');
  });
});

describe('The picture that is drawn for a page', () => {
  it.each([
    ['/', '/share/home.png'],
    ['/faq/', '/share/faq.png'],
    ['/services/', '/share/services.png'],
    ['/services/hairline/', '/share/services/hairline.png'],
    ['/gallery/drawing-hairline/', '/share/gallery/drawing-hairline.png'],
  ])('of %s is %s', (path, picture) => {
    expect(sharePath(path)).toBe(picture);
  });

  it('is never that of another page', () => {
    expect(() => sharePath('/home/')).toThrow('No page may be at /home/');
  });

  it('is what a page is shared with that has none of its own', () => {
    const { picture: _, ...page } = PAGE;
    expect(shared(headTags(SITE, page))).toMatchObject({
      'og:image': 'https://clinic.example/share/services/hairline.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': drawnPicture(page).alt,
    });
  });

  it('says in its alternative text what it says, and that it is drawn', () => {
    expect(drawnPicture(HOME).alt).toMatch(/^“Hair, drawn in dots” beside a drawing of /);
    expect(drawnPicture(HOME).alt).not.toContain('result');
    expect(drawnPicture({ ...HOME, drawnCase: true }).alt).toMatch(
      /before a treatment, and one of it afterwards\. It is a drawing, not a result\.$/,
    );
    for (const type of ['ItemPage', 'ImageGallery'] as const) {
      expect(drawnPicture({ ...HOME, type }).alt).toMatch(/ It is a drawing, not a result\.$/);
    }
  });
});

describe('The permanent names of the graph', () => {
  it('are addresses of the site that nothing else has', () => {
    const names = [
      ids.website(SITE),
      ids.clinic(SITE),
      ids.page(SITE, '/faq/'),
      ids.breadcrumb(SITE, '/faq/'),
      ids.question(SITE, 'does-it-hurt'),
      ids.service(SITE, 'hairline'),
    ];
    expect(names).toEqual([
      'https://clinic.example/#website',
      'https://clinic.example/#clinic',
      'https://clinic.example/faq/#webpage',
      'https://clinic.example/faq/#breadcrumb',
      'https://clinic.example/faq/#does-it-hurt',
      'https://clinic.example/services/hairline/#service',
    ]);
    expect(absolute(SITE, HOME_CRUMB.path)).toBe('https://clinic.example/');
  });
});

/** The groups of a robots.txt: who is meant, and what they are told. */
function groupsOf(text: string): { agents: string[]; rules: string[] }[] {
  return text
    .trim()
    .split('\n\n')
    .map((group) => group.split('\n'))
    .filter((lines) => lines[0]?.startsWith('User-agent: '))
    .map((lines) => ({
      agents: lines.flatMap((line) => line.match(/^User-agent: (.+)$/)?.[1] ?? []),
      rules: lines.filter((line) => !line.startsWith('User-agent: ')),
    }));
}

describe('robots.txt', () => {
  it('lets everybody read everything and names the sitemap', () => {
    const text = robotsText(SITE, false);
    expect(groupsOf(text)).toEqual([{ agents: ['*'], rules: ['Allow: /'] }]);
    expect(text).toContain('\nSitemap: https://clinic.example/sitemap-index.xml\n');
  });

  it('refuses training robots only when the owner does, and never those that answer', () => {
    const [training, everybody, ...more] = groupsOf(robotsText(SITE, true));
    expect(training?.rules).toEqual(['Disallow: /']);
    expect(training?.agents).toContain('GPTBot');
    expect(training?.agents).toContain('Google-Extended');
    for (const reader of ['OAI-SearchBot', 'ChatGPT-User', 'Googlebot', 'bingbot', '*']) {
      expect(training?.agents).not.toContain(reader);
    }
    expect(everybody).toEqual({ agents: ['*'], rules: ['Allow: /'] });
    expect(more).toEqual([]);
  });
});

describe('The summary for language models', () => {
  it('is a heading, a sentence and lists of links, each with its absolute address', () => {
    const sections = [
      {
        heading: 'Pages',
        links: [{ title: 'Questions', path: '/faq/', says: 'Eight answers.' }],
      },
      { heading: 'More', links: [{ title: 'Gallery', path: '/gallery/' }] },
    ];
    expect(siteSummary({ ...SITE, name: 'Dots' }, 'Hair, drawn in dots.', sections)).toBe(
      [
        '# Dots',
        '> Hair, drawn in dots.',
        '## Pages',
        '- [Questions](https://clinic.example/faq/): Eight answers.',
        '## More',
        '- [Gallery](https://clinic.example/gallery/)\n',
      ].join('\n\n'),
    );
  });

  it('shows every mark in a name, a title or a sentence as it is', () => {
    const links = [{ title: 'A [b](c)', path: '/a/', says: '*d* <e>' }];
    const summary = siteSummary({ ...SITE, name: '_Dots_' }, '# 1', [{ heading: 'Pages', links }]);
    expect(summary).toContain('# \\_Dots\\_\n');
    expect(summary).toContain('> \\# 1\n');
    expect(summary).toContain('- [A \\[b\\](c)](https://clinic.example/a/): \\*d\\* \\<e\\>\n');
  });
});

describe('security.txt', () => {
  const expiresOn = (today: string) =>
    securityText(SITE, 'hello@clinic.example', today).match(/^Expires: (.+)$/m)?.[1] ?? '';

  it('has what the format asks for, each once', () => {
    expect(securityText(SITE, 'hello@clinic.example', '2026-11-22')).toBe(
      `Contact: mailto:hello@clinic.example
Expires: 2027-10-01T00:00:00.000Z
Preferred-Languages: en
Canonical: https://clinic.example/.well-known/security.txt
`,
    );
  });

  it('holds for less than a year, and is the same all through a month', () => {
    for (const today of ['2026-01-01', '2026-02-28', '2026-12-31', '2028-02-29']) {
      const days = (Date.parse(expiresOn(today)) - Date.parse(today)) / 86_400_000;
      expect(days, today).toBeGreaterThan(300);
      expect(days, today).toBeLessThan(365);
      expect(expiresOn(today)).toBe(expiresOn(`${today.slice(0, 8)}15`));
    }
  });
});
