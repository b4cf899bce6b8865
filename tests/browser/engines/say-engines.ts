import { findEngines, inWords } from './find-engines.ts';

/** Runs once before the browser tests. */
export default async function setup(): Promise<void> {
  console.log(inWords(await findEngines({})));
}
