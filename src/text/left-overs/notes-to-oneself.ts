/** What is to be done with a text that is not finished. */
const WORK =
  'add|insert|include|check|confirm|ask|change|rewrite|reword|expand|shorten|delete|remove|update|replace|finish|fill in|link to|mention|clarify|verify|copy|edit|proofread|needs';
const NO_NAME =
  'Yes|No|Well|So|But|And|Or|Still|Then|Again|Often|Now|Really|Also|If|For|Here|Today|Not|Only|Later|First';
const ASKS =
  'is|are|was|can|could|do|does|did|should|shall|would|will|what|which|when|where|how|please|have|has|ok|okay';
const OLD_SITE =
  '(?:old|previous|other|existing|current) (?:web ?site|site|page|leaflet|brochure|text)';

/** Remarks of who writes to themselves or to another, which visitors would read. */
export const NOTES_TO_ONESELF: readonly RegExp[] = [
  /\[(?:[^\s[\]]{1,40} ){1,30}[^\s[\]]{1,40}\?\](?![([:])|\[comment(?: ?\w{1,4})?: ?/iu,
  /(?<![\p{L}\p{N}-])(?:DRAFT|WIP|TKTK|TO BE (?:WRITTEN|CONFIRMED|DONE|CHECKED|ADDED))(?![\p{L}\p{N}-])|\bDO NOT (?:PUBLISH|POST|USE THIS)\b/u,
  /\bdo not publish (?:this|yet|until)\b|^(?:not ready|unfinished|work in progress|first draft|rough draft|draft(?: version)?(?: \d)?)[.!:]?$/imu,
  /(?:[([]|^)(?:[Nn]ote|[Rr]eminder|[Qq]uestion|[Mm]essage) (?:to|for) (?:self|myself|me|the editor|(?:the )?(?:web ?)?designer|(?:the )?developer|\p{Lu}\p{Ll}{1,20}):/mu,
  new RegExp(
    String.raw`\((?!(?:${NO_NAME})\b)\p{Lu}\p{Ll}{1,20}[,:] (?:${ASKS})\b[^)\n]{1,100}\?\)`,
    'u',
  ),
  new RegExp(
    String.raw`\[(?:(?:${WORK.toUpperCase()})|(?:(?:${WORK})|(?:${WORK.toUpperCase()})|(?:${WORK.replaceAll(/(^|\|)([a-z])/g, (_, bar: string, letter: string) => bar + letter.toUpperCase())}))(?: [^\s[\]]{1,30}){1,12})\](?![([:])`,
    'u',
  ),
  /\((?:add|insert|include|put|more|expand on|write|fill in|check|confirm|ask|link to)\b(?: [^\s()]{1,30}){0,8} (?:here|later|before publishing)\)/iu,
  /\((?:copied|taken|pasted|copy|paste) from (?:https?:|www\.|the old |[\w-]{1,40}\.(?:com|co\.uk|org|net)\b)/iu,
  /\b(?:delete|remove|replace|rewrite) (?:this|these) (?:line|text|paragraph|sentence|section|part|note|example|word)s?(?: \p{L}{1,20}){0,2} (?:before (?:publishing|you publish|going live|it goes live)|with your (?:own|answer|text|words))\b/iu,
  /^(?:please )?(?:delete|replace|remove) this(?: (?:text|line|answer|paragraph|sentence))?[.!]?$/imu,
  new RegExp(
    String.raw`^(?:copy|copied|paste|pasted|take|taken|text|same)(?: (?:this|it|text))? (?:from|as|on) (?:(?:the|our|my) )?${OLD_SITE}\b`,
    'imu',
  ),
  /^(?:write|add|insert|put|type) (?:(?:the|a|an|your|my|some|more|a few|one or two) )?(?:\p{L}{1,20} ){0,2}(?:sentences?|words|lines|text|summary|answer|details?|description|bio|paragraph|question|photo|picture|title)(?: (?:about|of|on) \p{L}{1,30}){0,2} (?:here|later)[.!]?$/imu,
  /^(?:\p{L}{1,20}['’]s )?(?:bio|biography|profile|text|answer|photo|picture|image|wording|copy|prices?|details)(?: (?:and|&) (?:photo|picture|prices?))? (?:(?:is|are|will be) )?(?:to follow|to come|to be added|coming soon|added later|follows? (?:soon|shortly|later))[.!]?$/imu,
  /(?:^|[.!?] )(?:(?:more|further|full|some) )?(?:details|info|information|texts?|prices|photos|pictures|answers?) will be (?:added|written|published|updated|given)(?: here)? (?:later|soon|shortly)[.!]?$/imu,
  /(?:^|[.!?] )(?:much )?more to (?:come|follow)(?: soon| shortly| here)?[.!…]?$/imu,
];
