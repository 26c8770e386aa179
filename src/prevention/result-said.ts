/**
 * @module prevention/result-said: what the result of a test says of the test itself: that there is none, that it needs follow-up, or something else.
 *
 * Promise: only what is answered is read, never the name of what was asked; a number says nothing by its words. What is denied ("not
 * detected", "no abnormal cells") does not say that it is there, and of a text that says both, what needs follow-up wins. English and Spanish words.
 */
import type { ClinicalEvent, LaboratoryVerdict } from "#core";

/** `none`: not performed, rejected, not yet there. `answered`: any other result. */
export type ResultSaid = "none" | "follow-up" | "answered";

/**
 * What an event says as a result; `undefined` of one that says only that something was done.
 *
 * @param presence the test looks for something: a number that its laboratory marks as high or abnormal says that it is there
 */
export function resultSaid(
  event: Pick<ClinicalEvent, "code" | "display" | "textValue" | "numericValue" | "laboratory">,
  presence = false,
): ResultSaid | undefined {
  if (event.numericValue !== undefined) {
    const { verdict } = event.laboratory ?? {};
    return presence && verdict !== undefined && raised.has(verdict) ? "follow-up" : "answered";
  }
  const answer = answerOf(event);
  if (answer === undefined) return undefined;
  const { words, code } = answer;
  if (followUpCodes.has(code) || asksFollowUp(words)) return "follow-up";
  if (noneCodes.has(code) || (noResult.test(words) && !stated.test(words))) return "none";
  return "answered";
}

const raised: ReadonlySet<LaboratoryVerdict> = new Set(["high", "very-high", "abnormal"]);

/** Of `LOINC//29771-3//SNOMED//10828004`, "FIT: Positive", the answer; of a unit or a bare code there is none. */
function answerOf({ code, display, textValue }: Parameters<typeof resultSaid>[0]) {
  const [, , ...rest] = code.split("//");
  if (textValue !== undefined) return { words: textValue, code: "" };
  if (rest.length < 2) return undefined;
  const answered = rest.at(-1) ?? "";
  return { words: display?.split(": ").slice(1).join(": ") || (display ?? answered), code: answered };
}

/** SNOMED CT positive, detected, reactive, abnormal; LOINC positive, detected; HL7 v3 ObservationInterpretation. */
const followUpCodes: ReadonlySet<string> = new Set([
  ...["10828004", "260373001", "11214006", "263654008", "LA6576-8", "LA11882-0"],
  ...["POS", "DET", "RR", "WR", "IND", "A", "AA"],
]);
/** SNOMED CT not done, not performed, specimen unsatisfactory for evaluation. */
const noneCodes: ReadonlySet<string> = new Set(["385660001", "262008008", "125154007"]);

const noResult = new RegExp(
  [
    String.raw`\b(?:not|never) (?:been )?(?:performed|done|tested|completed|collected|received|obtained|processed|resulted)\b`,
    String.raw`\b(?:cancell?ed|rejected|ha?emoly[sz]ed|ha?emolysis|clotted|contaminated|mislabell?ed|unlabell?ed|refused|declined|pending)\b`,
    String.raw`\b(?:insufficient|quantity not sufficient|qns|invalid|unsatisfactory|inadequate|no (?:specimen|sample)|no result)\b`,
    String.raw`\bunable to (?:perform|process|test|report)\b|\b(?:could|can) ?not be (?:performed|processed|tested|reported)\b`,
    String.raw`\b(?:no (?:realizad|procesad)|rechazad|cancelad|anulad|hemolizad|inv[aá]lid)[oa]\b|\b(?:insuficiente|pendiente)\b`,
  ].join("|"),
  "i",
);
/** A result, whatever else is told of the specimen: "slightly hemolyzed; non-reactive". */
const stated =
  /\b(?:neg(?:ativ[eoa])?|nilm|non-?\s?reactive|not (?:detected|reactive)|no (?:reactiv|detectad)[oa]|normal|benign|bi-?rads\W*[12])\b/i;

/** A category of mammography; one of density or composition is of no finding. */
const biRads =
  /\bbi-?rads?(?:(?:(?!densit|composition)\D){0,40}?([0-6])(?![\d%])|(?:\W|category|assessment)*(I{1,3}|IV|VI?)\b)/gi;
/** Those that are neither "negative" nor "benign". */
const openCategories: ReadonlySet<string> = new Set(["0", "3", "4", "5", "6", "III", "IV", "V", "VI"]);

const abnormal = new RegExp(
  [
    String.raw`\b(?:pos|positiv[eoa]?|detected|detectad[oa]|a[bn]normal(?:it(?:y|ies))?|indeterminate|equivocal|inconclusive)\b`,
    String.raw`\breactiv(?:e(?! (?:cell|change|repa|endocerv))|[oa])\b`,
    String.raw`\b(?:asc-?\s?us|asc-?\s?h|agc|agus|[lh]-?sil|[lh]g-?\s?sil|cin\s?(?:[1-3]|i{1,3})|ais|atypi\w+|dysplasia|intraepithelial (?:lesion|neoplasia))\b`,
    String.raw`\b(?:malignan\w+|\w*carcinoma|cancer(?! screen)|suspicious|probably benign|incomplete|additional imaging)\b`,
    String.raw`^\s*[1-4]?\+{1,4}\s*$`,
  ].join("|"),
  "i",
);

/** To where something else begins. */
const clause = String.raw`(?:(?!\b(?:but|however|positive|pero)\b)[^.;,\n])*`;
/** Denied from its "no" to the end of its clause, a word by the "not" before it, a finding by the "not seen" after it; or of another time, or a control. */
const denied = new RegExp(
  [
    String.raw`\b(?:no|without|neg(?:ative)? for|absence of|free of|sin|negativ[oa] para)\b${clause}`,
    String.raw`\b(?:not|non|none)[\s-]*(?:detected|reactive|positive|abnormal|suspicious|malignant)\b`,
    String.raw`(?:[\w-]+ ){0,3}(?:(?:is|are|was|were) )?not (?:seen|identified|found|present)\b`,
    String.raw`\b(?:history of|h\/o|prior|previous|screen(?:ing)? for|(?:internal|positive) control)\b${clause}`,
  ].join("|"),
  "gi",
);

function asksFollowUp(words: string): boolean {
  const categories = [...words.matchAll(biRads)].map(([, digit, roman]) => digit ?? roman?.toUpperCase() ?? "");
  if (categories.length > 0) return categories.some((category) => openCategories.has(category));
  return abnormal.test(words.replace(denied, " "));
}
