/**
 * @module answers/altered-a1c: whether the asker tells of blood in which an HbA1c is read otherwise, and a statement speaks of HbA1c as of anybody's.
 *
 * Whatever changes hemoglobin, or how long red cells live, parts the HbA1c from the sugar: what it means for others is then wrong. The sugar itself is
 * not altered: who asks about that is told what is said of it. English and Spanish, by words; a relative's counts too, for a doubt abstains.
 *
 * @see American Diabetes Association, Standards of Care, section 2 (conditions that alter the relation of A1C and glycemia)
 * @see World Health Organization, Use of Glycated Haemoglobin in the Diagnosis of Diabetes Mellitus, 2011 (factors that influence HbA1c)
 */
import { withoutDenied } from "./denials.ts";

/** Another hemoglobin, or somebody else's: what is said of hemoglobin itself is altered too. */
const ofHemoglobin = [
  "thal(?:assa?e|asa?e)mi[ac]s?|talasemi[ac]s?|sickle[- ]?(?:cells?|trait|ana?emia)|sicklers?|drepanoc\\w+|falciformes?|ha?emoglobinopath\\w+|hemoglobinopat[ií]as?",
  "(?:ha?emoglobin|hb) ?-?(?:variants?|traits?|(?:[cdes]|sc|ss|as|ac)\\b(?! ?antigen))|(?:variants?|abnormal forms?) of (?:my |the )?ha?emoglobin|abnormal ha?emoglobin (?:variant|type)|variante de (?:la )?hemoglobina",
  "g6pd|ha?emoly(?:tic|sis)|hemol[ií]tica|spherocyt\\w+|transfus\\w+|transfund\\w+|erythropoie\\w+|eritropoyetina|epoetin|darbepoetin|(?:epo|procrit|aranesp|retacrit) ?(?:shots?|injections?)?",
];
/** Red cells that live longer or shorter, or were lost. */
const ofRedCells = [
  "ana?emi[ac]s?|iron[- ](?:def\\w+|poor)|low (?:in |on |levels? of )?(?:iron|ferritin)|(?:iron|ferritin)(?: (?:levels?|stores?|count))?(?: (?:is|are|was|came|back|very|too|a|bit|so|really))* (?:low|depleted)",
  "iron (?:infusions?|shots?|injections?|pills?|tablets?|supplements?)|(?:taking|on) iron|ferrous",
  "(?:deficiencia|falta) de hierro|(?:hierro|ferritina)(?: (?:est[aá]|sali[oó]|muy|es))* baj[oa]|baj[oa] (?:de|en) hierro|ferrop[eé]ni\\w+|hierro (?:intravenoso|en pastillas)",
  "(?:b[- ]?12|folate|folic acid|cobalamin)[- ]def\\w+|low (?:vitamin )?b[- ]?12|deficiencia de (?:vitamina )?(?:b[- ]?12|[aá]cido f[oó]lico|folato)",
  "blood loss|lost (?:a lot of |much |so much )?blood|ha?emorrhag\\w+|(?:donat\\w+|gave|giving) blood|blood donat\\w+|(?:units?|pints?) of (?:packed )?(?:blood|red cells?)|don[eé] sangre|perd[ií] (?:mucha )?sangre|hemorragias?",
  "splenectom\\w+|spleen (?:was |is |has been )?(?:removed|taken out|enlarged)|(?:removed|enlarged|without a|no) spleen|splenomegaly|esplenectom[ií]a|sin bazo",
];
/** They alter much beside the HbA1c. */
const ofWholeBody = [
  "ha?emodialysis|dialysis|di[aá]lisis|hemodi[aá]lisis|(?:kidney|renal) failure|end[- ]stage (?:renal|kidney)|es[rk]d|(?:ckd|kidney disease),?(?: stage)? (?:g ?)?5|stage (?:5|five) (?:ckd|(?:chronic )?kidney)|insuficiencia renal terminal",
  "pregnan\\w*|trimester|post-?partum|gave birth|(?:just|recently) had (?:a|my|our) (?:baby|twins)|embaraz\\w*|pos(?:t)?parto|di a luz",
  "cirrho\\w+|cirrosis|hiv|vih|antiretroviral\\w*|dapsone|ribavirin",
];
const alteringHemoglobin = wordsOf(ofHemoglobin);
const alteringA1c = wordsOf([...ofHemoglobin, ...ofRedCells, ...ofWholeBody]);
const a1c = /\b(?:ha?emoglobin )?(?:hb)?a1c\b|\bglycated ha?emoglobin\b|\bhemoglobina glic\w+/gi;
/** What it is makes no difference to a statement that says so. */
const whateverA1c = /\bwhatever the (?:hb)?a1c\b/i;
const hemoglobin = /\bha?emoglobin\b/i;
const sugar = /\b(?:glucose|sugar|fpg|fbs|ogtt|glucosa|glucemia|az[uú]car)\b/i;

/** Whether `statement` tells what HbA1c or hemoglobin means, and the question tells of blood in which that is another; unless it speaks of that. */
export function isOfUnalteredA1c(question: string, statement: string): boolean {
  if (whateverA1c.test(statement)) return false;
  const told = withoutDenied(question);
  if (hemoglobin.test(withoutA1c(statement)) && alteringHemoglobin.test(told))
    return !alteringHemoglobin.test(statement);
  if (!namesA1c(statement) || !altersA1c(told) || alteringA1c.test(statement)) return false;
  return !(asksOfSugar(question) && sugar.test(statement));
}

/** Whether words tell of what alters the HbA1c. */
export function altersA1c(told: string): boolean {
  return alteringA1c.test(told);
}

/** Told of somebody, of blood alone. */
const bloodTold = wordsOf([
  `(?:(?:(?:i|he|she|they|who) (?:was |were )?(?:just |also )?(?:told (?:that )?(?:i|he|she) )?(?:have|has|had|got)|(?:in|for) (?:an? |the )?(?:patients?|people|persons?|adults?|someone|somebody) with|with|in|tengo|tiene|padezco|con) )?(?:(?:an?|beta|alpha|mild|severe|known|chronic)[- ])*(?:${[...ofHemoglobin, ...ofRedCells].join("|")})(?:[- ](?:disease|ana?emia|minor|major|trait|intermedia|deficiency|carrier))*`,
]);

/** A question about the sugar in the blood without the blood told in it, which alters the HbA1c alone. */
export function withoutBloodAside(question: string): string {
  if (!asksOfSugar(question)) return question;
  return question
    .replace(bloodTold, " ")
    .replace(/^[\s.,;]+/, "")
    .replace(/\s+(?=[\s.,;?])/g, "");
}

/** Whether a statement tells of the HbA1c alone, where the sugar in the blood is asked about. */
export function isOfA1cAlone(question: string, statement: string): boolean {
  return asksOfSugar(question) && namesA1c(statement) && !sugar.test(statement);
}

/** Whether the sugar in the blood is asked about, and not the HbA1c. */
function asksOfSugar(question: string): boolean {
  return sugar.test(question) && !namesA1c(question);
}

function namesA1c(text: string): boolean {
  return withoutA1c(text) !== text;
}

function withoutA1c(text: string): string {
  return text.replace(a1c, "");
}

function wordsOf(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join("|")})(?![\\p{L}\\d])`, "iu");
}
