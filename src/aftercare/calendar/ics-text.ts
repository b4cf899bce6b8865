const LONGEST = 75;
const encoder = new TextEncoder();

/** A text as the value of a property (RFC 5545, 3.3.11). */
export const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`);

const octetsOf = (text: string): number => encoder.encode(text).length;

/** A line of at most 75 octets; the rest goes on in the next one, after a space (RFC 5545, 3.1). */
export function foldedLine(line: string): string {
  if (octetsOf(line) <= LONGEST) return line;
  let [text, octets] = ['', 0];
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LONGEST) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
