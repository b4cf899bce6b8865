/**
 * The clinic's 75 facts, each with the words that carry it in its answer. The
 * words are looked for in the answer's plain text; all patterns must be there.
 */
interface Fact {
  /** Number of the fact, as the clinic counts them. */
  id: string;
  words: RegExp[];
}

const fact = (id: string, ...words: RegExp[]): Fact => ({ id, words });

export const FACTS: Record<string, Fact[]> = {
  'what-is-smp': [
    fact('F01', /SMP is short for Scalp Micro Pigmentation/),
    fact('F02', /It is a cosmetic treatment/),
    fact('F03', /imitates the hair follicles/),
    fact('F04', /hair follicles of men and of women/),
    fact('F05', /to make hair look denser/),
    fact('F06', /to make a hairline/),
    fact('F07', /to hide scar tissue on the head/),
    fact('F08', /like a tattoo in that pigment is placed in the skin/),
    fact('F09', /needle gun/),
    fact('F10', /3 to 4 sessions/),
    fact('F11', /[Ee]ach session takes about 2 to 3 hours/),
    fact('F12', /2 to 3 hours, depending on the size .* of the area/),
    fact('F13', /2 to 3 hours, depending on .* the density of the area/),
    fact('F14', /gradually so that we can manage and watch how your scalp adapts to the pigment/),
    fact('F15', /response differs from person to person/),
    fact('F16', /Spreading the sessions out also gives you time to get used to the change/),
  ],
  'how-long-does-smp-last': [
    fact('F17', /We say that the treatment lasts for ever/),
    fact('F18', /How it looks over time depends on several factors/),
    fact('F19', /UV light is one of the chief ones/),
    fact('F20', /it can make the result fade/),
    fact('F21', /it can fade slightly over time/),
    fact('F22', /I advise a touch-up session once in 4 to 6 years/),
    fact('F23', /Once fading starts, the colour can also be softened/),
    fact('F24', /keeps pace with your natural hair colour/),
    fact('F25', /because hair colour changes with age/),
  ],
  'smp-after-a-transplant-or-scar': [
    fact('F26', /SMP is possible after a hair transplant/),
    fact('F27', /Many people turn to SMP because a transplant fell short of what they wanted/),
    fact('F28', /gives thinning areas a thicker look/),
    fact('F29', /People with scars of any type on the head can benefit/),
    fact('F30', /transplant scars included/),
    fact('F31', /The method is to blend the scar into the hairline/),
    fact('F32', /gallery for examples/),
    fact('F33', /service pages to learn more/),
  ],
  'does-smp-hurt': [
    fact('F34', /Most people report no discomfort at all/),
    fact('F35', /Some compare the feeling with a head massage/),
    fact('F36', /some have fallen asleep during the treatment/),
    fact('F37', /At worst, .* may feel minor discomfort/),
    fact('F38', /At worst, a tiny number of people/),
    fact('F39', /minor discomfort while the treatment is going on/),
  ],
  'is-smp-a-tattoo': [
    fact('F40', /SMP is not the same as an ordinary tattoo/),
    fact('F41', /The technique is different/),
    fact('F42', /the pigment: it is a specialist one/),
    fact('F43', /made for the scalp and nothing else/),
    fact('F44', /It is not tattoo ink/),
    fact('F45', /I advise you to be treated only by a trained specialist/),
    fact('F46', /stay away from tattoo parlours, because the process there is very different/),
    fact('F47', /The aim is to avoid discolouration/),
    fact('F48', /The aim is to avoid .* pigment that spreads/),
    fact('F49', /The needles go less deep than a tattooist's/),
    fact('F50', /The ink a tattooist uses is also very different/),
    fact('F51', /That difference is meant to prevent a blue tint/),
    fact('F52', /ordinary tattoos do turn blue with time/),
  ],
  'does-smp-look-real': [
    fact('F53', /close up on a shaven head, hair follicles look like small dots and lines/),
    fact('F54', /We copy those marks with micro needles/),
    fact('F55', /a specialised technique/),
    fact('F56', /follows your natural growth pattern/),
    fact('F57', /blended into whatever hair is still there/),
    fact('F58', /the clinic describes the result as undetectable/),
    fact('F59', /wear your hair longer, we add density bit by bit/),
    fact('F60', /using micro dots/),
    fact('F61', /The aim is an easier transition and a managed change/),
  ],
  'work-and-exercise-after-smp': [
    fact('F62', /go back to work immediately after each treatment/),
    fact('F63', /Density comes in subtle layers, one per session/),
    fact('F64', /colleagues and friends get used to it naturally too/),
    fact('F65', /If your scalp sweats heavily, the treatment may migrate/),
    fact('F66', /heavy sweating may also stop it holding/),
    fact('F67', /For 4 days after every treatment: no exercise/),
    fact('F68', /After the 4-day healing period: light exercise is allowed/),
    fact('F69', /10 days after treatment: normal exercise is allowed/),
  ],
  'redness-after-smp': [
    fact('F70', /colour of the scalp after treatment is not the same for everyone/),
    fact('F71', /How it varies depends on your skin type/),
    fact('F72', /Redness usually goes within a few hours/),
    fact('F73', /24 hours is the usual upper limit/),
    fact('F74', /Some clients stay red for the next few days/),
    fact('F75', /but that is quite rare/),
  ],
};

/** Every figure of each answer, in its order; no answer has another. */
export const FIGURES: Record<string, number[]> = {
  'what-is-smp': [3, 4, 2, 3],
  'how-long-does-smp-last': [4, 6],
  'smp-after-a-transplant-or-scar': [],
  'does-smp-hurt': [],
  'is-smp-a-tattoo': [],
  'does-smp-look-real': [],
  'work-and-exercise-after-smp': [4, 4, 10],
  'redness-after-smp': [24],
};

/**
 * Claims that may be repeated only with what limits them in the same sentence,
 * anywhere on the site (CAP Code rules 3.1, 3.11 and 12.1 on absolute claims).
 */
export const DELICATE: { claim: RegExp; withIt: RegExp }[] = [
  { claim: /\bfor ?ever\b|\bpermanent\b/i, withIt: /fade|\?$/i },
  { claim: /no discomfort|painless/i, withIt: /minor discomfort/i },
  { claim: /asleep/i, withIt: /discomfort|head massage/i },
  { claim: /undetectable/i, withIt: /describes .* as undetectable/i },
  { claim: /immediately|the same day/i, withIt: /exercise/i },
];

/** Figures in words, which would slip past the digits; "one" counts nothing here. */
export const SPELT_OUT =
  /\b(two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|half|twice|double)\b/gi;
