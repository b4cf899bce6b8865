/** Words that keep a place in a draft, which are no words of a language or are in no sentence. */
const KEPT_PLACE =
  /(?<![\p{L}\p{N}])(?:TO[- ]?DO|FIX[- ]?ME|[£€]?XXX+|[£€][Xx]{2,4}(?:[.,][Xx]{2})?|[Tt]\.?[Bb]\.?[CcDdAa]|[Ll]orem ipsum|[Dd]olor sit amet)(?![\p{L}\p{N}])/u;

const OWNERS = [
  'insert|enter|add|type|write|your|my|the|our|full|phone|email|first|last|street|alt',
  "(?:clinic|client)(?:['’]s)?|company|business",
].join('|');
const THINGS =
  'name|number|address|price|amount|date|day|town|city|e-?mail|link|url|phone|clinic|company|website|text|time|percentage|postcode|words|here';
const THING = `(?:(?:${OWNERS}) ){0,3}(?:${THINGS})`;

/** What nobody but the writer of a form calls so: "Your street", "Your answer". */
const PARTS = 'street|answer|summary|title|description|caption|content|slogan|tagline|logo|bio';

/** What is to be written in a place: "[phone number]", "[insert price]", "Your clinic name". */
const TO_BE_WRITTEN = new RegExp(
  [
    String.raw`\[${THING}\]|[«‹] ?${THING} ?[»›]|\[[A-Z]{2,6} (?:${THINGS})\]`,
    String.raw`^(?:your|my) (?:${THING}|${PARTS})$`,
    String.raw`^(?:insert|enter|type|write) ${THING}(?: here)?[.!]?$`,
    String.raw`^(?:(?:${OWNERS}) ){0,3}(?:${THINGS}|${PARTS}) (?:goes |comes )?here[.!…]?$`,
    String.raw`^(?:company|business|clinic) name(?: (?:ltd|limited|llp|plc|inc)\.?)?$`,
    String.raw`^name of (?:the )?(?:practitioner|clinic|client|person|company|town)$`,
    String.raw`^(?:(?:jane|john) doe|joe bloggs|(?:max|erika) mustermann)$`,
    String.raw`^no (?:description|text|title|caption|information) available\.?$`,
  ].join('|'),
  'i',
);

const UNITS =
  '(?:day|week|hour|minute|month|year|session|time|visit|client|person|people|pound|euro|mile)s?';
const BEFORE_NUMBERS =
  '[Ww]ait|[Nn]eeds?|[Aa]llow|[Ll]eave|[Tt]ake|[Kk]eep|[Gg]ive|[Bb]ook|[Hh]ave|[Hh]as|with|another|next|first|last|[Ff]or|[Ii]n|[Aa]fter|after|within|about|at|from|until|costs?|takes?|lasts?|over|than|every|least|most|to|or|and';

/** Where a number is still to come: "XX days", "for ??? days", "for ____ days". */
const NO_NUMBER = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])[Xx]{2,8} ?(?:${UNITS}|%)(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}])(?:${BEFORE_NUMBERS}) [£€]?)\?{2,}`,
    String.raw`[[(]\?{2,}[\])]`,
    // "after [X] days", "after ..... days", "for … weeks".
    String.raw`\[ {0,2}(?:[XxNn#Yy]|\d{0,3}[Xx]{1,4}|_{1,9}|(?:…|\.{2,9}) {0,2}(?=\] ?(?:${UNITS}|%))| ) {0,2}\](?![([:])`,
    String.raw`(?<=(?<![\p{L}\p{N}])(?:${BEFORE_NUMBERS}) [£€]?)\[?(?:\.{3,20}|…{1,8}|[-–—]{2,9}|#{1,9}|[XNn])\]? ?(?:${UNITS}|%)(?![\p{L}\p{N}])`,
    // A name that a program was to fill in, and one in capitals.
    String.raw`(?<![\p{L}\p{N}$])\$[A-Z]{2,20}(?:_[A-Z]{2,20}){1,4}(?![\p{L}\p{N}])`,
    String.raw`(?<!\p{L})(?:CLINIC|COMPANY|BUSINESS|CLIENT|PRACTITIONER|YOUR) NAME(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}_@/.-])_{2,}(?![\p{L}\p{N}_@/.-])`,
  ].join('|'),
  'u',
);

/** What programs write where they have no value. */
const NO_VALUE =
  /^(?:undefined|null|NaN|#?NULL)[.!]?$|\[object [A-Z][A-Za-z]{1,30}\]|(?<![\p{L}\p{N}&])(?:NaN|undefined|null) (?:day|week|hour|minute|month|year|session)s?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}&])#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/u;

const SOON = String.raw`(?:(?:the )?(?:texts?|answers?|details|more|more details|summary|content|description|pictures?|photos?|prices?|dates?|names?|info|information) )?`;

/** The whole of a text or value that only keeps its place. */
const WHOLE = new RegExp(
  String.raw`^[(["“]?(?:${[
    String.raw`t\.?b\.?[acd]\.?`,
    String.raw`${SOON}(?:is |are |will be )?(?:to follow|coming|following|available)(?: soon| shortly)`,
    String.raw`${SOON}to follow`,
    String.raw`${SOON}to be (?:confirmed|announced|added|decided|written|completed|filled in)`,
    String.raw`(?:(?:asdf|sdfg|qwertz?y?|jkl)[a-z]{0,12} ?){1,6}`,
    'x{3,100}',
    'test(?: test){1,5}',
    String.raw`this is (?:just |only )?(?:a|my) (?:first )?test|hello,? world|untitled(?: document)?(?: \d)?`,
    '(?:new|test|sample|example) (?:question|answer|title|text|entry|summary)(?: \\d{1,2})?',
    '(?:new |test |first )?(?:question|answer|test|title)(?: \\d{1,2})?(?=\\?)',
    String.raw`\?{3,40}`,
    String.raw`replace this (?:text|answer|paragraph)? ?with your (?:own )?(?:answer|text|words)`,
    'lorem|placeholder|sample text|dummy text|foo bar|foo|blah(?: blah){1,5}',
  ].join('|')})[.!?…]*[)\]"”]?$`,
  'i',
);

/** All of them. */
export const PLACEHOLDERS = [KEPT_PLACE, TO_BE_WRITTEN, NO_NUMBER, NO_VALUE, WHOLE];

/** The whole of a value that says there is none, where a field is left empty instead. */
export const NOTHING =
  /^[(["“]?(?:n ?[/.] ?a\.?|na|nil|none|not (?:yet|applicable|available|known|sure)|unknown|untitled|default)[.!]?[)\]"”]?$/i;
