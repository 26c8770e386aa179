/**
 * @module synth/notes: clinical notes of ten kinds, full of identifiers and of words that only look like them.
 */
import { addDays, type EpochMs, type Random } from "#core";
import { type MarkedText, mark, upperCase, words } from "./marked-text.ts";
import { eponymHistories, eponyms } from "./name-tables.ts";
import {
  addressWords,
  ageWords,
  dateWords,
  doctorWords,
  firstName,
  fullName,
  initialsOf,
  kinWords,
  nameWords,
  partialDateWords,
  phoneWords,
  siteName,
} from "./note-phrases.ts";
import { type Clinician, phone as drawPhone, type Hospital, type Person } from "./people.ts";
import type { Coded, Visit } from "./scribe.ts";

/** What a note is about. */
export interface NoteSubject {
  readonly person: Person;
  readonly hospital: Hospital;
  readonly visit: Visit;
  readonly ageYears: number;
  /** In a patient's words, e.g. `a cold`. */
  readonly complaint: string;
  readonly diagnosis: string;
  readonly history: readonly string[];
  readonly drugNames: readonly string[];
  readonly systolic: number;
  readonly diastolic: number;
  readonly heartRate: number;
  readonly procedure?: string;
}

interface Draft extends NoteSubject {
  readonly random: Random;
  readonly other: Clinician;
}

export interface NoteKind {
  readonly loinc: Coded;
  readonly write: (draft: Draft) => MarkedText;
}

export const noteKinds = {
  progress: { loinc: ["11506-3", "Progress note"], write: progress },
  soap: { loinc: ["34117-2", "History and physical note"], write: soap },
  discharge: { loinc: ["18842-5", "Discharge summary"], write: discharge },
  telephone: { loinc: ["34748-4", "Telephone encounter Note"], write: telephone },
  letter: { loinc: ["57133-1", "Referral note"], write: letter },
  consult: { loinc: ["11488-4", "Consult note"], write: consult },
  triage: { loinc: ["54094-8", "Emergency department Triage note"], write: triage },
  nursing: { loinc: ["34746-8", "Nurse Note"], write: nursing },
  operative: { loinc: ["11504-8", "Surgical operation note"], write: operative },
  family: { loinc: ["34109-9", "Note"], write: familyMessage },
} as const satisfies Record<string, NoteKind>;

export type NoteKindName = keyof typeof noteKinds;

export function writeNote(random: Random, kind: NoteKindName, subject: NoteSubject): MarkedText {
  return noteKinds[kind].write({ ...subject, random, other: random.pick(subject.hospital.clinicians) });
}

function progress(d: Draft): MarkedText {
  const { random, person, visit } = d;
  return words`${header(d)}
${nameWords(random, person.name)} is a ${ageWords(d.ageYears)} y.o. ${genderWord(d)} here for ${d.complaint}. ${recently(d)}
History: ${list(d.history, "nothing of note")}; ${random.pick(eponymHistories)}.
Medications: ${list(d.drugNames, "none")}.
BP ${d.systolic}/${d.diastolic}, HR ${d.heartRate}. ${random.pick(eponyms)}. ${random.pick(eponyms)}.
Assessment: ${d.diagnosis}. ${plan(d)}
Works at ${mark("ORGANIZATION", person.employer.replace(/^the /, ""))}. ${kinLine(d)}
Next visit ${partialDateWords(random, addDays(visit.at, 60 + random.integer(120)))}.

${signature(d)}`;
}

function soap(d: Draft): MarkedText {
  const { random, person } = d;
  const pronoun = person.sex === "female" ? "She" : "He";
  return words`${header(d)}
S: ${person.name.prefix} ${mark("NAME", person.name.family)}, ${ageWords(d.ageYears)}, comes with ${d.complaint}, worse since ${partialDateWords(random, addDays(d.visit.at, -random.integer(20) - 2))}. ${pronoun} lives at ${addressWords(person)} with ${kinWords(random, person.kin)}.
O: BP ${d.systolic}/${d.diastolic} mmHg, pulse ${d.heartRate}. ${random.pick(eponyms)}; ${random.pick(eponyms)}.
A: ${d.diagnosis}. Known: ${list(d.history, "healthy")}.
P: ${plan(d)} Copy to ${doctorWords(random, person.doctor)}.

${signature(d)}`;
}

