/**
 * @module answers/urgent-question: a patient's words that must not be met with a quotation.
 *
 * A present danger is sent to care at once; a decision about the patient's own treatment is left to their care team. Questions about a
 * symptom in general ("What causes chest pain?") are answered as any other. Lists are broad on purpose: a false alarm costs a moment.
 * English and Spanish.
 */

import type { CareNeeded } from "#contract";

/** Why there is no answer, and what to do instead. */
export const careReasons: Readonly<Record<CareNeeded, string>> = {
  emergency:
    "This may be an emergency. Call your local emergency number now (911 in the US, 112 in Europe), or have someone call for you. Do not wait for an answer here.",
  crisis:
    "You matter, and help is there now. Call or text 988 (US), or your local crisis line, or your local emergency number. If you can, tell someone near you.",
  "own-treatment":
    "Whether to start, stop or change a medicine or a dose is a decision for you and your care team, who know your whole story. Please call them. Do not change a medicine on what you read here.",
};

const danger = [
  /\b(?:chest|heart) (?:pain|pressure|tightness|is (?:hurting|tight|crushing))|\bcrushing (?:chest|pain)|\bheart attack\b|(?:chest|heart) (?:hurts|feels (?:tight|heavy))/i,
  /\b(?:can ?not|can'?t|cannot|unable to|trouble|hard to|struggling to|difficulty) breath|\bshort(?:ness)? of breath\b|\bgasping\b|\bchok(?:e|ing)\b|\bturn(?:ing|ed) blue\b/i,
  /\bhaving a stroke\b|\bface (?:is )?(?:droop|numb)|\bslurr(?:ed|ing)\b|\bcan(?:no|')t (?:speak|talk|move)|\b(?:arm|leg|side) (?:is |went |has gone )?(?:numb|weak|limp)|\bsudden(?:ly)? (?:weak|numb|blind|confus)/i,
  /\b(?:worst|thunderclap) headache\b|\bpass(?:ed|ing) out\b|\bunconscious\b|\bwon'?t wake\b|\bcollapsed\b|\bunresponsive\b/i,
  /\bbleeding (?:heavily|badly|a lot|(?:that )?won'?t stop)|\bwon'?t stop bleeding\b|\b(?:vomit|throw|cough)\w* (?:up )?blood\b|\bblack (?:tarry )?stools?\b/i,
  /\boverdos|\btook too (?:many|much)\b|\bswallow(?:ed|ing) (?:a |the |some )?(?:battery|bleach|poison|pills)|\bpoison(?:ed|ing)\b/i,
  /\b(?:throat|tongue|lips?|face) (?:is |are )?(?:swelling|swollen|closing)|\banaphyla|\bsevere allergic\b/i,
  /\bhaving (?:a )?seizures?\b|\bseizure (?:right )?now\b|\bconvuls|\bstiff neck\b.*\bfever\b|\bfever\b.*\bstiff neck\b/i,
  /\bpregnant\b.*\bbleed|\bbleed\w*\b.*\bpregnant\b|\bbaby (?:is not|isn'?t|stopped) (?:breathing|moving)/i,
  /\bdolor (?:en el|de) pecho\b|\bopresión en el pecho\b|\bno puedo respirar\b|\bme cuesta respirar\b|\bme falta el aire\b|\bataque al corazón\b|\binfarto\b|\bderrame cerebral\b|\bcara (?:caída|torcida)\b|\bsangrado? (?:mucho|abundante)|\bno para de sangrar\b|\bsobredosis\b|\bme desmay|\binconsciente\b|\bconvulsi|\bgarganta (?:se )?(?:cierra|hinchada)/i,
];
const selfHarm =
  /\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?) (?:myself|himself|herself|themselves)\b|\bsuicid|\bend (?:my|it|his|her) (?:life|all)\b|\bwant(?:s)? to die\b|\bbetter off dead\b|\bno reason to live\b|\bdon'?t want to (?:live|be alive)\b|\bquiero morir|\bmatarme\b|\bquitarme la vida\b|\bno quiero vivir\b|\bhacerme daño\b/i;

/** Somebody is ill now, as against a question about illness. */
const somebody =
  /\b(?:i|i'?m|i'?ve|im|my|me|he|she|he'?s|she'?s|his|her|they|we|our|yo|mi|me|estoy|tengo|siento|él|ella|mis)\b|\b(?:right now|now|sudden(?:ly)?|help|ahora|ayuda|de repente)\b/i;
/** Words that speak of a symptom in general or of long ago, and are not followed by a person. */
const inGeneral =
  /^(?:what (?:is|are|causes?|does)|why (?:is|are|does|do)|how (?:is|are|common|many)|who (?:should|is)|when should (?:people|adults|someone)|which|is there|does|qué (?:es|causa|son)|por qué)\b(?!.*\b(?:i|i'?m|my|me|mi|tengo|estoy)\b)/i;

const drugVerb =
  /\b(?:stop|quit|start|skip|double|halve|increase|decrease|lower|raise|change|switch|reduce|take|taking|taper|dejar|tomar|suspender|aumentar|reducir|cambiar)\b/i;
const ownDecision =
  /\b(?:should|can|could|may|must|do|shall) i\b|\b(?:is it (?:ok|okay|safe|alright) (?:for me )?(?:to|if i))\b|\bhow (?:much|many) .*\b(?:should|can|do) i\b|\bwhat dose\b.*\b(?:i|me|my)\b|\b(?:debo|puedo|debería|tengo que)\b/i;
const medicine =
  /\b(?:medicines?|medications?|meds|pills?|tablets?|dos(?:e|es|age)|insulin|drugs?|prescriptions?|shots?|warfarin|statins?|antibiotics?|blood thinners?|inhalers?|medicinas?|medicamentos?|pastillas?|dosis|insulina)\b|\b\w+(?:pril|sartan|olol|statin|formin|azole|cillin|mycin|dipine|oxetine|gliptin|gliflozin|tide|parin|xaban|profen|azide|semide|pam|zine|done|phen|lukast|prazole|tidine)\b/i;

/** A heart attack told of as months or years past, or the rehabilitation after one, is history; what hurts now is caught by the other patterns. */
const longPast =
  /\b(?:had|after|since|following|survived) (?:a |an |my |his |her |the )?(?:\w+ )?heart attack (?:about |around |some )?(?:(?:\d+|a|an|one|two|three|four|five|six|ten|few|a few|several|many) )?(?:(?:months?|years?|yrs?) (?:ago|back)|last year|in (?:19|20)\d\d)\b|(?<=\bcardiac rehab\w* )(?:after|since|following) (?:a|my|his|her|the) heart attack\b/gi;
/** Doing without medicine is no change of it. */
const withoutMedicine =
  /\b(?:without|instead of|sin) (?:taking |using |tomar |usar )?(?:any |more )?(?:medicines?|medications?|meds|pills?|tablets?|drugs?|medicinas?|medicamentos?|pastillas?)\b/gi;

/**
 * What care a message needs instead of an answer; `undefined`: it may be answered.
 *
 * Read as a whole and sentence by sentence: a question about illness in general that opens a message hides no danger told after it.
 */
export function careNeeded(message: string): CareNeeded | undefined {
  const sentences = message.split(/(?<=[.?!;\n])\s*/);
  const found = new Set([message, ...sentences].map((part) => careIn(part)));
  return (["crisis", "emergency", "own-treatment"] as const).find((care) => found.has(care));
}

function careIn(text: string): CareNeeded | undefined {
  const question = text.replace(longPast, "").replace(withoutMedicine, "");
  if (selfHarm.test(question) && !inGeneral.test(question)) return "crisis";
  const personal = somebody.test(question) && !inGeneral.test(question);
  if (personal && danger.some((pattern) => pattern.test(question))) return "emergency";
  if (ownDecision.test(question) && drugVerb.test(question) && medicine.test(question)) return "own-treatment";
  return undefined;
}
