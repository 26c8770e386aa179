/**
 * @module answers/urgent-question: a patient's words that must not be met with a quotation.
 *
 * A present danger is sent to care at once; a decision about the patient's own treatment is left to their care team. Questions about a
 * symptom in general ("What causes chest pain?") are answered as any other. Lists are broad on purpose: a false alarm costs a moment.
 * English and Spanish.
 */

import type { CareNeeded } from "#contract";
import { toWords } from "#evidence";
import { judgeAlarm, judgeBesideIllness } from "./alarm/index.ts";
import { isDrug, namesCommonDrug } from "./drug-names.ts";
import { withoutFeared, withoutLongAgo } from "./feared-illness.ts";
import { signsBesideIllness } from "./illness-signs.ts";
import { asksNextVisit, findRecordQuestion } from "./record-question.ts";
import { toEnglishQuestion } from "./record-question-spanish.ts";
import { isBareResult } from "./result-question.ts";
import { examinations, measures, vaccines } from "./spanish-names.ts";
import { asksLethalDose, asksOfSuicide, foldApostrophes, medicine, signsIn, tellsOfCrisis } from "./urgent-signs.ts";

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

/** Somebody is ill now, as against a question about illness. */
const aPerson =
  /\b(?:i|i'?m|i'?ve|im|my|me|he|she|he'?s|she'?s|his|her|they|we|our|mum|mom|mother|dad|father|husband|wife|son|daughter|kid|baby(?! aspirin)|yo|mi|me|creo|estoy|tengo|siento|no puedo|no respira|ella|mis)\b|\bvomit[oóeé](?= )|\b(?:se|me|le) est(?:oy|[aá])|\ble (?:duele|aprieta|cuesta|falta)\b/i;
