/** What telephones and mail programs put below a text, and chats before each line. */
export const OTHER_PROGRAMS: readonly RegExp[] = [
  /\bsent from my (?:iphone|ipad|android|galaxy|samsung|phone|mobile|huawei|pixel|blackberry)\b/iu,
  /\bget outlook for (?:ios|android|mac)\b/iu,
  /^(?:\[\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?\]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?:\s?[ap]m)? -) [^:\n]{1,40}:/imu,
  /^on [^\n]{2,60}\d{1,2}:\d\d[^\n]{0,120} wrote:/imu,
  /\bError! (?:Reference source|Bookmark|No bookmark|Hyperlink|Unknown)[^\n.]{0,40}\.?/u,
  /\b(?:HYPERLINK|MERGEFIELD|PAGEREF|INCLUDEPICTURE) +\\?["“”]?/u,
  /[【〔][^\n】〕†]{0,40}†[^\n】〕]{0,80}[】〕]|【\d{1,3}(?:[:–-]\d{1,3})?】/u,
  /\b(?:cite)?turn\d{1,2}(?:search|view|news|image|file)\d{1,2}\b/u,
  /\[(?:inline )?(?:image|img|cid|attachment)(?: ?\d{1,3})?(?:: ?[^\n\]]{0,100})?\](?![([])/iu,
  /\b(?:click or tap|click|tap) (?:here )?to (?:enter|add) (?:text|title|a (?:date|title|caption|heading)|subtitle|notes)\b|^choose an item\.?$/imu,
  // Notes of those who read a document together, which are letters in brackets once it is copied.
  /\bcommented \[\w{1,6}\]:|(?<=[\p{L}\p{N}])\[[a-c]\](?=[\s.,;]|$)|(?<=[.,;!?])\[[a-z]\](?=\s|$)/imu,
  /^\[?page \d{1,3} (?:of|\/) \d{1,3}\]?$/imu,
  /^\[\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?, \d{1,2}[/.]\d{1,2}[/.]\d{2,4}\] [^:\n]{1,40}:/imu,
  /(?:^|: |<)(?:image|video|audio|sticker|gif|document|contact card|media) omitted>?$|^(?:you deleted this message|this message was (?:deleted|edited)|messages and calls are end-to-end encrypted|missed (?:voice|video) call)\b|<this message was edited>/imu,
  /^from: [^\n]{1,80}\n? ?(?:sent|subject): |^(?:subject|fwd?|cc|bcc): \S|^-{2,9} ?(?:original|forwarded) message ?-{2,9}/imu,
  /^sent from (?:outlook|yahoo mail|gmail|mail for windows|proton mail)\b/imu,
  /\bthis e-?mail (?:and (?:any|its) (?:attachments?|files)|message|is intended)\b[^\n.]{0,80}|\bif you (?:are not the intended recipient|have received this (?:e-?mail|message) in error)\b/iu,
  /\b(?:comma|full stop|question mark|exclamation mark) (?:\p{L}{1,20} ){0,12}(?:comma|full stop|question mark|new (?:paragraph|line))\b|\bfull stop new (?:paragraph|line)\b/iu,
];

/** How a letter begins and ends, which an answer does not; a review may. */
export const OF_LETTERS: readonly RegExp[] = [
  /(?:^|(?<=[.!?] ))(?:kind regards|best regards|warm regards|kindest regards|best wishes|warm wishes|yours (?:sincerely|faithfully|truly)|(?:many thanks|all the best)(?=[,!\n]))(?:[,.!]?\s{1,3}(?:from )?[\p{L}&-]{1,20}(?: [\p{L}&-]{1,20}){0,3}|[,.!])?\.?$/imu,
  /^(?:[Hh]i|[Hh]ello|[Dd]ear) (?:all|team|there|both|sir or madam|\p{Lu}\p{Ll}{1,20}),?$/mu,
];
