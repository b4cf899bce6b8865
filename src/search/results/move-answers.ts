/** Brings answers of the page together, and back to where they belong. */
export class MovedAnswers {
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
   * @param now so many of them; the others stay where they are
   */
  bring(ids: readonly string[], now: number): HTMLElement[] {
    const answers = ids
      .map((id) => document.getElementById(id)?.closest('details'))
      .filter((answer) => answer !== null && answer !== undefined);
    const wanted = new Set<HTMLElement>(answers);
    this.giveBack([...this.#kept.keys()].filter((answer) => !wanted.has(answer)));
    const brought = answers.slice(0, now);
    for (const [at, answer] of brought.entries()) {
      if (!this.#kept.has(answer)) this.#keepPlaceOf(answer);
      // What is moved is laid out anew: most answers stay from one letter to the next.
      const there = this.#to.children[at] ?? null;
      if (there !== answer) this.#to.insertBefore(answer, there);
    }
    return brought;
  }

  #keepPlaceOf(answer: HTMLElement): void {
    const place = document.createComment('');
    answer.before(place);
    this.#kept.set(answer, place);
  }

  giveBack(answers: readonly HTMLElement[] = [...this.#kept.keys()]): void {
    for (const answer of answers) {
      this.#kept.get(answer)?.replaceWith(answer);
      this.#kept.delete(answer);
    }
  }
}
