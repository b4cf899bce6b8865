import { describe, expect, it } from 'vitest';
import { isPicture } from '#editor/guard.ts';

describe('A file chosen where a picture belongs', () => {
  it.each([
    ['a.jpg', 'image/jpeg'],
    ['a.PNG', 'image/png'],
    ['a.webp', 'image/webp'],
    ['a.avif', 'image/avif'],
    ['IMG_1.HEIC', 'image/heic'],
    ['IMG_1.HEIC', ''],
  ])('is taken: %s as "%s"', (name, type) => {
    expect(isPicture({ name, type })).toBe(true);
  });

  it.each([
    ['consent.pdf', 'application/pdf'],
    ['a.svg', 'image/svg+xml'],
    ['a.tiff', 'image/tiff'],
    ['film.mp4', 'video/mp4'],
    ['notes', ''],
    ['heic.txt', 'text/plain'],
  ])('is refused: %s as "%s"', (name, type) => {
    expect(isPicture({ name, type })).toBe(false);
  });
});
