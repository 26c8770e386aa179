/**
 * @module answers/summary/restriction: whether a statement is for people with a condition that the message does not name.
 *
 * "If you have atrial fibrillation, …" answers nobody who did not say so: a statement for others first is worse than none.
 */
import { type AskingLanguage, foldWords } from "./clauses.ts";
import { readTerms } from "./read-terms.ts";

/** What names a condition too, or makes it likely enough: metformin is taken for diabetes. */
const alike: readonly (readonly string[])[] = [
  ["diabetes", "type 2 diabetes", "type 1 diabetes", "prediabetes", "metformin", "glucose-lowering drug", "GLP-1 receptor agonist"],
  ["heart disease", "heart attack", "cardiac rehabilitation"],
  ["stroke", "transient ischemic attack"],
  ["chronic kidney disease", "kidney", "estimated glomerular filtration rate", "albuminuria"],
  ["high blood pressure", "blood pressure", "blood pressure medicine"],
  ["dementia", "Alzheimer's disease", "cognitive impairment"],
  ["anemia", "iron deficiency anemia", "hemoglobin", "iron tablet"],
  ["depression", "perinatal depression"],
  ["asthma", "short-acting beta2 agonist", "inhaler"],
  ["venous thromboembolism", "direct oral anticoagulant"],
]; // biome-ignore format: a table

/** Whom guidelines tell apart; overweight or a risk is asked of everybody. */
const telling = new Set([
  ...alike.flat(), "heart failure", "atrial fibrillation", "COPD", "fatty liver", "gout", "osteoarthritis", "osteoporosis", "HIV",
  "gestational diabetes", "immunosuppressed",
]); // biome-ignore format: a list

const before = /\b(?:in|with|have|has|had|after|without)(?: \w+){0,4}$/;
/** Named to say that it makes no difference. */
const eitherWay = /\b(?:with (?:or|and) without|whether or not|regardless of|irrespective of)(?: \w+){0,3}$/;

/** The conditions of the people that `statement` is for. */
export function restrictedTo(statement: string): string[] {
  return [...statement.matchAll(/[^,.;:]+/g)].flatMap(([part]) => {
    const words = foldWords(part);
    return readTerms(words, "en", () => true)
      .filter(({ kind, as, at }) => {
        const opening = words.slice(0, at).join(" ");
        return kind === "condition" && telling.has(as) && before.test(opening) && !eitherWay.test(opening);
      })
      .map(({ as }) => as);
  });
}

/** The illnesses that a text names by the names patients have for them, in the field's words. */
export function conditionsIn(text: string, language: AskingLanguage = "en"): string[] {
  return readTerms(foldWords(text), language, () => true).flatMap(({ kind, as }) => (kind === "condition" ? [as] : []));
}

const family = /\b(?:family|personal) history\b(?! of (?:heart|cirrhosis))/i;
const ofFamily =
  /\b(?:family|mum|mom|mother|dad|father|sister|brother|aunt|gran\w*|nan|runs in|inherit\w*|genes?|genetic|brca|familia|madre|mam[aá]|padre|pap[aá]|hermana|t[ií]a)\b(?! in law)/i;

const ofHeartPatients =
  /^(?:in|for|among|adults|people|after)\b(?:(?!\bwithout\b)[^,;.])*\b(?:clinical|very high-risk|established|known) (?:atherosclerotic )?cardiovascular disease\b/i;
const heartPatients: readonly string[] = ["heart disease", "heart attack", "cardiac rehabilitation", "stroke", "transient ischemic attack"]; // biome-ignore format: a list

/** Whether `statement` is for people with something that the message, which names `named`, does not tell of. */
export function isRestricted(statement: string, named: readonly string[], message: string): boolean {
  if (family.test(statement) && !/\bno family history\b/i.test(statement) && !ofFamily.test(message)) return true;
  if (/\bimmuno(?:deficient|suppressed)\b/i.test(statement) && !named.includes("immunosuppressed")) return true;
  if (ofHeartPatients.test(statement) && !named.some((name) => heartPatients.includes(name))) return true;
  const said = new Set(named.flatMap((name) => [name, ...alike.filter((row) => row.includes(name)).flat()]));
  return restrictedTo(statement).some((condition) => !said.has(condition));
}
