/** Brings answers of the page together, and back to where they belong. */
export class Places {
  readonly #to: HTMLElement;
  /** The answers that were brought, each with what keeps its place. */
  readonly #kept = new Map<HTMLElement, Comment>();

  /** @param to where they are brought */
  constructor(to: HTMLElement) {
    this.#to = to;
  }

  /**
   * Brings these answers, in this order, and nothing else.
   * @param ids the permanent names of answers; one that is not on the page is passed over
   */
  bring(ids: readonly string[]): HTMLElement[] {
    const answers = ids
      .map((id) => document.getElementById(id)?.closest('details'))
      .filter((answer) => answer !== null && answer !== undefined);
    if (answers.every((answer, at) => this.#to.children[at] === answer)) {
      this.giveBack([...this.#to.querySelectorAll('details')].slice(answers.length));
      return answers;
    }
    const wanted = new Set<HTMLElement>(answers);
    this.giveBack([...this.#kept.keys()].filter((answer) => !wanted.has(answer)));
    for (const answer of answers) {
      if (this.#kept.has(answer)) continue;
      const place = document.createComment('');
      answer.before(place);
      this.#kept.set(answer, place);
    }
    this.#to.append(...answers);
    return answers;
  }

  giveBack(answers: readonly HTMLElement[] = [...this.#kept.keys()]): void {
    for (const answer of answers) {
      this.#kept.get(answer)?.replaceWith(answer);
      this.#kept.delete(answer);
    }
  }
}
