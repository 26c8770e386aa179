/**
 * @module answers/urgent-signs: signs of illness, results and despair told in a patient's own words, under which no quotation should stand.
 *
 * `emergency`: minutes count. `symptom`: a clinician should look at it soon, and what guidelines say of people without it is no answer. By the
 * parts of the body, English and Spanish, with the misspellings met. Lists are broad on purpose: a false alarm costs a moment.
 */
import { kinOrFriend } from "./feared-illness.ts";
import { pressureNamed, toldNumbers, toldPressures } from "./measured-ranges.ts";

/** Within one sentence. */
const then = (most: number) => `[^.?!;]{0,${most}}`;
const any = (...patterns: readonly string[]) => new RegExp(patterns.join("|"), "i");

const stoppedMoving = "(?:has ?n[o']?t|is ?n[o']?t|not|stopped|barely|less)";
const thinner =
  "blood thinners?|warfarin|coumadin|eliquis|xarelto|pradaxa|apixaban|rivaroxaban|dabigatran|plavix|clopidogrel";
const swelling = "swell\\w*|swollen|puff\\w*|thick|clos(?:es|ed|ing)|tight";
const headache = "(?:head ?ache|head (?:is )?(?:pound\\w*|kill\\w*|hurt\\w*))";

/** Dangers by their names, which are also spoken of in general: they count where somebody is ill. */
const named: readonly RegExp[] = [
  /\b(?:chest|heart) (?:pain|pressure|tightness|is (?:hurting|tight|crushing))|\bcrushing (?:chest|pain)|\bheart attack\b|(?:chest|heart) (?:hurts|feels (?:tight|heavy))/i,
  /\b(?:can ?not|can'?t|cannot|unable to|trouble|hard to|struggling to|difficulty) breath|\bshort(?:ness)? of breath\b|\bgasping\b|\bchok(?:e|ing)\b|\bturn(?:ing|ed) blue\b/i,
  new RegExp(
    `\\b(?:having|(?:has )?just had|(?:${kinOrFriend}) (?:had|has had)) (?:a |another )?(?:[\\w-]+ )?stroke\\b|\\b(?:${kinOrFriend}) (?:tuvo|le (?:dio|est[aá] dando)) una? (?:derrame|embolia)\\b`,
    "i",
  ),
  /\bface (?:is )?(?:droop|numb)|\bslurr(?:ed|ing)\b|\bcan(?:no|'?)t (?:speak|talk|move)|\b(?:arm|leg|side) (?:is |went |has gone )?(?:numb|weak|limp)|\bsudden(?:ly)? (?:weak|numb|blind|confus)/i,
  /\b(?:worst|thunderclap) headache\b|\bpass(?:ed|ing) out\b|\bunconscious\b|\bwon'?t wake\b|\bcollapsed\b|\bunresponsive\b/i,
  /\bbleeding (?:heavily|badly|a lot|(?:that )?won'?t stop)|\bwon'?t stop bleeding\b|\b(?:vomit|throw|cough)\w* (?:up )?blood\b|\bblack (?:tarry )?stools?\b/i,
  /\boverdos|\btook too (?:many|much)\b|\bswallow(?:ed|ing) (?:a |the |some )?(?:battery|bleach|poison|pills)|\bpoison(?:ed|ing)\b/i,
  /\b(?:throat|tongue|lips?|face) (?:is |are )?(?:swelling|swollen|closing)|\banaphyla|\bsevere allergic\b/i,
  /\bhaving (?:a )?seizures?\b|\bseizure (?:right )?now\b|\bconvuls|\bstiff neck\b.*\bfever\b|\bfever\b.*\bstiff neck\b/i,
  /\bpregnant\b.*\bbleed|\bbleed\w*\b.*\bpregnant\b|\bbaby (?:is not|isn'?t|stopped) (?:breathing|moving)/i,
  /\b(?:duele|aprieta|oprime|arde)(?: (?:mucho|tanto|bastante|un poco|muy fuerte|fuerte))? (?:el )?(?:pecho|coraz[oó]n)\b|\bpecho (?:apretado|oprimido|(?:me|le) (?:duele|aprieta|oprime))|\bdolor(?:es)?(?: \w+){0,2} (?:en el|de|del) (?:pecho|coraz[oó]n)\b|\bopresión en el pecho\b|\bopresion en el pecho\b|\bataque (?:al|de|del) coraz[oó]n\b|\bataque card[ií]aco\b|\binfart(?:o|ando)\b/i,
  /\bno (?:puedo|puede|est[aá]) respira(?:r|ndo)\b|\bno respira\b|\b(?:me|le) (?:cuesta|falta)(?: mucho)? (?:respirar|el aire|aire)\b|\bdificultad para respirar\b|\b(?:me|se) est(?:oy|[aá]) (?:ahogando|asfixiando|atragantando)|\b(?:ahog|asfixi|atragant)[aá]ndo(?:me|se)\b|\bponiendo (?:azul|morad[oa])/i,
  /\bderrame cerebral\b|\bcara (?:ca[ií]da|torcida|dormida)|\b(?:brazo|pierna|lado|cara)(?: \w+){0,2} (?:dormid[oa]|entumecid[oa]|d[eé]bil|paralizad[oa])|\bno siento (?:el|la|un|una|mi|medi[oa]) (?:brazo|pierna|lado|cara|cuerpo)|\bno (?:puedo|puede) (?:hablar|mover|despertar)|\bpeor dolor de cabeza\b|\bdesmay(?:o|a|ó|é|ando|ado|ada)|\binconsciente\b|\bno (?:se )?(?:despierta|reacciona)\b|\bse desplom[oó]/i,
  /\bsangrado? (?:mucho|abundante)|\bsangr(?:o|a|ando) mucho\b|\bno (?:para|deja) de sangrar\b|\b(?:vomit|tos|escup)\S* (?:con )?sangre\b|\bvómitos? con sangre\b|\b(?:heces|evacuaciones|deposiciones) negras\b|\bembarazada\b.*\bsangr|\bsangr\S* .*\bembarazada\b|\bbeb[eé] no (?:respira|se mueve)/i,
  /\bsobredosis\b|\b(?:tom|trag|ingiri)\S+ (?:demasiad[oa]s|much[oa]s|un mont[oó]n de|tod[oa]s (?:las|los|mis|sus)) (?:pastillas|medicinas|medicamentos|p[ií]ldoras|tabletas)|\btrag(?:o|ó|ué|ue) (?:un[oa]?s? |l[oa]s? |el )?(?:pila|bater[ií]a|cloro|lej[ií]a|veneno|pastillas)|\benvenen|\b(?:garganta|lengua|labios?|cara)(?: \w+){0,2} (?:cierra|cerrando|hinchad[oa]s?|hinchando)|\banafil|\breacci[oó]n al[eé]rgica (?:grave|fuerte|severa)|\bconvulsi/i,
];

/** Dangers described. */
const described: readonly RegExp[] = [
  // Heart.
  any(
    `\\bchest${then(30)}\\b(?:elephant|squee\\w*|crush\\w*|heavy|heaviness|tight\\w*|pressure|pain\\w*|hurt\\w*|hurst|ach(?:es?|ing)|burn(?:s|ing)|discomfort)\\b`,
    `\\b(?:pressure|pain|tightness|aching)${then(15)}\\b(?:chest|jaw|left arm)\\b${then(40)}\\bsweat\\w*|\\bsweat\\w*${then(40)}\\b(?:jaw|left arm)\\b`,
    "\\btroponin\\b.*\\b(?:high|elevated|positive|raised)\\b",
    `\\bheart\\b${then(40)}\\b(?:skip\\w*|flutter\\w*|rac(?:e|es|ing)|pound\\w*|irregular\\w*)\\b.*\\b(?:faint\\w*|dizz\\w*|light-?headed|black(?:ed|ing)? out)\\b`,
    "\\bheart ?(?:rate|beat)\\b[^.?!;\\d]{0,15}(?:1[4-9]\\d|2\\d\\d)\\b",
  ),
  // Brain and nerves.
  any(
    `\\b(?:mouth|face|eyelid|smile)\\b${then(25)}\\b(?:droop\\w*|crooked|sagg?\\w*|twisted|lopsided|uneven)\\b`,
    `\\b(?:hand|arm|leg|side)\\b${then(15)}\\b(?:clumsy|weak|limp|paraly\\w*|won'?t move)\\b`,
    "\\b(?:lost|losing|loss of) (?:my |his |her |the )?(?:vision|sight|eyesight)\\b|\\bcan'?t see (?:out of|anything)|\\bblind in (?:one|my|his|her)\\b",
    "\\b(?:talking|speaking|spoke) (?:nonsense|funny|gibberish)\\b|\\b(?:not|stopped) making (?:any )?sense\\b|\\b(?:baby|she|he) is (?:evil|possessed)\\b|\\bkeeps? repeating (?:him|her|my)self\\b|\\b(?:very|all of a sudden|suddenly) confused\\b|\\bhard to wake\\b",
    `\\bhit (?:my|his|her|the|their) head\\b.*\\b(?:${thinner}|vomit\\w*|threw up|sleepy|drowsy|confus\\w*|passed out|headache)\\b|\\b(?:${thinner})\\b.*\\bhit (?:my|his|her|the|their) head\\b`,
    "\\bca(?:n'?t|nnot) feel (?:\\w+ ){0,3}down there\\b|\\bnumb (?:down there|between (?:my|his|her) legs)\\b|\\bca(?:n'?t|nnot) (?:pee|urinate)\\b|\\blost control of (?:my|his|her) (?:bladder|bowels?)\\b",
    "\\b(?:see(?:s|ing)?|saw|hear(?:s|ing)?) (?:bugs|things|spiders|voices)\\b",
  ),
  // Breath.
  any(
    `\\blips?\\b${then(20)}\\b(?:blue|bluish|gr[ae]y|purple)\\b`,
    `\\binhalers?\\b${then(50)}\\b(?:not|isn'?t|doesn'?t|won'?t|stopped|barely) (?:even )?(?:help\\w*|work\\w*)`,
    "\\b(?:oxygen|o2|spo2|pulse ox|sats?)\\b[^.?!;\\d]{0,20}(?:[5-7]\\d|8[0-8])\\b",
  ),
  // Blood.
  any(
    `\\b(?:poop|stools?|bm|bowel movements?)\\b${then(25)}\\b(?:black|tar(?:ry)?)\\b|\\bblack (?:poop|tar)\\b|\\bcoffee[- ]?grounds?\\b`,
  ),
  // Swelling of face and throat.
  any(`\\b(?:throat|tong?ue?|tounge|lips?)\\b${then(20)}\\b(?:${swelling})\\b`),
  // Too much of a drug, or a child's hand in the bottle.
  any(
    `\\b(?:took|taken|swallow\\w*|ate|eaten|drank)${then(12)}\\b(?:\\d{2,}(?!\\s?(?:mg|mcg|g|ml|units?|years?|months?|days?|weeks?|hours?|minutes?)\\b)|a (?:handful|bottle|bunch|fistful|whole)|the (?:whole|entire)|all (?:of )?(?:my|his|her|the))\\b${then(25)}\\b(?:pills?|tablets?|tylenol|acetaminophen|paracetamol|ibuprofen|advil|motrin|aspirins?|capsules?|gummies|med(?:icine|ication|s)?)\\b`,
  ),
  // The newborn and the unborn.
  any(
    "\\b(?:newborn|(?:\\d{1,2}|one|two|three|six|eight)[- ](?:weeks?|wks?|days?)[- ]old|weeks? old)\\b.*\\b(?:fever|temp\\w*|hot)\\b",
    `\\b(?:baby|infant|newborn|child|toddler|son|daughter)\\b${then(25)}\\b(?:floppy|limp|lifeless|not respond\\w*)\\b`,
    `\\bbab(?:y|ies)\\b${then(25)}\\b${stoppedMoving}${then(12)}\\b(?:kick\\w*|mov(?:e|ed|ing))\\b`,
    `\\b(?:pregnan\\w*|\\d\\d weeks|postpartum)\\b.*\\b(?:${headache}|seeing (?:spots|stars|lights)|vision|blurr\\w*|leaking|water broke)|\\b(?:${headache}|seeing (?:spots|stars|lights))\\b.*\\bpregnan`,
  ),
  // Infection and the belly.
  any(
    `\\bcough\\w*${then(25)}\\b(?:rust\\w*|blood\\w*)`,
    "\\b(?:worst|unbearable|excruciating) (?:\\w+ )?pain\\b|\\b(?:severe|terrible|horrible) (?:stomach|belly|abdominal|abdomen) pain\\b",
  ),
  // Spanish.
  any(
    `\\b(?:boca|cara|sonrisa)\\b${then(15)}\\b(?:chueca|torcida|de lado|ca[ií]da)\\b|\\bhabl(?:a|o|ando) (?:raro|enredado|arrastrad\\w+)|\\bno (?:se le|le) entiende\\b`,
    "\\bveo (?:lucecitas|luces|manchas|puntitos|doble)\\b|\\bperd[ií] la (?:vista|visi[oó]n)\\b|\\blabios? (?:azules|morados)\\b",
    "\\b(?:heces|popó|popo|excremento|caca)\\b.{0,20}\\bnegr[ao]\\b|\\b(?:me|se) tom[eéoó] (?:\\d{2,}|tod[ao]s|un mont[oó]n)",
    "\\b(?:embarazada|embarazo)\\b.*\\b(?:dolor de cabeza|duele (?:mucho )?la cabeza|veo|lucecitas|no se mueve)|\\bdolor de cabeza\\b.*\\bembaraz|\\bbeb[eé]\\b.{0,15}\\b(?:no se (?:ha )?movid?o?|ya no se mueve)",
  ),
]; // biome-ignore format: by the parts of the body

const breast = "breasts?|boobs?|nipples?|armpits?|groin|testicles?|neck|throat";
const symptoms: readonly RegExp[] = [
  any(
    `\\b(?:lump|mass|knot|bump)s?\\b${then(25)}\\b(?:${breast})\\b|\\b(?:${breast})\\b${then(25)}\\b(?:lump|mass|knot|bump)s?\\b`,
    `\\bnipples?\\b${then(30)}\\b(?:blood\\w*|discharge|leak\\w*|stuff|fluid)|\\b(?:blood\\w*|discharge|leak\\w*|stuff|fluid)\\b${then(25)}\\bnipples?\\b`,
    `\\bswell\\w*${then(25)}\\b(?:neck|throat)\\b|\\bcancer\\b.*\\b(?:back|bones?|hip|ribs?)\\b${then(15)}\\b(?:hurt\\w*|pain\\w*|ach\\w*)`,
  ),
  any(
    "\\bblood\\w*\\b[^.?!;]{0,15}\\b(?:poop|stools?|pee|urine|toilet|semen)\\b|\\b(?:poop|stools?|pee|urine)\\b[^.?!;]{0,15}\\bblood\\w*|\\brectal bleeding\\b",
    `\\b(?:pee|urine)\\b${then(20)}\\b(?:cola|coke|tea|brown|red|pink)\\b|\\b(?:bleed\\w*|bled)\\b.{0,40}\\b(?:after (?:sex|menopause)|postmenopausal|(?:went )?through (?:the change|menopause))\\b|\\bmole\\b${then(40)}\\b(?:big\\w*|gr[eo]w\\w*|bled|bleed\\w*|chang\\w*|itch\\w*)\\b|\\bgums? (?:are |keep |is )?bleed\\w*`,
  ),
  any(
    "\\b(?:calf|calves|one leg|my leg|left leg|right leg)\\b[^.?!;]{0,25}\\b(?:swollen|swelling|swelled|hot and red|red and hot)\\b",
    "\\b(?:food|pills?|it|things) (?:gets?|getting|keeps? getting) stuck\\b|\\b(?:trouble|hard to|painful to|can'?t) swallow",
    "\\b(?:lost|losing) (?:\\d+ ?(?:lbs?|pounds|kg|kilos?)|(?:a lot of )?weight)\\b[^.?!;]{0,25}\\b(?:without|not trying|no reason|didn'?t try)|\\bnight sweats\\b",
    "\\b(?:sore|ulcer|wound|toe|foot)\\b[^.?!;]{0,40}\\b(?:smell\\w*|dark|black|pus|infected|oozing|(?:not|won'?t|isn'?t) heal\\w*)",
    "\\bheart\\b[^.?!;]{0,15}\\b(?:skip\\w*|flutter\\w*|rac(?:es|ing)|pounding)\\b|\\bpalpitations?\\b",
    "\\b(?:sharp )?pain\\b[^.?!;]{0,15}\\bwhen (?:i|he|she) (?:take (?:a )?(?:deep )?)?breath\\w*|\\bhurts? to breathe\\b",
    "\\b(?:rusty|dirty) (?:nail|wound|knife|metal)\\b|\\bstepped on a nail\\b|\\b(?:dog|cat|animal|bat|human) bite\\b|\\bbit(?:ten)? (?:me|by)\\b",
    "\\b(?:fever|temp\\w*)\\b[^.?!;\\d]{0,12}(?:10[3-6]|39\\.[5-9]|4[01])(?:\\.\\d)?\\b",
    "\\bhit (?:my|his|her|the|their) head\\b|\\b(?:yellow|jaundiced) (?:eyes|skin)\\b|\\b(?:eyes|skin)\\b[^.?!;]{0,12}\\b(?:yellow|jaundic\\w*)",
    "\\bcutting (?:down )?(?:my |his |her )?drinking\\b.*\\bshak\\w+|\\b(?:shook|shak(?:y|ing))\\b.*\\b(?:drink\\w*|alcohol|drank)\\b|\\b(?:drink\\w*|alcohol)\\b.*\\b(?:shook|shak(?:y|ing))\\b",
  ),
  any(
    "\\b(?:bulto|bolita|bola)\\b[^.?!;]{0,20}\\b(?:seno|pecho|mama|cuello|axila|test[ií]culo)\\b|\\bsangre\\b[^.?!;]{0,15}\\b(?:orina|pip[ií]|pop[oó]|heces|excremento)\\b",
    "\\b(?:pantorrilla|pierna)\\b[^.?!;]{0,20}\\bhinchada\\b|\\bse me (?:atora|atasca) la comida\\b|\\bpalpitaciones\\b",
  ),
]; // biome-ignore format: by the parts of the body

/** Talk of death, of harm to oneself, and of farewells. */
const crises = any(
  "\\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?) (?:myself|himself|herself|themselves)\\b",
  "\\bsuicid",
  "\\bend (?:my|it|his|her) (?:life|all)\\b",
  "\\bwants? to die\\b",
  "\\bbetter off dead\\b",
  "\\bno reason to live\\b",
  "\\bdon'?t want to (?:live|be (?:alive|here))\\b",
  "\\bnever wake up\\b",
  "\\b(?:would|will|ll|d) (?:all )?be better off (?:without me|if i)",
  "\\bsaved up (?:all )?(?:of )?my\\b",
  "\\bwhat'?s the point of (?:anything|living|life|going on)\\b",
  "\\bwrote (?:\\w+ ){0,3}(?:goodbye|letters?)\\b.*\\b(?:point|goodbye|gone)\\b",
  "\\bpoint\\b.*\\bwrote (?:\\w+ ){0,3}letters?\\b",
  "\\bcut(?:ting|s)? (?:my|him|her|your|them)self\\b",
  "\\bcut(?:ting|s)? (?:my|his|her) (?:arms?|wrists?|legs?|thighs?|skin)\\b",
  "\\b(?:deadl\\w+|lethal|fatal)\\b[^.?!;]{0,30}\\b(?:pills?|tablets?|medicines?|medications?|drugs?|doses?|combination|amount)\\b",
  "\\bpainless(?:ly)? (?:death|way (?:to die|to go|out))\\b|\\bdying (?:quietly|peacefully|painlessly)\\b",
  "\\b(?:end|ending) things\\b|\\b(?:go|going) to sleep (?:forever|and (?:not|never) (?:wak\\w+))",
  "\\b(?:dosis|combinaci[oó]n|pastillas?|medicinas?|medicamentos?) (?:mortal|letal)(?:es)?\\b",
  "\\bquiero morir",
  "\\bno quier[oe] vivir\\b",
  "\\bhacer(?:me|se) daño\\b",
  "\\bestar\\S* mejor sin m[ií](?!\\w)",
  "\\bno le veo (?:caso|sentido)\\b",
  "\\bno quiero (?:seguir\\b|estar aqu[ií](?!\\w))",
  "\\bme (?:quiero|voy a) matar\\b",
  "\\bse (?:quiere (?:matar|morir)|va a matar)\\b",
  "\\bmatar(?:me|se)\\b",
  "\\bquitar(?:me|se) la vida\\b",
  "\\bmejor muert[oa]\\b",
  "\\b(?:quiero|pienso en|ganas de) lastimarme\\b",
  "\\bganas de (?:morir(?:me)?|no vivir|matarme)\\b",
);

/** Which dose kills, also asked as of anybody. */
const lethalDose =
  /\bdos(?:e|is)\b[^.?!;]{0,60}\b(?:(?:(?:that|to|will|would|can|could) kills?|que mate|que mata)(?= (?:me|you|someone|a person|people)\b| *(?:[.?!]|$))|(?<!likely )to die|for dying|para morir|(?:is|are|be|becomes?|es|sea) (?:lethal|fatal|deadly|letal|mortal))\b|\b(?:lethal|fatal|deadly) (?:dose|amount)\b/i;

/** Measure → whether its value, in the unit of `measured-ranges.ts`, is a danger by itself. Units as patients write them in the US. */
const dangers: Readonly<Record<string, (value: number) => boolean>> = {
  glucose: (value) => value < 54 || value >= 400,
  potassium: (value) => value < 2.8 || (value >= 6 && value < 10),
  sodium: (value) => value < 122 || (value > 155 && value < 200),
  hemoglobin: (value) => value < 70,
  "platelet count": (value) => value < 20 || (value >= 1000 && value < 20_000),
  calcium: (value) => value >= 13,
  "white blood count": (value) => value < 1,
};
const felt =
  /\b(?:head\w*|vision|blurr\w*|chest|breath\w*|numb(?:ness)?|weak\w*|dizz\w*|confus\w*|nose ?bleed\w*|cabeza|vista|pecho|mareo|maread[oa])\b/i;

/** `text` with `'` for each of the marks that phones and keyboards write for it; its length stays. */
export function foldApostrophes(text: string): string {
  return text.replace(/[’‘`´]/g, "'");
}

export function asksLethalDose(text: string): boolean {
  return lethalDose.test(text);
}

/** Whether somebody speaks of their own death, of harm to oneself, or says farewell. */
export function tellsOfCrisis(text: string): boolean {
  return crises.test(foldApostrophes(text));
}

/** What the signs and results told in a text call for. @param isOfSomebody whether somebody is spoken of, as against an illness in general */
export function signsIn(text: string, isOfSomebody: boolean): "emergency" | "symptom" | undefined {
  const folded = foldApostrophes(text);
  const matches = (list: readonly RegExp[]) => list.some((pattern) => pattern.test(folded));
  const pressures = toldPressures(folded);
  const isHigh = pressures.some(isHighPressure);
  const low = pressureNamed.test(folded) ? pressures.filter(isLowPressure) : [];
  if (
    toldNumbers(folded).some(({ measure, value }) => isDanger(measure, value)) ||
    low.some(({ systolic }) => systolic < 80) ||
    ((isHigh || low.length > 0) && felt.test(folded)) ||
    matches(described) ||
    (isOfSomebody && matches(named))
  )
    return "emergency";
  return isHigh || low.length > 0 || (isOfSomebody && matches(symptoms)) ? "symptom" : undefined;
}

interface Pressure {
  /** mm Hg, as is the other. */
  readonly systolic: number;
  readonly diastolic: number;
}

/** Whether a measure's value, in the unit of `measured-ranges.ts`, is a danger by itself. */
export function isDanger(measure: string, value: number): boolean {
  return dangers[measure]?.(value) ?? false;
}

function isHighPressure({ systolic, diastolic }: Pressure): boolean {
  return systolic >= 180 || (systolic >= 100 && diastolic >= 120);
}

function isLowPressure({ systolic, diastolic }: Pressure): boolean {
  return systolic >= 40 && systolic < 90 && diastolic >= 20 && diastolic < 60;
}
