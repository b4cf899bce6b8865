/** Who belongs to a clinic, by the words of their role there. */
const ROLE = String.raw`(?:(?:co-?)?(?:founder|owner)|proprietor|practitioner|manager|director|employee|member of (?:the )?staff|staff member|team member|partner|trainee|apprentice)`;
const HERE = String.raw`(?:here|(?:of|at|for|in) (?:this|the) (?:clinic|place|studio|salon|business|company|practice|shop))`;
const PLACE = String.raw`(?:(?:this|the|his|her|their|our) (?:own )?(?:clinic|place|studio|salon|business|company|practice|shop)\b(?! (?:next|opposite|across|over|down|up|along|round|around|near)\b)|here\b|it\b)`;
const RELATION = String.raw`my (?:own |dear |lovely |best |older |younger |little |big )?(?:husband|wife|spouse|fianc\u00e9e?|partner|boyfriend|girlfriend|brother|sister|son|daughter|mum|mom|mother|dad|father|cousin|uncle|aunt|auntie|nephew|niece|(?:brother|sister|son|daughter|mother|father)-in-law|stepson|flatmate|housemate|best friend)`;
/** "Ben," in "my husband Ben treated me". */
const BY_NAME = String.raw`(?:,? \p{Lu}\p{Ll}{1,20},?| and I| who| also)?`;

/** That the writer belongs to the clinic, or to somebody of it (DMCC Act 2024, schedule 20). */
export const STAFF = new RegExp(
  [
    String.raw`\b[Aa]s (?:an? |the |its |their |one of the )?${ROLE} ${HERE}`,
    String.raw`\b[Aa]s (?:the|its) (?:co-?)?(?:founder|owner|proprietor)(?=,? (?:I|we)\b)`,
    String.raw`\b[Ii] (?:also )?(?:work|am employed|train|am training) (?:here(?! in \p{Lu})|(?:at|for|in) this (?:clinic|place|studio|salon))\b`,
    String.raw`\b[Ii](?: am|['’]m| was)? (?:also |one of )?(?:an? |the )?${ROLE}s? ${HERE}`,
    String.raw`\b[Ii] (?:own|run|founded|opened|set up|manage) (?:this|the) (?:clinic|place|studio|salon|business|practice)\b`,
    String.raw`\b[Mm]${RELATION.slice(1)}${BY_NAME} (?:(?:now |also )?(?:runs?|owns?|founded|opened|set up|manages?|works? (?:at|for|in)|started) ${PLACE}|works? here\b|(?:personally |himself |herself )?(?:treated|tattooed) me\b|(?:did|drew|made) my (?:hairline|scalp|head|treatment|smp|scar|dots)\b|is (?:(?:the |an? |one of the )?${ROLE}\b ${HERE}|the ${ROLE}\b ?(?:[.,!]|$)))`,
    String.raw`\b[Ii]t is my (?:own|husband['’]s|wife['’]s|partner['’]s|brother['’]s|sister['’]s|son['’]s|daughter['’]s|family['’]s|mum['’]s|dad['’]s|mother['’]s|father['’]s) (?:clinic|place|studio|salon|business|practice)\b`,
    String.raw`\bmy (?:husband|wife|partner|brother|sister|son|daughter|family|mum|dad|mother|father|cousin)['’]s (?:clinic|studio|salon|business|practice)\b`,
  ].join('|'),
  'u',
);

const GIFT = String.raw`(?:discount(?:ed)?|tenner|fiver|quid|voucher|refund(?:ed)?|gift|gifted|money|vouchers|free|complimentary|half price|cashback|(?:\d{1,3} ?%|\d{1,3} percent|something|money|pounds?) off|[\u00a3\u20ac]\d{1,4} off|paid|reduced|cheaper|(?:did not|didn['’]t) (?:have to )?pay)`;
const POST = String.raw`(?:reviews?|posts?|posting|ratings?|feedback|testimonials?|stor(?:y|ies)|stars|recommendations?|words|photos|pictures|video)`;
const WRITING = String.raw`(?:posting|writing|leaving|sharing|giving|rating|reviewing|recommending|filming)`;

