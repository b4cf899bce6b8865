import { EXAMPLE_WORDS } from './example-words.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import type { Markup } from './markup-patterns.ts';

const SHOWN = 'would be shown as it stands here';
const KEPT_FIX = 'Write what belongs there, or leave it out.';
const SAID_TO_YOU = {
  says: 'was said to you, and not to your visitors',
  fix: 'Leave the sentence out.',
};
const OF_ANOTHER_PROGRAM = {
  says: 'comes from the program it was copied from',
  fix: 'Leave it out.',
};

/** What a chat program says before, in and behind what it was asked for. */
const CHAT = [
  /^(?:certainly|sure|of course|absolutely|great)(?: thing)?[!,.]? here(?:['’]s| is| are)\b[^\n]*/iu,
  /^here(?:['’]s| is) (?:a|an|the|your) (?:\p{L}{1,20},? ){0,3}(?:version|rewrite|draft|revision)\b/iu,
  /\bas an? (?:large |AI )(?:language )?(?:model|assistant)\b/iu,
  /\bmy (?:knowledge cut-?off|training data)\b/iu,
  /\bwould you like me to (?:make|write|rewrite|shorten|adjust|add|create|draft|turn|format|tailor|expand|translate|rephrase|revise)\b/iu,
  /\blet me know if you(?:['’]d| would) like (?:me to|any (?:changes|adjustments|tweaks))\b/iu,
  /\bwould you (?:like|prefer) (?:it|this|that|these|the (?:text|answer|tone|wording)) (?:to (?:sound|read) |to (?:be|feel|look) (?:more|less|a (?:bit|little)|shorter|longer|warmer|simpler) |rewritten|shortened|expanded|in (?:an? )?(?:\p{L}{1,20},? ){0,4}(?:tone|style|voice|format|English|words|language|length)\b)[^\n?.]{0,80}\?/iu,
  /\b(?:would you like|do you want|shall I (?:write|add|make|draft)|should I (?:write|add|make|draft)) (?:me to |another |a |an |the |some |more )?(?:\p{L}{1,20} ){0,3}(?:version|variation|caption|headline|rewrite|draft|options|wording)s?\b[^\n?.]{0,60}\?/iu,
  /\bif you(?:['’]d like| would like| want| like| prefer| wish|['’]re happy with (?:this|it)),? I can (?:also |now |then |even )?(?:turn|make|write|rewrite|shorten|adjust|add|create|draft|format|tailor|expand|translate|rephrase|revise|provide|give you|suggest|help|adapt|generate|put)\b/iu,
  /\bI can (?:also |now |even )?(?:turn|convert|adapt) (?:this|it|that) into (?:a|an)\b/iu,
  /\bI hope (?:this|that|it) (?:helps|is helpful|meets your needs|works for you)[!.]? (?=feel free|let me|if you|please|just|would)/iu,
  /\bfeel free to (?:(?:adjust|tweak|edit|adapt|modify|customi[sz]e|personali[sz]e|tailor|reword) (?:the|this|it|any|these|to)|(?:change|replace|swap|fill in|add) (?:the|any|your) (?:\p{L}{1,20} ){0,2}(?:tone|wording|text|details|names?|placeholders?|brackets|phrasing))\b/iu,
  /^(?:(?:certainly|sure|of course|absolutely|great|okay|ok|got it)(?: thing)?[!,.]? )?here(?:['’]s| is| are) (?:a|an|the|your|my|some|one|two|three|\d)(?: (?:\p{L}|-){1,20},?){0,6} (?:answer|version|text|rewrite|draft|revision|caption|summary|paragraph|option|response|copy|wording|description|headline|suggestion)s?(?: (?:for|that|you|in|with|based)\b[^\n:]{0,80})?:/imu,
  /^(?:\*\*)?(?:(?:revised|improved|polished|shortened|rewritten|updated|suggested|alternative|friendlier|warmer|shorter|final) (?:version|answer|text|draft|copy|wording)|option \d|version \d|tone:|word count:)(?:\*\*)? ?(?::|\(|$)/imu,
  /\b(?:tailored|optimi[sz]ed|written) for (?:your|a) (?:brand voice|tone of voice|SEO|target audience)\b/iu,
];

/** What telephones and mail programs put below a text, and chats before each line. */
const OTHER_PROGRAMS = [
  /\bsent from my (?:iphone|ipad|android|galaxy|samsung|phone|mobile|huawei|pixel|blackberry)\b/iu,
  /\bget outlook for (?:ios|android|mac)\b/iu,
  /^(?:\[\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?\]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?:\s?[ap]m)? -) [^:\n]{1,40}:/imu,
  /^on [^\n]{2,60}\d{1,2}:\d\d[^\n]{0,120} wrote:/imu,
  /\bError! (?:Reference source|Bookmark|No bookmark|Hyperlink|Unknown)[^\n.]{0,40}\.?/u,
  /\b(?:HYPERLINK|MERGEFIELD|PAGEREF|INCLUDEPICTURE) +\\?["“”]?/u,
  /[【〔][^\n】〕†]{0,40}†[^\n】〕]{0,80}[】〕]|【\d{1,3}(?:[:–-]\d{1,3})?】/u,
  /\b(?:cite)?turn\d{1,2}(?:search|view|news|image|file)\d{1,2}\b/u,
  /\[(?:inline )?(?:image|img|cid|attachment)(?: ?\d{1,3})?(?:: ?[^\n\]]{0,100})?\](?![([])/iu,
];

/** What was meant for who writes and is no text of the page. */
export const LEFT_OVERS: readonly Markup[] = [
  ...PLACEHOLDERS.map((pattern) => ({ pattern, says: SHOWN, fix: KEPT_FIX })),
  {
    pattern: EXAMPLE_WORDS,
    says: 'is what the example says',
    fix: 'Write yours in its place, or remove the line if it may be left out.',
  },
  ...CHAT.map((pattern) => ({ pattern, ...SAID_TO_YOU })),
  ...OTHER_PROGRAMS.map((pattern) => ({ pattern, ...OF_ANOTHER_PROGRAM })),
  {
    // A remark between those who write: "[Ann: is this right?]".
    pattern: /\[(?:[^\s[\]]{1,40} ){1,30}[^\s[\]]{1,40}\?\](?![([:])|\[comment(?: ?\w{1,4})?: ?/iu,
    says: 'is a remark that visitors would read',
    fix: 'Leave it out.',
  },
];
