import { create, type Font, type Glyph } from 'fontkitten';
import { readKerning, type Kerning } from './kerning.ts';

interface Face {
  font: Font;
  kerning: Kerning;
}

/** A letter of a line; `at` is how far it stands from the line's start, in em. */
interface Placed {
  face: Face;
  glyph: Glyph;
  at: number;
}

/** Sets lines of text as outlines, in one typeface whose letters may be spread over files. */
export class Letters {
  readonly #faces: readonly Face[];

  /** @param files TrueType fonts; a letter is taken from the first that has it */
  constructor(files: readonly Buffer[]) {
    this.#faces = files.map((file) => {
      const font = create(file);
      if (font.isCollection) throw new TypeError('Each file must hold one font.');
      return { font, kerning: readKerning(file) };
    });
  }

  /** Whether any of the files has a character. */
  has(character: string): boolean {
    return this.#find(character) !== undefined;
  }

  /**
   * The width of a line in em.
   * @throws {RangeError} for a character no file has
   */
  width(line: string): number {
    return this.#place(line).end;
  }

  /**
   * The outlines of a line as SVG path data.
   * @param x where the ink of its first letter begins, in pixels
   * @param y its baseline, in pixels
   * @param size the size of the type, in pixels
   * @throws {RangeError} for a character no file has
   */
  outline(line: string, x: number, y: number, size: number): string {
    const { placed } = this.#place(line);
    return placed
      .map(({ face, glyph, at }) => {
        const scale = size / face.font.unitsPerEm;
        return glyph.path
          .scale(scale, -scale)
          .translate(x + at * size, y)
          .toSVG();
      })
      .join('');
  }

  #find(character: string): Face | undefined {
    const point = character.codePointAt(0) ?? 0;
    return this.#faces.find(({ font }) => font.hasGlyphForCodePoint(point));
  }

  #place(line: string): { placed: Placed[]; end: number } {
    const placed: Placed[] = [];
    let end = 0;
    for (const character of line) {
      const face = this.#find(character);
      if (!face) throw new RangeError(`The typeface has no "${character}".`);
      const em = face.font.unitsPerEm;
      const glyph = face.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      const last = placed.at(-1);
      if (!last) end = -Math.max(0, glyph.cbox.minX) / em;
      if (last?.face === face) end += face.kerning(last.glyph.id, glyph.id) / em;
      placed.push({ face, glyph, at: end });
      end += glyph.advanceWidth / em;
    }
    return { placed, end };
  }
}
