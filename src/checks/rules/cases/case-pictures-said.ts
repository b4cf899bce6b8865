const PROGRAMS =
  '(?:adobe |the )?(?:lightroom|photoshop|snapseed|facetune|facetune2|gimp|canva|vsco|affinity photo|capture one|luminar|pixelmator|picsart|remini|faceapp|meitu|peachy|photos app|beauty (?:mode|filter|app)|editing (?:app|program|software)|photo editor|ai\\b)';
/** What is done to a picture; said of a treatment, most of it is no more than that. */
const CHANGES =
  '(?:shadows?|highlights?|contrast|exposure|brightness|colou?rs?|white balance|skin|tones?|saturation|sharpness|clarity|blemish(?:es)?|spots?|background) (?:(?:was|were|is|are|slightly|a little|then|later|only) ){0,3}(?:lifted|raised|lowered|boosted|corrected|adjusted|smoothed|softened|evened(?: out)?|removed|reduced|increased|changed|tweaked|enhanced|blurred|cleaned(?: up)?|edited)';

/** That pictures were changed, which nobody said of them: "unretouched" is true. */
export const RETOUCHED = new RegExp(
  String.raw`(?<!\b(?:not|never|nothing|un|no|nor|without|neither)\b[^.,;]{0,40})(?<!\bun)(?:\b(?:retouched|photoshopped|airbrushed|facetuned|colou?r[- ]corrected|(?:edited|enhanced|brightened|darkened|sharpened|altered|improved) (?:in|with|on|by|to|for) |filtered to |(?:with|using|by) (?:an? |the |some )?(?:app|beauty|instagram|snapchat)? ?filters?\b)|\b(?:in|with|using|by|through|via|and) ${PROGRAMS}(?!\p{L}))`,
  'iu',
);

/** The same in the words on its light, where nothing else can be meant. */
export const CHANGED_LIGHT = new RegExp(String.raw`\b${CHANGES}\b|\btouched up\b`, 'iu');

/**
 * Another light before than after, which makes a difference that the treatment does not (CAP Code
 * 3.11: no exaggeration of what a product does).
 */
export const OTHER_LIGHT =
  /^(?!.{0,300}\b(?:same|both|alike|identical|equal)\b)(?:.{0,100}\b)?before\b:? (?!and\b|&|or\b).{1,80}\bafter(?:wards)?\b:? .*\p{L}|\bbefore, (?:and |but )?after (?:in|under|by|with|at|from)\b|^(?:different|other|changing|mixed|varying|two (?:kinds of|different)|not the same) (?:light|lights|lighting|lamps?)\b/iu;
