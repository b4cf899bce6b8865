/** Words that keep a place in a draft, which are no words of a language or are in no sentence. */
export const KEPT_PLACE =
  /(?<![\p{L}\p{N}])(?:TO[- ]?DO|FIX[- ]?ME|TBC|TBD|[£€]?XXX+|[£€]XX|[Ll]orem ipsum|[Dd]olor sit amet)(?![\p{L}\p{N}])/u;

const OWNERS = [
  'insert|enter|add|your|my|the|our|full|phone|email|first|last|street',
  "(?:clinic|client)(?:['’]s)?|company|business",
].join('|');
const THINGS =
  'name|number|address|price|amount|date|day|town|city|e-?mail|link|url|phone|clinic|company|website|text|time|percentage|postcode|words|here';
const THING = `(?:(?:${OWNERS}) ){0,3}(?:${THINGS})`;

/** What is to be written in a place: "[phone number]", "[insert price]", "Your clinic name". */
export const TO_BE_WRITTEN = new RegExp(String.raw`\[${THING}\]|^(?:your|my) ${THING}$`, 'i');
