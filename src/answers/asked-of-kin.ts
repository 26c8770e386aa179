/** @module answers/asked-of-kin: whether what is asked of a record is asked of somebody else than the patient: "my mother's last colonoscopy". */
import { findRecordQuestion } from "./record-question.ts";

const relatives = [
  "(?:great-?)*(?:grand|god|step|foster )?-?(?:mother|father|parent|son|daughter|child(?:ren)?)",
  "(?:half|step)?-?(?:sister|brother|sibling)|mom|mum|mommy|mummy|dad|daddy|grandma|grandpa|grandad|granddad|granny|nana|kid|baby|toddler|twin",
  "wife|wives|husband|spouse|partner|fianc[eé]e?|boyfriend|girlfriend|ex|aunt|auntie|uncle|cousin|niece|nephew|relative|family member",
  "friend|neighbou?r|colleague|coworker|roommate|flatmate|carer|caregiver",
].join("|");
const described =
  "(?:(?:late|dead|old|older|elder|oldest|eldest|young|younger|youngest|little|big|unborn|newborn|adult|teenage|biological|birth|adoptive|adopted|maternal|paternal|identical|ex|own|other|best|first|second|third|two|three|four|\\d+[- ]year[- ]old)[ -])*";
/** "The child" may be the patient, and "intimate partner abuse" is an entry of their own: whose it is must be said, but for "mom". */
const related = `(?:(?:my|his|her|their|our|your|(?:(?:the|this) )?patient's) ${described}(?:${relatives})|the ${described}(?!(?:child(?:ren)?|kid|baby|toddler|twin)\\b)(?:${relatives})|mom|mum|dad|grandma|grandpa)(?:-in-law)?`;
const besides = `(?:,? (?:and|or) (?:${related}|${described}(?:${relatives})))`;
const kin = new RegExp(
  `\\b${related}(?:s?${besides})*(?:('s|s'|s(?= (?:last|latest|most recent|newest|current)\\b))|s)?(?![\\w'-])(?: of (?:(?:the|this) )?patient\\b)?`,
  "gi",
);
/** A family history is an entry of the patient's own, if it is theirs: "do I have a family history of stroke". */
const ownFamilyHistory =
  /\b(?:(?:i|he|she|they|patient) (?:have|has|had)(?: an?| any)?|(?:my|his|her|their|patient's)) family history\b/i;

/** Whether the question is one of a record, but of that of a relative, a friend or another near the patient. */
export function asksOfKin(question: string): boolean {
  const asked = question.replaceAll("’", "'").replace(/\s+/g, " ");
  if (ownFamilyHistory.test(asked)) return false;
  const asOfPatient = asked.replace(kin, (_, possessive?: string) => (possessive === undefined ? "they" : "their"));
  if (asOfPatient === asked) return false;
  return findRecordQuestion(asked) !== undefined || findRecordQuestion(asOfPatient) !== undefined;
}
