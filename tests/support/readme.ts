/** A line of the README's map: a path, and what is there. */
interface MapLine {
  path: string;
  what: string;
}

/** What ends a file's name here; other dots are those of versions and hosts. */
const ENDING = /\.(astro|css|ico|js|json|lock|md|mjs|png|svg|toml|ts|txt|webmanifest|ya?ml)$/;

/** The fenced blocks of a Markdown text, without their fences. */
const blocksIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

/**
 * The paths of the project that a README names between backticks, in links and
 * pictures, and in the commands and messages it shows. Addresses of the site
 * start with a slash and are none; nor is a file name by itself that an owner
 * could give a new entry.
 */
export function pathsIn(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[^\n]*\n[\s\S]*?^```$/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const shown = blocksIn(markdown).flatMap((block) => block.split(/[\s,"']+/));
  const named = [...spans, ...shown].filter(isPath);
  return [...new Set([...named, ...linksIn(prose)])].toSorted();
}

/** Links and pictures that are files of the project, in Markdown or in HTML. */
function linksIn(prose: string): string[] {
  const links = prose.matchAll(/\]\(<?([^)>\s]+)>?[^)]*\)|\b(?:src|srcset|href)="([^"\s]+)/g);
  return [...links]
    .map(([, inMarkdown, inHtml]) => inMarkdown ?? inHtml ?? '')
    .filter((address) => !/^([a-z][a-z\d+.-]*:|#|\/\/)/i.test(address))
    .map((address) => address.replace(/^\.\//, '').replace(/#.*$/, ''));
}

function isPath(words: string): boolean {
  if (!/^[\w.@[\]<>*-][\w.@[\]<>*/-]*$/.test(words)) return false;
  // ".md" by itself is an ending, not a file.
  if (words.replace(ENDING, '') === '') return false;
  if (/^(src|tests|public|\.ci|\.github)(\/|$)/.test(words)) return true;
  if (words.includes('/')) return words.endsWith('/') || ENDING.test(words);
  return /^\.[a-z]{4,}/.test(words) || (ENDING.test(words) && !words.endsWith('.md'));
}

/**
 * Whether a path is one of some files or a folder above one. It may leave out
 * the folders it starts with, and stand for many: `gallery/<case>/index.md`.
 */
export function exists(path: string, files: readonly string[]): boolean {
  const pattern = path
    .replace(/\/$/, '')
    .split(/<[^>]*>|\*+/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^/]+');
  const found = new RegExp(`(^|/)${pattern}(/|$)`);
  return files.some((file) => found.test(file));
}

/** The commands of npm a README names: "start", "run build", "ci". */
export const npmCommandsIn = (markdown: string): string[] => [
  ...new Set(
    [...markdown.matchAll(/\bnpm ((?:run )?[a-z][\w:-]*)/g)].map(([, command = '']) => command),
  ),
];

/** Commands of npm that are its own or a script of the project, and the rest. */
export function unknownCommands(commands: readonly string[], scripts: object): string[] {
  return commands.filter((command) => {
    const name = command.replace(/^run /, '');
    return !(name in scripts) && (command !== name || !['ci', 'install'].includes(name));
  });
}

/** The map of folders: the fenced block whose lines each start with a path. */
export function mapIn(markdown: string): MapLine[] {
  const map = blocksIn(markdown)
    .map((block) => block.trimEnd().split('\n'))
    .find((lines) => lines.every((line) => /^\S+\/\S*\s{2,}\S/.test(line)));
  return (map ?? []).map((line) => {
    const [path = '', what = ''] = line.split(/\s{2,}/);
    return { path, what };
  });
}

/** The folders right below src and tests that some files lie in. */
export function foldersIn(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => file.match(/^(?:src|tests)\/[^/]+(?=\/)/)?.[0] ?? []);
  return [...new Set(folders)].toSorted();
}

/** What a map says wrongly of some folders, in sentences. */
export function mapProblems(map: readonly MapLine[], folders: readonly string[]): string[] {
  const paths = map.map(({ path }) => path.replace(/\/$/, ''));
  return [
    ...folders.filter((folder) => !paths.includes(folder)).map((folder) => `${folder} is missing.`),
    ...paths
      .filter((path, index) => !folders.includes(path) || paths.indexOf(path) !== index)
      .map((path) => `${path} is no folder, or stands there twice.`),
  ];
}
