/** An Error whose message is a sentence for the owner: what is wrong, and what to do. */
export class OwnerError extends Error {
  override name = 'OwnerError';
}
