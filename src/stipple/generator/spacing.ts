export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Dots already placed, and the question whether a new one has room. They lie in a grid whose cells
 * hold one dot at most, because their diagonal is the least distance between two dots: a question
 * then reads a few cells instead of every dot.
 */
export class Spacing {
  /** The dots in the order of their placing. */
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly #area: Area;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  /** One more than the index of the cell's dot; 0 where there is none. */
  readonly #grid: Int32Array;

  /** @param gap the least distance between any two dots that will be added */
  constructor(area: Area, gap: number) {
    this.#area = area;
    this.#cell = gap / Math.SQRT2;
    this.#columns = Math.floor(area.width / this.#cell) + 1;
    this.#rows = Math.floor(area.height / this.#cell) + 1;
    this.#grid = new Int32Array(this.#columns * this.#rows);
  }

  add(x: number, y: number): void {
    this.y.push(y);
    this.#grid[this.#row(y) * this.#columns + this.#column(x)] = this.x.push(x);
  }

  /** True when no dot lies nearer to (x, y) than `radius`. */
  hasRoom(x: number, y: number, radius: number): boolean {
    const across = (2 * radius) / this.#cell;
    return across * across > this.x.length
      ? !this.x.some((_, index) => this.#isNear(index, x, y, radius))
      : !this.#isNearInCells(x, y, radius);
  }

  #column(x: number): number {
    const column = Math.floor((x - this.#area.left) / this.#cell);
    return Math.min(this.#columns - 1, Math.max(0, column));
  }

  #row(y: number): number {
    const row = Math.floor((y - this.#area.top) / this.#cell);
    return Math.min(this.#rows - 1, Math.max(0, row));
  }

  #isNear(index: number, x: number, y: number, radius: number): boolean {
    const dx = (this.x[index] ?? 0) - x;
    const dy = (this.y[index] ?? 0) - y;
    return dx * dx + dy * dy < radius * radius;
  }

  #isNearInCells(x: number, y: number, radius: number): boolean {
    const lastRow = this.#row(y + radius);
    const span = this.#column(x + radius) - this.#column(x - radius);
    for (let row = this.#row(y - radius); row <= lastRow; row++) {
      const first = row * this.#columns + this.#column(x - radius);
      for (let at = first; at <= first + span; at++) {
        const mark = this.#grid[at];
        if (mark && this.#isNear(mark - 1, x, y, radius)) return true;
      }
    }
    return false;
  }
}