function discharge(d: Draft): MarkedText {
  const { random, person, visit } = d;
  return words`${siteName(visit.site)}
DISCHARGE SUMMARY

Patient: ${nameWords(random, person.name)}    MRN: ${mark("ID", person.recordNumber)}
DOB: ${dateWords(random, person.birthAt)}    Sex: ${person.sex}
Admitted: ${dateWords(random, visit.at)}    Discharged: ${dateWords(random, visit.end)}
Attending: ${doctorWords(random, visit.clinician)}
PCP: ${doctorWords(random, person.doctor)}, tel ${phoneWords(random, person.doctor.phone)}
Insurance no. ${mark("ID", person.insuranceNumber)}

Principal diagnosis: ${d.diagnosis}
Other diagnoses: ${list(d.history, "none")}

Course: ${fullName(person.name)}, a ${ageWords(d.ageYears)}-year-old ${genderWord(d)}, was admitted with ${d.complaint}. ${d.procedure === undefined ? "" : words`${d.procedure} was done on ${partialDateWords(random, addDays(visit.at, 1))} by ${doctorWords(random, d.other)}. `}Seen daily by ${initialsOf(d.other.name)}. The ${kinWords(random, person.kin)} (${phoneWords(random, person.kin.phone)}) was kept informed. ${random.pick(eponyms)} on the day of discharge.

Medications on discharge: ${list(d.drugNames, "none")}
Follow-up with ${doctorWords(random, person.doctor)} on ${dateWords(random, addDays(visit.end, 10 + random.integer(20)))}.
Home address confirmed: ${addressWords(person)}.

Electronically signed ${dateWords(random, visit.end)} ${fullName(visit.clinician.name)}, ${visit.clinician.credential}`;
}

function telephone(d: Draft): MarkedText {
  const { random, person, visit } = d;
  const caller = random.next() < 0.5 ? kinWords(random, person.kin) : words`pt ${firstName(person.name)}`;
  return words`TC ${partialDateWords(random, visit.at)} - ${caller} called re ${d.complaint}. Call back ${phoneWords(random, random.next() < 0.5 ? person.mobile : person.kin.phone)} after 3pm. Pt ${initialsOf(person.name)}, MRN ${mark("ID", person.recordNumber)}, DOB ${dateWords(random, person.birthAt)}. Taking ${list(d.drugNames.slice(0, 2), "nothing")}. Adv rest & fluids, ${random.pick(["see if not better in 48 h", "to be seen today", "ED if worse"])}. D/w ${doctorWords(random, visit.clinician)}. Pharmacy fax ${phoneWords(random, drawPhone(random, person.town[3]))}. Email on file ${mark("CONTACT", person.email)}. /${initialsOf(d.other.name)}`;
}

function letter(d: Draft): MarkedText {
  const { random, person, visit } = d;
  const [town, state, postalCode] = visit.site.town;
  return words`${siteName(visit.site)}
${mark("LOCATION", visit.site.street)}
${mark("LOCATION", town)}, ${state} ${mark("LOCATION", postalCode)}
Tel ${phoneWords(random, visit.site.phone)}

${dateWords(random, visit.at)}

Re: ${fullName(person.name)}, born ${dateWords(random, person.birthAt)}
    ${addressWords(person)}
    Our ref ${mark("ID", person.recordNumber)} / SSN ${mark("ID", person.socialNumber)}

Dear Dr. ${mark("NAME", d.other.name.family)},

Thank you for seeing ${person.name.prefix} ${mark("NAME", person.name.family)}, a ${ageWords(d.ageYears)}-year-old ${genderWord(d)} with ${d.diagnosis}. ${firstName(person.name)} first told us of ${d.complaint} in ${partialDateWords(random, addDays(visit.at, -40))}. The past history is ${list(d.history, "unremarkable")}; there is ${random.pick(eponymHistories)}. Present treatment: ${list(d.drugNames, "none")}. Blood pressure today ${d.systolic}/${d.diastolic}.

The ${kinWords(random, person.kin)} will come along and can be reached on ${phoneWords(random, person.kin.phone)}.

With kind regards,
${fullName(visit.clinician.name)}, ${visit.clinician.credential}
cc ${doctorWords(random, person.doctor)}`;
}