const isNow = /\b(?:right now|now|sudden(?:ly)?|help|ahora|ayuda|de repente)\b/i;
const somebody = new RegExp(`${aPerson.source}|${isNow.source}`, "i");
/** Asked of nobody: "Do water tablets help swelling in heart failure?" A message that asks nothing tells, whoever it is of. */
const opensQuestion =
  /^[¿¡"'\s]*(?:do|does|can|could|is|are|what|which|who|where|how|why|when|will|should|qu[eé]|cu[aá]l(?:es)?|cu[aá]ndo|c[oó]mo|puedo|puede|debo|es)(?![\wáéíóúñ])/i;
/** Words that speak of a symptom in general or of long ago, and are not followed by a person. */
const inGeneral =
  /^[¿¡"'\s]*(?:what (?:is|are|causes?|does)|why (?:is|are|does|do)|how (?:is|are|common|many)|who (?:should|is)|when should (?:people|adults|someone)|which|is there|does|qu[eé] (?:es|causan?|son|significa)|por qu[eé]|cómo se|como se|cu[aá]l(?:es)? (?:es|son)|qui[eé]n(?:es)?|cuándo (?:se|debe|deben))(?![a-záéíóúñ])(?!.*\b(?:i|i'?m|my|me|mi|tengo|estoy|he'?s?|she'?s?|his|her|him)\b)/i;
/** Begins as questions about studies do that are not `inGeneral`. */
const asksStudies =
  /^[¿¡"'\s]*(?:do|can|could|are|has|have|should (?:people|adults|doctors|clinicians|patients|everyone)|how (?:does|do|effective|often|well)|in (?:people|patients|adults)|pueden?|reducen?|disminuyen?|previenen?|qu[eé]|(?:el|la|los|las) \S+ (?:reduce|previene|disminuye|aumenta)n?)(?![\wáéíóúñ])/i;
const asksOfKinds =
  /^[¿¡"'\s]*what (?:treatments?|therap(?:y|ies)|medicines?|medications?|drugs?|tests?|vaccines?|exercises?|foods?|diets?)(?!\w)/i;
/** What a medicine, a test or a vaccine is good for, as against what life is. */
const asksWhatFor =
  /^[¿¡"'\s]*what(?:'?s| is|s) the (?:point|use|purpose|benefit|good) of (?:taking|having|getting|doing|using|an?|the)\b/i;
const meansNamed =
  /\b(?:vaccin\w*|shots?|screening\w*|\w*tests?|exams?|check-?ups?|mammogra\w*|colonoscop\w*|scans?|x-?rays?|biops\w+|surgery|exercis\w*|diets?|physio\w*|rehab\w*)\b/i;
/** In a general question, what makes all its words together count. */
const namesDeath =
  /\b(?:(?<!likely to )die|dying|kill\w*|hang|drown\w*|overdos\w*|morir\w*|matar\w*|matan?)(?![\wáéíóúñ])/i;

const drugVerb =
  /\b(?:stop|quit|start|skip|double|halve|increase|decrease|lower|raise|change|switch|reduce|take|taking|taper|inject|restart|resume|(?:come|get|go) off|dej(?:ar|o)|tom(?:ar|o)|suspend(?:er|o)|aument(?:ar|o)|reducir|cambiar|dobl(?:ar|o)|duplic(?:ar|o)|baj(?:ar|o)|sub(?:ir|o)|empezar|parar|salt(?:ar|o)(?:me)?|p(?:oner(?:me)?|ongo)|inyect(?:ar(?:me)?|o))\b/i;
const ownDecision =
  /\b(?:should|can|could|may|must|do|shall) i\b|\b(?:is it (?:ok|okay|safe|alright) (?:for me )?(?:to|if i))\b|\bhow (?:much|many) .*\b(?:should|can|do) i\b|\bwhat dose\b.*\b(?:i|me|my)\b|\b(?:debo|puedo|deber[ií]a|tengo que)\b|\best[aá] bien (?:que|si)\b|¿(?:y )?(?:me |me l[oa]s? |l[oa]s? )(?:tomo|dejo|salto|suspendo|pongo|inyecto|doblo|duplico|subo|bajo)\b/i;

/** Whether to begin aspirin is asked of prevention, and guidelines answer it; whether to stop it is not. */
const beginsAspirin = /(?<=\b(?:take|start|tomar|empezar)\b.*)\baspirina?\b/gi;
/** Doing without medicine is no change of it. */
const withoutMedicine =
  /\b(?:without|instead of|sin) (?:taking |using |tomar |usar )?(?:any |more )?(?:medicines?|medications?|meds|pills?|tablets?|drugs?|medicinas?|medicamentos?|pastillas?)\b/gi;

/**
 * What care a message needs instead of an answer; `undefined`: it may be answered.
 *
 * Read as a whole and sentence by sentence: a question about illness in general that opens a message hides no danger told after it. What no list
 * names is judged by all its words together, but for a result with nothing beside it and an entry looked up, whose words tell nothing; asked in
 * general, how one dies counts and what is a symptom does not.
 */
export function careNeeded(message: string): CareNeeded | undefined {
  const folded = foldApostrophes(message);
  // Whether a husband's stroke is of long ago may be told in another sentence.
  const told = withoutFeared(withoutLongAgo(folded)).replace(withoutMedicine, "");
  const found = new Set([told, ...sentencesOf(told)].map((part) => careIn(part)));
  const listed = (["crisis", "emergency", "symptom", "own-treatment"] as const).find((care) => found.has(care));
  if (listed === "crisis" || listed === "emergency" || isBareResult(folded)) return listed;
  const lookedUp = listed === "symptom" ? undefined : lookedUpIn(folded);
  if (lookedUp !== undefined) return lookedUp === "list or dose" ? undefined : listed;
  if (tellsNothing(folded)) return listed;
  // A symptom that is listed may be the lesser part of what is told.
  const judged =
    listed === "symptom" ? judgeAlarm(folded) : judgeBesideIllness(folded, tellingIn(folded), listed !== undefined);
  const isGeneral = inGeneral.test(folded) || asksOfNobody(folded);
  return (isGeneral && (judged !== "crisis" || !namesDeath.test(folded)) ? undefined : judged) ?? listed;
}

function sentencesOf(message: string): string[] {
  return message.split(/(?<=[?!;\n]|\.(?!\d))\s*/);
}

/** The sentences that tell of somebody. */
function tellingIn(message: string): string {
  return sentencesOf(message)
    .filter((sentence) => aPerson.test(sentence) && !opensQuestion.test(sentence))
    .join(" ");
}

/** Questions of studies, of kinds of treatment and of what a treatment is good for, beside those `inGeneral`. */
function asksOfNobody(question: string): boolean {
  const isOfNobody = !somebody.test(question);
  const isOfMeans = medicine.test(question) || namesCommonDrug(question) || meansNamed.test(question);
  if (isOfNobody && asksWhatFor.test(question) && isOfMeans && !namesDeath.test(question)) return true;
  return isOfNobody && (asksOfKinds.test(question) || (asksStudies.test(question) && asksOfSuicide(question)));
}

function careIn(question: string): CareNeeded | undefined {
  const isGeneral = inGeneral.test(question);
  const isOfSomebody = somebody.test(question);
  const isOfStudies = (isGeneral || asksStudies.test(question)) && !isOfSomebody;
  if (asksLethalDose(question) || tellsOfCrisis(question, isOfStudies)) return "crisis";
  const signs = isGeneral ? undefined : signsIn(question, isOfSomebody);
  if (signs === "emergency") return signs;
  const asksOfNone = isGeneral || ((question.includes("?") || opensQuestion.test(question)) && !aPerson.test(question));
  const besideIllness = asksOfNone ? undefined : signsBesideIllness(question);
  if (besideIllness ?? signs) return besideIllness ?? signs;
  const isOfMedicine = medicine.test(question) || namesCommonDrug(question.replace(beginsAspirin, ""));
  return ownDecision.test(question) && drugVerb.test(question) && isOfMedicine ? "own-treatment" : undefined;
}

/** All that a list may be asked for with: any other word ("for when I want it to stop") may tell of a danger. */
const listWords =
  /^(?:what|which|list|show|me|are|is|my|all|of|the|any|current|other|known|pills?|tablets?|medicines?|medications?|drugs?|prescriptions?|vaccines?|vaccinations?|immuni[sz]ations?|shots?|allerg(?:y|ies)|allergic|to|conditions?|diagnoses|problems?|procedures?|operations?|am|i|do|does|have|has|had|been|take|taking|on|use|using|prescribed|given|now|currently|still|ever|already|today|at|moment|present|in|record|daily|every|day|anything)$/i;

/** "Have I taken my digoxin?" is of today's dose, "has she taken the colchicine?" perhaps of a child. */
const swallowed = /\b(?:taken|had|has|he|she|they)\b/i;
/** "How much insulin do I take?" asks what to do now, of a drug whose amount changes from day to day or with what is felt. */
const howMuch = /^\W*how (?:much|many)\b/i;
const adjusted =
  /\b(?:\w*insulin|lantus|humalog|novolog|warfarin|coumadin|jantoven|tylenol|acetaminophen|paracetamol|ibuprofen|advil|motrin|naproxen|aleve|aspirin|\w+(?:codone|morphone|zolam|zepam)|morphine|tramadol|codeine|fentanyl|methadone|prednisone|albuterol|nitroglycerin|pills?|tablets?|medicines?|medications?|meds|drugs?|shots?|dos(?:e|es))\b/i;
/** What a drug is called beside its name. */
const besideName =
  /^(?:succinate|tartrate|hydrochloride|hcl|sodium|potassium|calcium|er|xr|xl|sr|cr|la|dr|ec|extended|release)$/i;

/** Whether all that is said is which drug is taken or how, what the record lists, or when the next visit is: no danger could be read from it. */
function lookedUpIn(message: string): "list or dose" | "other" | undefined {
  const spanish = toEnglishQuestion(message);
  const { kind, topic = "" } = findRecordQuestion(spanish?.as ?? message) ?? {};
  if (spanish !== undefined) return kind === "has" && !/^\W*soy\b/i.test(message) ? undefined : "other";
  const drug = topic.replace(/^my /i, "");
  const [name = "", ...rest] = drug.split(" ");
  const isOneDrug = (medicine.test(name) || isDrug(name)) && rest.every((word) => besideName.test(word));
  const isList = kind === "list" && (message.match(/[\p{L}\d']+/gu) ?? []).every((word) => listWords.test(word));
  const isOneEntry = (kind === "taking" || kind === "dose") && isOneDrug && !swallowed.test(message);
  if (isList || (isOneEntry && kind === "dose" && !(howMuch.test(message) && adjusted.test(drug))))
    return "list or dose";
  return asksNextVisit(message) || isOneEntry ? "other" : undefined;
}

const greeting =
  "hi|hello|hey|yes|no|ok|okay|si|good (?:morning|afternoon|evening)|no,? thanks?(?: you)?|thanks?(?: you)?(?: (?:so|very) much)?|i have a (?:quick )?question(?: (?:for you|about my (?:labs?|results?|medicines?|appointment)))?|hola|buen[oa]s(?: (?:dias|tardes))?|(?:no )?(?:muchas )?gracias|tengo una (?:pregunta|duda)";
const onlyGreets = new RegExp(`^(?:(?:${greeting})(?: (?:there|again|doctor|doc))?(?: |$))+$`);

/** What a record or an office holds, of which the name tells no danger: measures, examinations, vaccines, visits. Accents are gone. */
const entryNames = new RegExp(
  `\\b(?:${[
    ...[measures, examinations, vaccines]
      .flatMap(Object.entries)
      .flat()
      .map((name) => toWords(name).join(" ")),
    "(?:resting )?pulse(?: rate)?|vitals?|vital signs|temp|bp|bmi|hemoglobin a1c|blood (?:type|tests?|sugar)|urine tests?|pap(?: smear)?|(?:[ae]c|ek)g|cholesterol|dialysis|respiratory rate|stool test|(?:urine|throat|stool) culture|ct scan|troponin|gad 7|phq 9|vaccinations?|immuni[sz]ations?|vaccines?|shots?|td(?:ap)?|mmr",
    "appointments?|visits?|check ?ups?|results?|labs?|lab results?|citas?|consultas?|resultados?|analisis|examen(?:es)?|vacunas?|higado|rinones|tiroides|liver|kidneys?|thyroid|lithium level|digoxin level",
  ]
    .toSorted((a, b) => b.length - a.length)
    .join("|")})(?= |$)`,
  "g",
);
/** Whoever begins so asks. */
const asksFirst =
  /^(?:what|when|which|who|where|how|is|are|was|were|am|did|do|does|have|has|can|show|que|cual|cuales|cuando|cuanto|como|donde|quien|a|con|quiero|necesito|puede|estoy|tengo|estan?|es|son)\b/;
const frameWords =
  /^(?:what|when|which|who|where|how|s|is|are|was|were|am|did|do|does|have|has|had|been|got|get|given|can|show|see|explain|i|my|me|the|a|an|of|on|in|for|to|up|date|due|over|overdue|last|latest|most|recent|newest|first|next|current|time|day|value|level|number|reading|normal|ok|okay|good|fine|right|mean|not|taking|prescribed|lower|raise|improve|back|que|cual|cuales|cuando|cuanto|como|donde|quien|hora|dia|con|de|del|la|el|los|las|lo|un|una|en|es|son|esta|estan|esten|fue|mi|mis|me|toca|tengo|quiere|quiero|necesito|puede|explicarme|pedir|hacer|decir|significan?|bien|normal|normales|ultim[oa]s?|proxim[oa]s?|bajo|bajar|subo|subir|controlo|controlar|hago|puedo|para|al|dia|a|y|and)$/;

/**
 * Whether every word is of a greeting, or of a question after a measure, an examination, a vaccine or a visit by its name. A number, "now", "high"
 * or any other word may tell of a danger, and who begins with none of the words that ask may tell.
 */
export function tellsNothing(message: string): boolean {
  const text = toWords(message).join(" ");
  if (onlyGreets.test(text)) return true;
  if (!asksFirst.test(text)) return false;
  const rest = text
    .replace(entryNames, " ")
    .split(" ")
    .filter((word) => word !== "");
  const drugs = rest.filter((word) => isDrug(word) || medicine.test(word));
  if (drugs.length > 0 && swallowed.test(text)) return false;
  const isNamed = rest.length < text.split(" ").length || drugs.length > 0;
  return isNamed && rest.every((word) => frameWords.test(word) || drugs.includes(word));
}
