/**
 * @module answers/urgent-question: a patient's words that must not be met with a quotation.
 *
 * A present danger is sent to care at once; a decision about the patient's own treatment is left to their care team. Questions about a
 * symptom in general ("What causes chest pain?") are answered as any other. Lists are broad on purpose: a false alarm costs a moment.
 * English and Spanish.
 */

import type { CareNeeded } from "#contract";
import { signsIn } from "./urgent-signs.ts";

/** Why there is no answer, and what to do instead. */
export const careReasons: Readonly<Record<CareNeeded, string>> = {
  emergency:
    "This may be an emergency. Call your local emergency number now (911 in the US, 112 in Europe), or have someone call for you. Do not wait for an answer here.",
  crisis:
    "You matter, and help is there now. Call or text 988 (US), or your local crisis line, or your local emergency number. If you can, tell someone near you.",
  symptom:
    "What you tell of is something a clinician should look at. Please call your care team today, also if you feel well. If it is bad, sudden or getting worse, call your local emergency number (911 in the US, 112 in Europe).",
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
  /\b(?:duele|aprieta|oprime|arde)(?: (?:mucho|tanto|bastante|un poco|muy fuerte|fuerte))? (?:el )?(?:pecho|coraz[oó]n)\b|\bpecho (?:apretado|oprimido|(?:me|le) (?:duele|aprieta|oprime))|\bdolor(?:es)?(?: \w+){0,2} (?:en el|de|del) (?:pecho|coraz[oó]n)\b|\bopresión en el pecho\b|\bopresion en el pecho\b|\bataque (?:al|de|del) coraz[oó]n\b|\bataque card[ií]aco\b|\binfart(?:o|ando)\b/i,
  /\bno (?:puedo|puede|est[aá]) respira(?:r|ndo)\b|\bno respira\b|\b(?:me|le) (?:cuesta|falta)(?: mucho)? (?:respirar|el aire|aire)\b|\bdificultad para respirar\b|\b(?:me|se) est(?:oy|[aá]) (?:ahogando|asfixiando|atragantando)|\b(?:ahog|asfixi|atragant)[aá]ndo(?:me|se)\b|\bponiendo (?:azul|morad[oa])/i,
  /\bderrame cerebral\b|\bcara (?:ca[ií]da|torcida|dormida)|\b(?:brazo|pierna|lado|cara)(?: \w+){0,2} (?:dormid[oa]|entumecid[oa]|d[eé]bil|paralizad[oa])|\bno siento (?:el|la|un|una|mi|medi[oa]) (?:brazo|pierna|lado|cara|cuerpo)|\bno (?:puedo|puede) (?:hablar|mover|despertar)|\bpeor dolor de cabeza\b|\bdesmay(?:o|a|ó|é|ando|ado|ada)|\binconsciente\b|\bno (?:se )?(?:despierta|reacciona)\b|\bse desplom[oó]/i,
  /\bsangrado? (?:mucho|abundante)|\bsangr(?:o|a|ando) mucho\b|\bno (?:para|deja) de sangrar\b|\b(?:vomit|tos|escup)\S* (?:con )?sangre\b|\bvómitos? con sangre\b|\b(?:heces|evacuaciones|deposiciones) negras\b|\bembarazada\b.*\bsangr|\bsangr\S* .*\bembarazada\b|\bbeb[eé] no (?:respira|se mueve)/i,
  /\bsobredosis\b|\b(?:tom|trag|ingiri)\S+ (?:demasiad[oa]s|much[oa]s|un mont[oó]n de|tod[oa]s (?:las|los|mis|sus)) (?:pastillas|medicinas|medicamentos|p[ií]ldoras|tabletas)|\btrag(?:o|ó|ué|ue) (?:un[oa]?s? |l[oa]s? |el )?(?:pila|bater[ií]a|cloro|lej[ií]a|veneno|pastillas)|\benvenen|\b(?:garganta|lengua|labios?|cara)(?: \w+){0,2} (?:cierra|cerrando|hinchad[oa]s?|hinchando)|\banafil|\breacci[oó]n al[eé]rgica (?:grave|fuerte|severa)|\bconvulsi/i,
];
const selfHarm =
  /\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?) (?:myself|himself|herself|themselves)\b|\bsuicid|\bend (?:my|it|his|her) (?:life|all)\b|\bwant(?:s)? to die\b|\bbetter off dead\b|\bno reason to live\b|\bdon'?t want to (?:live|be alive)\b|\bquiero morir|\bmatarme\b|\bquitarme la vida\b|\bno quiero vivir\b|\bhacer(?:me|se) daño\b|\bnever wake up\b|\bdon'?t want to be here(?: any ?more)?\b|\b(?:would|will|ll|d) (?:all )?be better off (?:without me|if i)|\bsaved up (?:all )?(?:of )?my\b|\bwhat'?s the point of (?:anything|living|life|going on)\b|\bwrote (?:\w+ ){0,3}(?:goodbye|letters?)\b.*\b(?:point|goodbye|gone)\b|\bpoint\b.*\bwrote (?:\w+ ){0,3}letters?\b|\bcut(?:ting|s)? (?:my|him|her|your|them)self\b|\bcut(?:ting|s)? (?:my|his|her) (?:arms?|wrists?|legs?|thighs?|skin)\b|\best(?:ar|ar[ií]|ar[ií]a)\S* mejor sin m[ií]\b|\bno le veo (?:caso|sentido)\b|\bno quiero (?:seguir|estar aqu[ií])\b|\bme (?:quiero (?:matar|morir)|voy a matar)\b|\bse (?:quiere (?:matar|morir)|va a matar)\b|\bmatar(?:me|se)\b|\bquitar(?:me|se) la vida\b|\bno quiere vivir\b|\bmejor muert[oa]\b|\b(?:quiero|pienso en|ganas de) lastimarme\b/i;