/** That the writer was given something, in their own words. */
export const PAID = new RegExp(
  [
    String.raw`(?<!\w)${GIFT}\b[^.,;!?]{0,60}?\b(?:for|in (?:return|exchange) for) (?:${WRITING}|(?:to write )?(?:this|my|a|an|the) (?:\w{1,12} )?${POST})\b`,
    String.raw`\b(?:in (?:return|exchange) for|to write|in return I|as thanks for|as a thank[- ]you for) (?:${WRITING}|(?:this|my|a|an|the|some|leave|write|post) (?:\w{1,12} ){0,2}${POST})\b`,
    String.raw`\b(?:given|asked and paid|paid|asked) (?:\S{1,20} ){0,3}(?:for|to write) (?:this|my|a) review\b`,
    // "Gave me a tenner off to write this", "got my second session free, so here goes".
    String.raw`(?<!\w)${GIFT}\b[^.,;!?]{0,40}?\b(?:to|if I|so I(?: would|['’]d)?) (?:write|post|say|leave|put) (?:this|it|so|these)\b`,
    String.raw`\b(?:got|had|given|have) (?:my|a|the|one) (?:\w{1,12} ){0,2}(?:session|treatment|visit|touch-up|top-up|hairline)s? (?:for )?(?:free|half price|nothing)\b,? so (?:here\b|this (?:review|is my)|thought I|(?:I|we) (?:thought I|said (?:I|yes)|promised|agreed|am (?:writing|leaving)|wrote|had to)|…|\.\.\.)`,
    String.raw`(?<!\w)${GIFT}\b[^.!?]{0,40}?\b(?:if|once|as long as|because) (?:I|we) (?:would |will |then )?(?:(?:wrote|write|posted|post|reviewed|review) (?:this|it|them|a|my)\b|(?:left|leave|gave|give|shared|share) (?:this|them|a|my) (?:\w{1,12} ){0,2}${POST}\b)`,
    String.raw`^\W{0,2}(?:ad|advert|advertisement|gifted|sponsored|pr)\b ?(?:[:|\])]|[-\u2013] )|[([](?:ad|gifted|sponsored)[)\]]`,
    String.raw`\bI (?:was lucky (?:enough )?to win|won) (?:this|my|a|an|the|it|their) ?(?:\w{1,12} ){0,2}(?:treatments?|sessions?|hairline|smp|voucher|makeover)\b|\b(?:in|through|from) (?:(?:a|an|the|their|your) (?:\w{1,12} )?(?:give-?away|prize draw|raffle)|(?:their|your) (?:\w{1,12} )?competition)\b`,
    String.raw`#(?:ad|gifted|gift|sponsored|pr|paid\w{0,12})\b|\b(?:paid partnership|brand ambassador|ambassador for|gifted (?:treatment|session)|sponsored by)\b`,
    String.raw`\b(?:I was|I am|as|being|I['’]m|I volunteered as) (?:an? |their |his |her |your |the )?(?:\w{1,12} )?model\b.{0,80}?(?<!\w)(?:${GIFT}|nothing|no charge|no cost)\b`,
    String.raw`(?<!\w)${GIFT}\b[^.!?]{0,60}?\bas (?:an?|their|his|her|your|the) (?:\w{1,12} )?model\b`,
  ].join('|'),
  'iu',
);

/** What a clinic answers below a review. */
export const ANSWERED =
  /\b(?:response|reply) from (?:the )?(?:owner|business|company)\b|\b(?:thank you|thanks)(?: \w{1,20}){0,3} for (?:your|the|this|leaving (?:a|your|us a)|taking the time to (?:write|leave))(?: \w{1,12}){0,3} (?:review|feedback|rating|stars)\b|\bwe (?:really )?(?:loved|enjoyed|were happy|were delighted) (?:treating|having|seeing|meeting|to treat|to have|to see|to meet) you\b|\bit was (?:a|our) (?:real |great )?pleasure (?:treating|to treat|having|meeting|to meet|to have) you\b|\bwe look forward to (?:seeing|welcoming|treating) you\b|\b(?:see you soon|best wishes|kind regards|regards|love|many thanks|all the best),? (?:from )?(?:the|your|all the) (?:\w{1,12} ){0,2}team\W{0,3}$|\bthank you for choosing (?:us|our)\b/i;
