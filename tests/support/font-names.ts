const STYLES = { Regular: '', Italic: ' Italic', Bold: ' Bold', 'Bold Italic': ' Bold Italic' };

/** A style that every system knows; with these four a family is whole. */
export type FontStyle = keyof typeof STYLES;

/**
 * A font under another name, by which `local()` and the system's list of fonts find it.
 *
 * @param font an OpenType or TrueType file, uncompressed
 * @param family the new name, such as "Liberation Serif"
 * @returns a copy with a `name` table of its own:
 *   https://learn.microsoft.com/en-us/typography/opentype/spec/name
 * @throws Error when the file has no `name` table
 */
export function renamedFont(font: Buffer, family: string, style: FontStyle): Buffer {
  const record = tableRecord(font, 'name');
  const names = nameTable(family, style);
  const padding = Buffer.alloc(-font.length & 3);
  const renamed = Buffer.concat([font, padding, names]);
  // The old table stays where it is, without anything that leads to it.
  renamed.writeUInt32BE(checksum(names), record + 4);
  renamed.writeUInt32BE(font.length + padding.length, record + 8);
  renamed.writeUInt32BE(names.length, record + 12);
  return renamed;
}

/** Where the directory of a font file speaks of a table. */
function tableRecord(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`The font has no table "${tag}".`);
  return record;
}

/** Family, style, full name and PostScript name, for Windows in English, which all systems read. */
function nameTable(family: string, style: FontStyle): Buffer {
  const full = family + STYLES[style];
  const postScript = `${family}-${style}`.replaceAll(' ', '');
  const names = [[1, family] as const, [2, style] as const, [4, full] as const];
  const texts = [...names, [6, postScript] as const].map(
    ([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()] as const,
  );
  const start = 6 + 12 * texts.length;
  const table = Buffer.alloc(start);
  [0, texts.length, start].forEach((value, index) => table.writeUInt16BE(value, 2 * index));
  let offset = 0;
  texts.forEach(([id, text], index) => {
    [3, 1, 0x409, id, text.length, offset].forEach((value, part) =>
      table.writeUInt16BE(value, 6 + 12 * index + 2 * part),
    );
    offset += text.length;
  });
  return Buffer.concat([table, ...texts.map(([, text]) => text)]);
}

/** The sum of a table's 32-bit words, the last one filled up with zeros. */
function checksum(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}
