import type { AstroIntegration } from 'astro';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTIONS } from '#collections/collections.ts';
import { NO_DRAFTS } from '#files/drafts.ts';
import { contentWith } from './drafts/drafts.ts';
import type { Content } from './entries/schemas.ts';
import { readContent } from './entries/read-content.ts';
import { visitEntries } from './entries/entry-visitor.ts';
import { inFileOrder, problemLine, type Problem } from './problem.ts';
import { validationProblems } from './entries/validation.ts';

/** An editor may write a file in several steps. */
const A_MOMENT = 100;

/** Files without which no page can be made. */
const NEEDED: readonly string[] = Object.values(COLLECTIONS).flatMap(({ files }) =>
  files.kind === 'one' && !('mayBeEmpty' in files) ? [`src/content/${files.file}`] : [],
);

/** What keeps a file from being shown: it is missing, cannot be read, or has a field amiss. */
async function unshownProblems(content: string): Promise<Problem[]> {
  const { content: written, problems } = readContent(content);
  const published = contentWith(written, NO_DRAFTS);
  const [reading, inDrafts] = [await unreadIn(published), await unreadIn(written)];
  // A draft is shown once nothing is missing; until then its page is just not there.
  return inFileOrder([...problems, ...reading, ...inDrafts.filter((one) => one.evenInDraft)]);
}

async function unreadIn(entries: Content): Promise<Problem[]> {
  const { reading } = await visitEntries(entries, {
    reading: (name, entry) => validationProblems(name, entry, entries.names),
  });
  return reading;
}

/**
 * Says in the browser and in the terminal, in the words of the check, what of the owner's files is
 * not right while `npm run dev` shows the site. The pages stay as they last were; where there was
 * nothing before, the words stand in the place of the page.
 */
export function devOverlay(): AstroIntegration {
  return {
    name: 'while-writing',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const content = fileURLToPath(new URL('src/content', `file://${server.config.root}/`));
        const { hot } = server.environments.client;
        let problems = await unshownProblems(content);
        const neverShown = new Set(problems.map(({ file }) => file).filter(isNeeded));
        const say = () => {
          for (const problem of problems) logger.error(problemLine(problem));
        };
        const look = async () => {
          const before = problems;
          problems = await unshownProblems(content);
          for (const file of neverShown) {
            if (!problems.some((problem) => problem.file === file)) neverShown.delete(file);
          }
          if (problems.length > 0) hot.send(overlayOf(problems));
          else if (before.length > 0) hot.send({ type: 'full-reload' });
          if (wordsOf(problems) !== wordsOf(before)) say();
        };
        say();
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(join(content, '/'))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => void look(), A_MOMENT);
        });
        hot.on('vite:client:connect', () => {
          if (problems.length > 0) hot.send(overlayOf(problems));
        });
        server.middlewares.use(({ headers }, response, next) => {
          if (neverShown.size === 0 || !headers.accept?.includes('text/html')) next();
          else answerWith(response, problems);
        });
      },
    },
  };
}

const isNeeded = (file: string): boolean => NEEDED.includes(file);

const wordsOf = (problems: readonly Problem[]): string => problems.map(problemLine).join('\n\n');

const TITLE = 'The site is shown as it was: something is not right yet';

/** What Vite shows over a page, in Astro's dress. */
const overlayOf = (problems: readonly Problem[]) => ({
  type: 'error' as const,
  err: { name: 'src/content', title: TITLE, message: wordsOf(problems), stack: '' },
});

/** A page of these words alone, which loads anew when all is right. */
function answerWith(response: ServerResponse, problems: readonly Problem[]): void {
  const lines = problems.map((problem) => `<p>${asHtml(problemLine(problem))}</p>`);
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>Not right yet</title>${lines.join('')}` +
      '<script type="module" src="/@vite/client"></script>',
  );
}

const asHtml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
