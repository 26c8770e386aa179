/**
 * @module bench/leaks: does anything of the charts stand anywhere on the research side of a home?
 *
 * Usage: node bench/leaks.ts HOME. Looks for every identifier of a patient's chart in that patient's own research notes and events, and for
 * every distinctive identifier (record numbers, phones, e-mails, patient ids) of all patients in every other file of the research
 * side. Prints counts by kind, never a value; fails if anything was found. A disease keeps its name (the Bell of Bell's palsy, of a patient
 * called Bell), which is counted apart: another in its place would be a wrong fact.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PatientChart, SubjectKey } from "#core";
import { createPseudonymiser, openDeidentified } from "#deid";
import { listFiles, readCharts } from "#storage";
import { readSubjects } from "#timeline";
import { toHome } from "../src/cli/home.ts";
import { projectSecret } from "../src/cli/home-keys.ts";
import { findSettings } from "../src/cli/home-settings.ts";

const home = toHome(process.argv[2] ?? ".osler");
const settings = await findSettings(home);
if (settings === undefined) throw new Error(`${home.root} holds no build; usage: node bench/leaks.ts HOME`);
const pseudonymiser = createPseudonymiser(await projectSecret(home, settings.source));

interface Identifier {
  readonly kind: string;
  readonly value: string;
}

/** What the chart knows, as it may stand in text. Two-letter initials and the like are left to `bench/deid.ts`, which has gold spans. */
function identifiersOf({ patientId, identity }: PatientChart): Identifier[] {
  const found: Identifier[] = [{ kind: "patient id", value: patientId }];
  const add = (kind: string, value: string | undefined) => {
    if (value !== undefined && value.trim().length >= 4) found.push({ kind, value: value.trim() });
  };
  for (const name of identity.names) {
    add("patient's family name", name.family);
    add("patient's full name", `${name.given[0] ?? ""} ${name.family}`);
  }
  for (const { name, contactPoints } of identity.kin) {
    add("relative's full name", `${name.given[0] ?? ""} ${name.family}`);
    for (const { value } of contactPoints) add("relative's contact", value);
  }
  for (const name of identity.clinicians) add("clinician's full name", `${name.given[0] ?? ""} ${name.family}`);
  for (const { system, value } of identity.contactPoints) add(system, value);
  for (const { kind, value } of identity.identifiers) add(`identifier ${kind ?? ""}`.trim(), value);
  for (const { lines, postalCode } of identity.addresses) {
    for (const line of lines) add("street", line);
    add("postal code", postalCode);
  }
  add("birth date", identity.birthDate);
  return found;
}

/** Whether `value` stands in `text` as whole words, whatever the case. */
function stands(text: string, value: string): boolean {
  const escaped = value.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}

const diseaseNames =
  /(?<!\p{L})(?:bell['’]s palsy|(?:crohn|huntington|parkinson)['’]s disease|graves['’]? disease|hodgkin['’]?s? lymphoma|raynaud['’]s phenomenon)(?!\p{L})/gu;

const distinctive = /^(patient id|identifier .*|phone|email|relative's contact)$/;
const charts = new Map<SubjectKey, { identifiers: Identifier[]; notes: string }>();
const everywhere = new Set<string>();
for await (const chart of readCharts(home.chart)) {
  const identifiers = identifiersOf(chart);
  for (const { kind, value } of identifiers) if (distinctive.test(kind)) everywhere.add(value.toLowerCase());
  const notes = chart.notes
    .map(({ text }) => text)
    .join("\n")
    .toLowerCase();
  charts.set(pseudonymiser.subjectKey(chart.patientId), { identifiers, notes });
}

let ofDiseases = 0;
const tally = new Map<string, { inChart: number; left: number }>();
for await (const record of readSubjects(await openDeidentified(home.meds), { notes: true, drugUse: true })) {
  const chart = charts.get(record.subject);
  if (chart === undefined) throw new Error("a research subject has no chart");
  const words = record.events.flatMap(({ code, textValue, display, drugUse }) => [
    code,
    textValue ?? "",
    display ?? "",
    JSON.stringify(drugUse ?? ""),
  ]);
  const text = [...record.notes.flatMap((note) => [note.kind, note.text]), ...words].join("\n").toLowerCase();
  for (const { kind, value } of chart.identifiers) {
    const row = tally.get(kind) ?? { inChart: 0, left: 0 };
    if (stands(chart.notes, value)) row.inChart++;
    if (stands(text, value)) {
      if (stands(text.replace(diseaseNames, ""), value)) row.left++;
      else ofDiseases++;
    }
    tally.set(kind, row);
  }
}
console.log("| identifier | stands in the patient's own notes | still stands in the same patient's research record |");
console.log("| --- | --- | --- |");
for (const [kind, { inChart, left }] of [...tally].sort()) console.log(`| ${kind} | ${inChart} | ${left} |`);

console.log(`\n${ofDiseases} names stand only in what a disease is called.`);

let files = 0;
let hits = 0;
const side = /^(research|corpus|model|training|validation|releases|receipts|rejects|log)\//;
for (const file of await listFiles(home.root)) {
  if (!side.test(file) || file.endsWith(".parquet")) continue;
  files++;
  const words = (await readFile(join(home.root, file), "latin1")).toLowerCase().match(/[\w.@+-]{6,}/g) ?? [];
  for (const word of words) if (everywhere.has(word)) hits++;
}
console.log(
  `\n${everywhere.size} distinctive identifiers looked for in ${files} other files of the research side: ${hits} found.`,
);
const left = [...tally.values()].reduce((sum, row) => sum + row.left, 0);
process.exitCode = left + hits > 0 ? 1 : 0;