/** Somebody is ill now, as against a question about illness. */
const somebody =
  /\b(?:i|i'?m|i'?ve|im|my|me|he|she|he'?s|she'?s|his|her|they|we|our|yo|mi|me|estoy|tengo|siento|no puedo|no respira|ella|mis)\b|\bvomit[oóeé](?= )|\b(?:se|me|le) est(?:oy|[aá])|\ble (?:duele|aprieta|cuesta|falta)\b|\b(?:right now|now|sudden(?:ly)?|help|ahora|ayuda|de repente)\b/i;
/** Words that speak of a symptom in general or of long ago, and are not followed by a person. */
const inGeneral =
  /^[¿¡"'\s]*(?:what (?:is|are|causes?|does)|why (?:is|are|does|do)|how (?:is|are|common|many)|who (?:should|is)|when should (?:people|adults|someone)|which|is there|does|qu[eé] (?:es|causan?|son|significa)|por qu[eé]|cómo se|como se|cu[aá]l(?:es)? (?:es|son)|qui[eé]n(?:es)?|cuándo (?:se|debe|deben))(?![a-záéíóúñ])(?!.*\b(?:i|i'?m|my|me|mi|tengo|estoy)\b)/i;

const drugVerb =
  /\b(?:stop|quit|start|skip|double|halve|increase|decrease|lower|raise|change|switch|reduce|take|taking|taper|inject|restart|resume|(?:come|get|go) off|dej(?:ar|o)|tom(?:ar|o)|suspender|aument(?:ar|o)|reducir|cambiar|dobl(?:ar|o)|duplicar|bajar|subir|empezar|parar|salt(?:ar|o)(?:me)?|poner(?:me)?|inyectar(?:me)?)\b/i;
const ownDecision =
  /\b(?:should|can|could|may|must|do|shall) i\b|\b(?:is it (?:ok|okay|safe|alright) (?:for me )?(?:to|if i))\b|\bhow (?:much|many) .*\b(?:should|can|do) i\b|\bwhat dose\b.*\b(?:i|me|my)\b|\b(?:debo|puedo|deber[ií]a|tengo que)\b|\best[aá] bien (?:que|si)\b/i;
const medicine =
  /\b(?:medicines?|medications?|meds|pills?|tablets?|dos(?:e|es|age)|insulin|drugs?|prescriptions?|shots?|warfarin|statins?|antibiotics?|blood thinners?|inhalers?|medicinas?|medicamentos?|pastillas?|dosis|insulina|antidepressants?|eliquis|xarelto|pradaxa|coumadin|plavix|allopurinol|antibi[oó]ticos?|antidepresivos?|anticonceptivos?|anticoagulantes?|estatinas?|inhalador(?:es)?)\b|\b\w+(?:pril|sartan|olol|statin|formin|azole|cillin|mycin|dipine|oxetine|gliptin|gliflozin|tide|parin|xaban|profen|azide|semide|pam|zine|done|phen|lukast|prazole|tidine|sartán|statina|formina|azol|cilina|micina|dipino|oxetina|gliptina|gliflozina|tida|parina|farina|xabán|profeno|azida|semida|zina|tidina)\b/i;

/** A heart attack told of as months or years past, or the rehabilitation after one, is history; what hurts now is caught by the other patterns. */
const longPast =
  /\b(?:had|after|since|following|survived) (?:a |an |my |his |her |the )?(?:\w+ )?heart attack (?:about |around |some )?(?:(?:\d+|a|an|one|two|three|four|five|six|ten|few|a few|several|many) )?(?:(?:months?|years?|yrs?) (?:ago|back)|last year|in (?:19|20)\d\d)\b|(?<=\bcardiac rehab\w* )(?:after|since|following) (?:a|my|his|her|the) heart attack\b/gi;
/** What is to be kept away, or what a relative had, hurts nobody now. */
const feared =
  /\b(?:prevent\w*|avoid\w*|(?:risk|chances?|odds) of|so (?:that )?(?:i|we) (?:don'?t|do not|won'?t) (?:have|get)|keep (?:me |us )?from (?:having|getting)|(?:not|never|don'?t) (?:want to )?(?:have|get)|(?:mum|mom|mother|dad|father|brother|sister|gran\w*|uncle|aunt)(?: both)? (?:had|died (?:of|from)|has had)) (?:\w+ ){0,3}heart attacks?\b/gi;
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
  return (["crisis", "emergency", "symptom", "own-treatment"] as const).find((care) => found.has(care));
}

function careIn(text: string): CareNeeded | undefined {
  const question = text.replace(longPast, "").replace(feared, "").replace(withoutMedicine, "");
  if (selfHarm.test(question) && !inGeneral.test(question)) return "crisis";
  const personal = somebody.test(question) && !inGeneral.test(question);
  const signs = inGeneral.test(question) ? undefined : signsIn(question);
  if (signs === "emergency" || (personal && danger.some((pattern) => pattern.test(question)))) return "emergency";
  if (personal && signs === "symptom") return "symptom";
  if (ownDecision.test(question) && drugVerb.test(question) && medicine.test(question)) return "own-treatment";
  return undefined;
}
