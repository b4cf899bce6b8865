import { inspect } from 'node:util';

/**
 * What a machine lacks for the tests: a sentence with the command that helps. Whatever prints such
 * an error prints that alone, for the place it was thrown at is of no help there.
 */
export class NotReady extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.stack = sentence;
  }

  [inspect.custom](): string {
    return this.message;
  }
}
