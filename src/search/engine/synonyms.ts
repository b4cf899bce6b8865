/**
 * Words that visitors use for the same thing, a line for each thing; commas stand between them.
 * A word that one answer alone is about belongs behind "alsoSearchedAs" of that answer.
 */
const LINES = [
  // What it is.
  'smp, scalp pigment, hair simulation, follicle simulation',
  'meaning, define, definition, explain, stand for, tell me about, tell me more, what is it, what exactly is it, how it works, how does it work, how is it done',
  'session, appointment, sitting, visit, round, stage, go, trip, in one go, one day, single day, all at once, come back, come in, times, how often do i come',
  'hour, hours, minutes, mins, hrs, duration, all day, half day, in chair, in the chair, take long, how long is it',
  'dot, dots, speck, follicle, stubble',
  'woman, women, female, lady, ladies, girl, wife, mum',
  'man, men, male, guy, bloke, lad',
  'bald, balding, baldness, bald spot, bald patch, patchy, hair loss, losing hair, losing my hair, lost my hair, going bald, receding, thinning, thin, hairless, sparse, alopecia',
  'thick, thicker, thicken, dense, denser, density, full, fuller, volume, bulk',
  'hairline, hair line, front line, widows peak, fringe, temples',
  // How it feels.
  'hurt, pain, painful, sore, ache, ouch, sting, stings, agony, discomfort, uncomfortable, comfortable, unpleasant, torture, unbearable, bearable, bear, cope, cry, wimp, wuss, baby, brave, tender, excruciating, pain threshold, tolerate, tolerance, how bad, feel like, feels like, feel, feeling, kill, relaxing, ticklish, scratchy',
  'scared of needles, afraid of needles, hate needles, fear of needles, needle phobia, phobia, jab, jabbed, injection, pain',
  'numb, numbing, anaesthetic, anaesthetist, painkiller, paracetamol, ibuprofen, numbing cream',
  'asleep, sleep, nap, doze, nod off, drift off',
  'massage, head rub, pampering',
  // How it looks.
  'real, natural, realistic, fake, false, artificial, phoney, obvious, noticeable, undetectable, detectable, convincing, believable, authentic, genuine, lifelike, legit, proper, spot, spotted, tell, notice, clock, clocked, suss, close up, up close, close range, inches away, drawn on, painted on, felt tip, marker pen, crayon, sharpie, helmet, lego, wig, toupee, look like, looks like, look weird, look odd, look silly, look stupid, look daft, look good, look ok, look right, look bad, pass for, stand out, stick out, give away, believe, weird, daft, ridiculous, fool, know its, know ive, blend, blends',
  'shave, shaven, shaved, buzz, buzzed, buzz cut, clippers, skinhead, crew cut, grade',
  'long hair, longer hair, keep my hair, grow my hair, hair long, hair longer, grown out, mid length',
  // What it is made with.
  'tattoo, ink, inked, tattooist, tattooer, tat, tats, tattooing, body art, sleeve, arm',
  'tattoo parlour, tattoo studio, tattoo shop, tattoo artist, tattoo place, tattoo guy, local tattooist',
  'blue, green, bluish, greenish, navy, purple, smurf, discolour, discolouration, tint, tinge, change colour, turn colour, wrong colour, go colour',
  'spread, migrate, bleed, blur, blurry, blurred, smudge, smear, run out',
  'needle, gun, machine, tool, equipment, device, instrument',
  'deep, depth, deeply, shallow, layer of skin, go in, under skin, pierce',
  'pigment, dye, colour',
  'trained, specialist, expert, professional, practitioner, qualified, technician',
  // Afterwards.
  'red, redness, redden, pink, flushed, flush, blotchy, irritated, irritation, inflamed, inflammation, sunburnt, sunburned, rash, raw, angry, tomato, beetroot, lobster, glowing, calm down, calms down, calmed down, settle, settled, settles, settle down, go down, goes down, clear up, clears up, look normal, skin reaction, skin react',
  'swell, swelling, swollen, puffy',
  'heal, healing, recover, recovery, recuperate, aftercare, after care',
  'exercise, gym, workout, work out, working out, sport, sports, training, train, trainer, run, running, runner, jog, jogging, marathon, parkrun, football, footy, five a side, rugby, tennis, golf, squash, basketball, cricket, cycle, cycling, bike, spin, lift, lifting, weights, cardio, crossfit, yoga, pilates, fitness, fit, hiit, boxing, martial arts, bjj, treadmill, exert, strenuous, physical, active, team',
  'sweat, sweaty, perspire, perspiration, sweating, sweats',
  'work, job, office, shift, desk, employer, employed, boss, colleague, coworker, workmates, time off, day off, days off, week off, off work, downtime, down time, sick leave, sickie, sick day, annual leave, holiday from work, book off, career, meeting, meetings, commute, building site, labourer, straight back',
  // How long it keeps.
  'last, lasting, long lasting, longevity, permanent, permanently, forever, for ever, for good, lifespan, lifetime, durable, durability, wear off, wears off, wear out, wash off, years, year, yrs, decade, decades, months, temporary, long term, in ten years, still there, still be there, stay put, stay in, stay on, stay there, shelf life, expire',
  'fade, fading, fades, lighter, lighten, disappear, vanish, wash out, paler, weaker',
  'touch up, touched up, top up, topped up, topping up, touchups, refresh, refresher, maintenance, maintain, upkeep, redo, redone, retouch, boost, repeat',
  'sun, UV, sunlight, sunshine, sunbed, sunbathe, sunbathing, sunny, summer, tan, tanning, hot country, beach, rays',
  'grey, silver, white, gray, salt and pepper, greying',
  'age, ageing, older, old, elderly, get older, getting older',
  // What it costs.
  'price, prices, pricing, cost, costs, fee, fees, charge, charges, quote, deposit, finance, instalments, afford, expensive, cheap, pay, payment, money, pounds, quid',
  // Scars and surgery.
  'scar, scars, scarring, scarred, scar tissue, injury, injured, wound, gash, cut, mark, dent, stitches, stitched, staples, accident, crash, burn, attack, operation, op, head op',
  'transplant, hair op, FUE, FUT, graft, grafts, plugs, strip, strip surgery, hair surgery, surgery, donor, donor area, turkey, istanbul, implants',
  'failed, botched, gone wrong, went wrong, did not work, didnt work, didnt work out, didnt take, disappointed, unhappy with',
  'hide, cover, cover up, conceal, camouflage, disguise, mask, fill in, fill, invisible, less visible',
];

/** Each meaning with its words, as people write them. */
export const SYNONYMS: readonly (readonly string[])[] = LINES.map((line) => line.split(', '));
