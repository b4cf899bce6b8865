/** Where nobody but the clinic can read it. */
export const PRIVATE =
  /\b(?:whatsapp|text message|sms|e-?mail(?:ed)?|(?:private|direct) message|(?:d|p)ms?|messenger|chat|voice ?mail|inbox|letter|card|guest ?book|in person|word of mouth|(?:by |over the |a )?(?:phone|telephone|video)(?: call)?|verbal(?:ly)?|(?:sent|told|said) (?:to )?(?:us|me)|(?:testimonials?|feedback|contact|enquiry|review|comment|consent) (?:form|sheet|box|page|slip)|questionnaires?|surveys?|(?:our|my|clients?|customers?|patients?|their|internal|direct|verbal) (?:feedback|testimonials?|comments?|notes?|records?|files?))\b|^(?:feedback|testimonials?|comments?)$/i;

export const OWN =
  /\b(?:our|own|my|this) (?:web ?site|site|web ?page|page)\b|\bthe clinic's (?:web ?site|site)\b/i;

/** Addresses at which a visitor reads no review, by what stands there instead. */
const NO_REVIEW: [address: RegExp, what: string][] = [
  [
    // Google opens the reviews of a place over the results of a search, by the mark "lrd".
    /^https:\/\/(?!\S{0,2000}[#&?]lrd=)(?:[\w-]{1,60}\.){0,3}(?:google\.[a-z.]{2,6}\/search\b|bing\.com\/search\b|duckduckgo\.com\/\?|search\.yahoo\.com\/|ecosia\.org\/search\b|yandex\.[a-z]{2,3}\/search\b|baidu\.com\/s\b)/i,
    'the results of a search, which are others for each visitor',
  ],
  [
    /^https:\/\/(?:g\.page\/r\/[^/]{1,80}\/review\b|\S{1,300}\/(?:local\/)?(?:writereview|write-?a-?review|leave-?a?-?review|userreviewedit|evaluate|submit-?a?-?review)\b)/i,
    'a form in which a review is written',
  ],
  [
    /^https:\/\/(?:business|drive|docs|mail|photos|forms|accounts|my|myaccount|messages)\.(?:google|facebook|yahoo)\.com(?:\/|$)|^https:\/\/(?:[\w-]{1,60}\.){0,3}(?:forms\.gle|dropbox\.com|1drv\.ms|onedrive\.live\.com|sharepoint\.com|icloud\.com|photos\.app\.goo\.gl|wa\.me|whatsapp\.com|t\.me|m\.me|messenger\.com|telegram\.me|wetransfer\.com|we\.tl|surveymonkey\.com|surveymonkey\.co\.uk|typeform\.com|jotform\.com|businessapp\.b2b\.trustpilot\.com|b2b\.trustpilot\.com|outlook\.(?:live|office)\.com)(?:\/|$)|^https:\/\/(?:[\w-]{1,60}\.){0,3}(?:instagram\.com\/direct|facebook\.com\/messages|linkedin\.com\/messaging|x\.com\/messages|twitter\.com\/messages)\b/i,
    'a place that only those can open who are let in',
  ],
];

/** What an address leads to where nobody finds the review; nothing where they may. */
export function leadsTo(url: string): string | undefined {
  if (/^https:\/\/[^/]+\/?$/.test(url)) return 'the first page of a site';
  return NO_REVIEW.find(([address]) => address.test(url))?.[1];
}
