/** What networks and pages of the web show around a text, as it is copied with it. */
export const WEB_PAGES: readonly RegExp[] = [
  /(?:(?:^|\s)#\p{L}[\p{L}\p{N}_]{1,40},?){3}/u,
  /\blink in (?:my |our |the )?bio\b|^swipe (?:left|right|up)(?: (?:to|for) [^\n]{1,40})?[.!]?$|\b(?:like|comment),? (?:share )?and subscribe\b|\b(?:double tap|tag a (?:friend|mate)|smash (?:the|that) like)\b|(?:^|[.!?] )follow (?:us )?for more\b/imu,
  /(?:^|[.!?…] ?)(?:(?:read|see|show|view) (?:more|all) ?(?:…|\.{2,3}|»|›|→)|(?:read|see|show|view) less)$/imu,
  /^(?:continue reading|load more|click (?:here )?to (?:expand|read more)|skip to (?:main )?content|back to top|share this(?: (?:post|page|article))?|tweet this|print this page|previous post|next post|leave a (?:reply|comment)|posted (?:in|by|on) [^\n]{1,40}|table of contents|\d{1,2} min(?:ute)? read)\s?(?:…|\.{1,3}|»|›|→)?$/imu,
  /\b(?:accept|reject|allow) all cookies\b|\bwe value your privacy\b|\bby continuing to (?:use|browse) (?:this|our) (?:web)?site\b/iu,
  /(?:©|\(c\)|\bcopyright\b)[^\n]{0,60}\ball rights reserved\b|(?:^|[.!?] )all rights reserved\.?$|^(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d\b/imu,
];
