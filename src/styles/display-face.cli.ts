/** Writes the display face again, after its packages changed: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { displayFace } from './display-face.ts';

writeFileSync(new URL('newsreader.woff2', import.meta.url), await displayFace());
