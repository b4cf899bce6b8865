/** Signs that addresses are made of: what builds the site takes a part of the path for one. */
const SIGNS = /[#?%"\\]/;

/**
 * Why the site cannot be built in a folder, as a sentence; nothing where it can.
 * @param folder the project's, with those it lies in; on Windows \ only divides them
 */
export function folderProblem(folder: string, platform = process.platform): string | undefined {
  const path = platform === 'win32' ? folder.replaceAll('\\', '/') : folder;
  const sign = path.match(SIGNS)?.[0];
  if (!sign) return undefined;
  const name = path.split('/').find((part) => part.includes(sign));
  return `The site cannot be built in the folder "${name}", because ${sign} has a meaning of its own in addresses. Rename that folder, open a new terminal in it, and try again.`;
}
