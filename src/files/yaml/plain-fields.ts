const FIELD = /^([A-Za-z][A-Za-z\d]*):(?: +(\S(?:.*\S)?))?$/;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** No colon and no #, which can end a value; a letter in front, as other marks have a meaning. */
const WORDS = /^[A-Za-z][\p{L}\p{N} ,.;!?'"’“”()%/&+–—-]*$/u;
const LIST =
  /^\[([A-Za-z][A-Za-z\d-]*(?: [A-Za-z\d-]+)*(?:, [A-Za-z][A-Za-z\d-]*(?: [A-Za-z\d-]+)*)*)?\]$/;
/** What YAML 1.2 reads as another thing than text (https://yaml.org/spec/1.2.2/#103-core-schema). */
const NO_TEXT = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;

/**
 * Reads fields of which each stands on one line and says in YAML what it says to anybody: words,
 * a whole number, a day, a list of words in brackets, or nothing. Nearly every file has no
 * others, and reading YAML is the largest part of building a site of thousands of answers.
 *
 * @returns undefined for anything else, which is then to be read as YAML
 */
export function plainFields(yaml: string): Record<string, unknown> | undefined {
  const fields: Record<string, unknown> = {};
  for (const line of yaml.split('\n')) {
    const [, name = '', written] = FIELD.exec(line) ?? [];
    if (name === '' || NO_TEXT.test(name) || Object.hasOwn(fields, name)) return undefined;
    const value = plainValue(written);
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  return fields;
}

function plainValue(written: string | undefined): unknown {
  if (written === undefined) return null;
  if (NUMBER.test(written)) return Number(written);
  if (DAY.test(written)) return written;
  const list = LIST.exec(written);
  if (!list) return WORDS.test(written) && !NO_TEXT.test(written) ? written : undefined;
  const items = list[1]?.split(', ') ?? [];
  return items.some((item) => NO_TEXT.test(item)) ? undefined : items;
}