function consult(d: Draft): MarkedText {
  const { random, person, visit } = d;
  return words`CONSULT requested by ${doctorWords(random, d.other)} on ${dateWords(random, visit.at)}
Pt: ${nameWords(random, person.name)} (${mark("ID", person.recordNumber)})
Reason: ${d.diagnosis}
${person.maidenName === undefined ? "" : words`Formerly known as ${mark("NAME", `${person.name.given[0] ?? ""} ${person.maidenName}`)}. `}${ageWords(d.ageYears)} yo ${genderWord(d)}, ${list(d.history, "previously well")}. Seen ${partialDateWords(random, addDays(visit.at, -90))} at ${siteName(random.pick(d.hospital.sites))} for ${d.complaint}. Exam: BP ${d.systolic}/${d.diastolic}; ${random.pick(eponyms)}; ${random.pick(eponyms)}. On ${list(d.drugNames, "no drugs")}. Would favour Lasix over Bumex if fluid gathers; avoid Augmentin. Discussed with ${kinWords(random, person.kin)}.
${signature(d)}`;
}

function triage(d: Draft): MarkedText {
  const { random, person, visit } = d;
  return upperCase(words`ED TRIAGE ${mark("DATE", shortDate(visit.at))} ${new Date(visit.at).toISOString().slice(11, 16)}
PT ${nameWords(random, person.name)} ${Math.floor(d.ageYears) >= 90 ? ageWords(d.ageYears) : Math.floor(d.ageYears)}${person.sex === "female" ? "F" : "M"} MRN ${mark("ID", person.recordNumber)} DOB ${mark("DATE", shortDate(person.birthAt))}
C/O ${d.complaint}. BIBA FROM ${mark("LOCATION", person.street)}, ${mark("LOCATION", person.town[0])}. ${kinWords(random, person.kin)} AT BEDSIDE, CELL ${phoneWords(random, person.kin.phone)}.
BP ${d.systolic}/${d.diastolic} HR ${d.heartRate} GLASGOW 15. PMH ${list(d.history, "none")}. MEDS ${list(d.drugNames, "none")}. ACUITY ${2 + random.integer(3)}.
TO BE SEEN BY ${doctorWords(random, visit.clinician)}. RN ${initialsOf(d.other.name)}`);
}

function nursing(d: Draft): MarkedText {
  const { random, person, visit } = d;
  return words`Nursing note ${dateWords(random, visit.at)}, ${["07:40", "14:15", "21:05"][random.integer(3)] ?? "07:40"}
${firstName(person.name)} slept ${random.pick(["well", "poorly", "in the chair"])}, up with one. ${person.name.prefix} ${mark("NAME", person.name.family)} asks when ${kinWords(random, person.kin)} may visit; number at the desk (${phoneWords(random, person.kin.phone)}). Norton scale ${14 + random.integer(6)}, Foley out. Tolerated ${list(d.drugNames.slice(0, 2), "diet")}. BP ${d.systolic}/${d.diastolic}, pulse ${d.heartRate}. Bed ${1 + random.integer(30)}B. Handed over to ${fullName(d.other.name)} at change of shift. ${initialsOf(visit.clinician.name)}`;
}

function operative(d: Draft): MarkedText {
  const { random, person, visit } = d;
  const date = addDays(visit.at, 1);
  return words`OPERATIVE REPORT
NAME: ${mark("NAME", `${person.name.family.toUpperCase()}, ${person.name.given.join(" ").toUpperCase()}`)}
HOSPITAL NO: ${mark("ID", person.recordNumber)}
DATE OF BIRTH: ${dateWords(random, person.birthAt)}
DATE OF OPERATION: ${dateWords(random, date)}
SURGEON: ${fullName(visit.clinician.name)}, ${visit.clinician.credential}
ASSISTANT: ${fullName(d.other.name)}
PREOPERATIVE DIAGNOSIS: ${d.diagnosis}
PROCEDURE: ${d.procedure ?? d.diagnosis}
The patient was identified as ${fullName(person.name)} by wristband and consent signed ${partialDateWords(random, visit.at)}. Under Marcaine and general anaesthesia a Pfannenstiel or Kocher approach was not needed. A Foley catheter and a Jackson-Pratt drain were placed; Trendelenburg position. Closure with Vicryl and Monocryl. Blood loss ${50 + 10 * random.integer(30)} mL. ${doctorWords(random, d.other)} spoke to the ${kinWords(random, person.kin)} at ${siteName(visit.site)}.
Dictated ${dateWords(random, date)} / ${initialsOf(visit.clinician.name)}:${initialsOf(d.other.name)}`;
}

