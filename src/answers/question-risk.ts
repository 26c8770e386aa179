/**
 * @module answers/question-risk: how much harm a wrong answer could do, and for whom the answer must hold.
 *
 * `dose`: how much of a drug to give. `safety`: whether something may be given, combined, stopped, or used in pregnancy or childhood.
 * `routine`: the rest. The riskier, the less may count as evidence.
 */

export type RiskClass = "routine" | "safety" | "dose";

const dose =
  /\b(?:dos(?:e|es|age|ing)|titrat\w*|how (?:much|many) (?:\w+ ){0,3}(?:mg|milligrams?|tablets?|pills?|units?|ml|drops|puffs|capsules?|should|can|may|do|to (?:take|give))|how often (?:should|can|may|do) (?:i|you|we|he|she|they|patients?) (?:take|give|use|inject)|(?:maximum|max|starting|loading|maintenance|daily) (?:dose|amount)|mg\/kg|mcg\/kg)\b/i;
/** A trial compares doses; a question about the effect of a dose, or about how one lives, is not a question about what drug to give. */
const notADose =
  /\bhow much (?:exercise|physical activity|sleep|water|alcohol|salt|sodium|weight|fat|sugar|coffee|caffeine)\b|\b(?:effects?|impact|influence|efficacy) of\b|\bcompared (?:with|to)\b|\bversus\b|\bvs\b|\bdose[- ](?:response|dependent|dense|limiting|related)\b|\b(?:low|high|single|double|half)[- ]dose\b/i;
const safety =
  /\b(?:safe(?:ly|ty)?|interact\w*|combin(?:e|ed|ing)|together with|contra-?indicat\w*|side effects?|adverse|allerg\w*|warnings?|precautions?|overdose|toxic\w*|stop taking|pregnan\w*|breast-?feed\w*|lactati\w*)\b/i;

/** The class of a question. */
export function riskClassOf(question: string): RiskClass {
  if (dose.test(question) && !notADose.test(question)) return "dose";
  return safety.test(question) && !notADose.test(question) ? "safety" : "routine";
}

/** An amount with the unit a drug is measured in. */
const amount =
  /\d\s?(?:mg|mcg|µg|μg|g|ml|mL|units?|IU|mmol|mEq|puffs?|drops?|tablets?|capsules?|doses?)\b(?!\/(?:d?L|min)\b)|\b(?:one|two|three) (?:doses?|tablets?|capsules?|puffs?)\b/i;

/** Whether a quotation states an amount to give. */
export function statesAmount(text: string): boolean {
  return amount.test(text);
}

const populations: readonly (readonly [name: string, words: RegExp])[] = [
  ["pregnancy", /\b(?:pregnan\w*|(?:i'?m|i am|she'?s|she is) expecting|gestation\w*|antenatal|prenatal|maternal|obstetric\w*|trimester|pre-?eclampsia|postpartum|perinatal)\b/i],
  ["breastfeeding", /\b(?:breast-?feed\w*|lactat\w*|nursing mothers?|human milk)\b/i],
  ["children", /\b(?:child(?:ren|hood)?|daughters?|sons?|p(?:a)?ediatric\w*|infants?|neonat\w*|newborns?|toddlers?|bab(?:y(?! aspirin)|ies)|adolescen\w*|teen\w*|preterm|boys|girls|kids?|(?:\d|1[0-7])[- ](?:years?|yrs?)[- ]olds?|\d{1,2}[- ]months?[- ]olds?)\b/i],
  ["older people", /\b(?:elderly|older (?:adults?|people|persons?|patients?|women|men)|geriatric\w*|aged? (?:6[5-9]|[7-9]\d)|(?:6[5-9]|[7-9]\d) years)\b/i],
  ["animals", /\b(?:mice|mouse|rats?|murine|dogs?|cats?|pigs?|piglets?|rabbits?|monkeys?|lambs?|sheep|horses?|cattle|in vitro|zebrafish)\b/i],
  ["kidney disease", /\b(?:renal (?:impairment|failure|insufficiency|disease)|kidney (?:disease|failure|impairment|problems?|trouble)|(?:bad|weak|poor) kidneys|kidneys (?:are bad|work)|glomerular filtration rate|egfr|ckd|dialysis|ha?emodialysis)\b/i],
  ["liver disease", /\b(?:hepatic (?:impairment|failure|insufficiency)|liver (?:disease|failure|impairment)|cirrho\w*)\b/i],
]; // biome-ignore format: a table

/** The populations that `question` asks about and none of `texts` (the quotation, its title, its article) speaks of. */
export function missingPopulations(question: string, texts: readonly string[]): string[] {
  return populations
    .filter(([, words]) => words.test(question) && !texts.some((text) => words.test(text)))
    .map(([name]) => name);
}
