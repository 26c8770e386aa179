/**
 * @module answers/summary/person: of whom a message asks: age, sex, whether a child, as far as it says so.
 *
 * Facts of others than the one asked about (a sister's illness, a neighbour's age) are left out. Nothing is inferred but a sex from "mother".
 */
import { type AskingLanguage, type Clause, foldWords } from "./clauses.ts";

export interface AskedPerson {
  readonly ageYears?: number;
  /** Of an infant whose age is told in months. */
  readonly ageMonths?: number;
  /** Told of as a child, whatever the age. */
  readonly isChild?: true;
  readonly sex?: "woman" | "man";
}

const kin: readonly (readonly [RegExp, "woman" | "man" | undefined])[] = [
  [/\b(?:mum|mom|mother|mummy|mama|madre|nan|nana|gran|granny|grandma|grandmother|abuela|daughter|hija|sister|hermana|wife|esposa|aunt|auntie|tia|girlfriend|niece|granddaughter|sobrina|nieta)\b|\b(?:my|our) (?:\w+ )?girl\b/, "woman"],
  [/\b(?:dad|father|daddy|papa|padre|grandad|granddad|grandpa|grandfather|abuelo|son|hijo|brother|hermano|husband|hubby|esposo|marido|uncle|tio|boyfriend|nephew|grandson|sobrino|nieto)\b|\b(?:my|our) (?:\w+ )?boy\b/, "man"],
  [/\b(?:baby(?! aspirin)|toddler|child|kid|friend|neighbou?r|cousin|bebe|nino|nina|amigo|amiga|vecino|vecina)\b/, undefined],
]; // biome-ignore format: a table

const ages: Readonly<Record<AskingLanguage, readonly RegExp[]>> = {
  en: [
    /\b(\d{1,3}) ?(?:years?|yrs?|yo|y) ?(?:old|of age)?\b(?! (?:ago|later|now|since|ago|with|straight|no))(?=.*\b(?:old|woman|man|female|male|lady|guy)\b)/,
    /\b(?:woman|man|lady|guy|female|male|lad|girl|boy)(?: of| aged|,)? (\d{1,3})\b/,
    /\b(?:im|i am|am|shes|hes|is|turned|turning|aged?|someone of|just turned|im only|am only|only|at) (?:only |just |now |a )?(\d{1,3})\b(?! ?(?:%|mg|mmol|ml|units?|percent|weeks?|months?|days?|hours?|minutes?|kg|lbs?|stone|over|point|of|times))/,
    /^(\d{1,3}) (?:now|male|female|m|f|man|woman)\b/,
    /\b(?:mum|mom|mother|dad|father|husband|wife|son|daughter|sister|brother|nan|gran|grandma|grandpa|nephew|niece|grandson|granddaughter|child|kid|boy|girl) (\d{1,3})\b/,
    /\b(?:mum|mom|mother|dad|father|husband|wife|son|daughter|sister|brother|nephew|niece|grandson|granddaughter|child|kid|boy|girl) [a-z]+ (\d{1,3})$/,
    /\b(\d{1,3}) ?(?:years?|yrs?) ?olds?\b/,
  ],
  es: [
    /\b(?:tengo|tiene|con|cumpli|cumplio|a los|de) (\d{1,3}) anos\b/,
    /\b(?:hij[oa]|niet[oa]|sobrin[oa]|nin[oa]|bebe|madre|padre|mama|papa|hermano|hermana|abuel[oa])(?: [a-z]+)? (\d{1,3})$/,
    /\b(?:tengo|tiene|a los) (\d{1,3})\b(?! ?(?:de|semanas?|meses|dias|hijos?))/,
  ],
}; // biome-ignore format: a table

const months = /\b(\d{1,2})[- ]months?[- ]old\b/;

const childWords =
  "child|kid|grandchild|kindergartner|little boy|little girl|little one|toddler|baby(?! aspirin)|infant|bebe|nino|nina";
/** The child that has something or is asked about, not one that lives in the house. */
const childTold = new RegExp(
  `\\b(?:my|our|mi) (?:\\w+ )?(?:${childWords}) (?:has|is|was|had|got|gets|takes|tiene|es|esta|toma)\\b`,
);
const childAsked = new RegExp(`\\b(?:${childWords})\\b`);

const ADULT_TELLS = {
  woman: /\b(?:woman|female|lady|mujer|embarazada|pregnant|girl|weeks along)\b/,
  man: /\b(?:man|male|guy|lad|hombre)\b/,
};

/** Whether a clause asks for another than the asker: she who is named in it, or "he". */
export function asksOfOther({ words }: Clause): boolean {
  const text = words.join(" ");
  if (isOwn(text)) return false;
  return kin.some(([word]) => word.test(text)) || /\b(?:he|she|hes|shes|him|her|his|el|ella)\b/.test(text);
}

/** Whether a clause asks for the asker, by "I" or "me". */
export function asksOfSelf({ words }: Clause): boolean {
  return isOwn(words.join(" "));
}

function isOwn(text: string): boolean {
  return /\b(?:i|im|me|tengo|yo)\b/.test(text);
}

/** Age and sex of the one the asking clause is about. */
export function findPerson(clauses: readonly Clause[], asking: Clause, language: AskingLanguage): AskedPerson {
  const told = clauses.flatMap((clause) => {
    const whole = foldWords(clause.text.replace(/\d+[.,/]\d+/g, " ")).join(" ");
    // "I am 40 and my mother is 70" tells of two people; the clause that asks is one.
    const parts = clause === asking ? [whole] : whole.split(/ (?:and|but|y|pero) /);
    return parts.map((text) => {
      const relative = kin.find(([word]) => word.test(text));
      const age = ages[language].map((pattern) => Number(pattern.exec(text)?.[1])).find((n) => n > 0 && n < 120);
      return { clause, text, age, relative, sex: relative === undefined ? sexIn(text) : relative[1] };
    });
  });
  const ask = told.find(({ clause }) => clause === asking);
  const own = asksOfSelf(asking);
  const other = asksOfOther(asking);
  const of = told.filter(({ relative, age, sex, text }) => {
    if (age === undefined && sex === undefined) return false;
    if (other && ask?.relative !== undefined) return relative === ask.relative;
    if (other)
      return (
        relative !== undefined ||
        /^(?:he|she|hes|shes|is|now|tiene)\b|^(?:(?:my|our|the|an?) )?\d{1,2} (?:years?|yrs?|yo)\b/.test(text)
      );
    return relative === undefined || (!own && told.every((one) => one.relative !== undefined || one.age === undefined));
  });
  const age =
    (ask !== undefined && of.includes(ask) ? ask.age : undefined) ?? of.find((one) => one.age !== undefined)?.age;
  const sexes = new Set(of.flatMap(({ sex }) => (sex === undefined ? [] : [sex])));
  const [sex] = sexes.size === 1 ? sexes : [];
  const infant = own ? undefined : told.map(({ text }) => months.exec(text)?.[1]).find((n) => n !== undefined);
  const isChild = !own && (childAsked.test(ask?.text ?? "") || told.some(({ text }) => childTold.test(text)));
  return {
    ...(age === undefined ? {} : { ageYears: age }),
    ...(infant === undefined ? {} : { ageMonths: Number(infant) }),
    ...(isChild ? { isChild } : {}),
    ...(sex === undefined ? {} : { sex }),
  };
}

function sexIn(text: string): "woman" | "man" | undefined {
  const [woman, man] = [ADULT_TELLS.woman.test(text), ADULT_TELLS.man.test(text)];
  return woman === man ? undefined : woman ? "woman" : "man";
}