function familyMessage(d: Draft): MarkedText {
  const { random, person } = d;
  const { kin } = person;
  return words`Portal message, ${dateWords(random, d.visit.at)}

Hello Dr. ${mark("NAME", person.doctor.name.family)}, this is ${fullName(kin.name)}, ${firstName(person.name)}'s ${kin.relation}. ${random.pick(["Mom", "Dad", "Our patient", "My dear"])} has had ${d.complaint} since ${random.pick(["Monday", "the weekend", "yesterday"])}, and turned ${ageWords(d.ageYears)} in ${mark("DATE", monthOf(person.birthAt))}. Still taking the ${d.drugNames[0] ?? "vitamins"}. We moved to ${addressWords(person)}, please change the address. My cell is ${phoneWords(random, kin.phone)} and e-mail ${mark(
    "CONTACT",
    `${(kin.name.given[0] ?? "kin")
      .normalize("NFD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase()}${10 + random.integer(80)}@example.com`,
  )}. Will Tylenol do, or should we come to ${siteName(random.pick(d.hospital.sites))}? Grace and patience appreciated!
Thanks, ${firstName(kin.name)}`;
}

function header(d: Draft): MarkedText {
  const { random, person, visit } = d;
  return random.pick([
    words`${siteName(visit.site)}
Patient: ${nameWords(random, person.name)}  MRN: ${mark("ID", person.recordNumber)}  DOB: ${dateWords(random, person.birthAt)}
Date of service: ${dateWords(random, visit.at)}
`,
    words`${dateWords(random, visit.at)}  ${nameWords(random, person.name)}  #${mark("ID", person.recordNumber)}
`,
    words`Clinic visit ${dateWords(random, visit.at)}, ${siteName(visit.site)}
`,
  ]);
}

function signature({ random, visit }: Draft): MarkedText {
  return random.pick([
    words`${fullName(visit.clinician.name)}, ${visit.clinician.credential}`,
    words`-${initialsOf(visit.clinician.name)}`,
    words`Signed: ${doctorWords(random, visit.clinician)}, ${dateWords(random, visit.end)}`,
    words`Dictated by ${doctorWords(random, visit.clinician)}; direct line ${phoneWords(random, visit.clinician.phone)}`,
  ]);
}

function recently(d: Draft): MarkedText {
  const { random, visit } = d;
  if (random.next() < 0.5) return words``;
  return words`Last seen ${partialDateWords(random, addDays(visit.at, -random.integer(300) - 20))} by ${doctorWords(random, d.other)}.`;
}

function plan(d: Draft): MarkedText {
  const { random, visit } = d;
  return random.pick([
    words`Continue treatment, labs in 3 months.`,
    words`Refer to ${doctorWords(random, d.other)} at ${siteName(random.pick(d.hospital.sites))}.`,
    words`Advice given. Call ${phoneWords(random, visit.site.phone)} if worse.`,
    words`Recheck on ${dateWords(random, addDays(visit.at, 14 + random.integer(90)))}.`,
  ]);
}

function kinLine({ random, person }: Draft): MarkedText {
  return random.pick([
    words`Came with ${kinWords(random, person.kin)}.`,
    words`Emergency contact: ${fullName(person.kin.name)} (${person.kin.relation}), ${phoneWords(random, person.kin.phone)}.`,
    words`Lives in ${mark("LOCATION", person.town[0])}.`,
  ]);
}

function genderWord({ person, ageYears }: Draft): string {
  if (ageYears < 18) return person.sex === "female" ? "girl" : "boy";
  return person.sex === "female" ? "woman" : "man";
}

function list(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.join(", ");
}

function shortDate(moment: EpochMs): string {
  const date = new Date(moment);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear()).slice(2)}`;
}

function monthOf(moment: EpochMs): string {
  const months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  return months[new Date(moment).getUTCMonth()] ?? "";
}
