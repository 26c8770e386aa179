/**
 * @module bench/scaling/synthetic-rows: synthetic patients as rows that Delphi's network is trained on.
 *
 * Made as FHIR resources by `synth`, read by `fhir`, encoded by `tokens` with a vocabulary fitted on training patients; then each history is cut into windows
 * of the patient's sex and 35 events. Model ids: 0 to 12 as Delphi reserves them, then the vocabulary's.
 */
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type ClinicalEvent, createRandom, type SubjectRecord, toSubjectKey } from "#core";
import { toChartParts } from "#fhir";
import { encodeSubject, fitVocabulary, type Vocabulary } from "#tokens";
import { makePatient } from "../../src/synth/patient.ts";
import { drawHospital, type Hospital } from "../../src/synth/people.ts";

const SEED = 7;
const RESERVED = 12;
const WINDOW = 35;
/** Patients after those to train on who stand between them and those held out: the learning rate and the batch were chosen on the first of them. */
const UNTOUCHED = 10_001;
/** Patients the vocabulary is fitted on. */
const FITTED = 2000;

export interface SyntheticRows {
  readonly train: string;
  readonly validation: string;
  readonly vocabularySize: number;
  readonly trainEvents: number;
  readonly validationEvents: number;
}

/** Writes both files, or finds them written: patients 1 to `train`, and `validation` others, of whom rates and batches were not chosen. */
export async function writeSyntheticRows(directory: string, train: number, validation: number): Promise<SyntheticRows> {
  const about = join(directory, `rows-${train}-${validation}.json`);
  if (existsSync(about)) return JSON.parse(await readFile(about, "utf8"));
  await mkdir(directory, { recursive: true });
  const hospital = drawHospital(createRandom(`${SEED}/hospital`));
  const vocabulary = await fitVocabulary(records(hospital, 1, Math.min(train, FITTED)));
  const write = async (name: string, first: number, count: number) => {
    const path = join(directory, `${name}-${first}-${count}.bin`);
    return { path, events: await writeRows(path, vocabulary, records(hospital, first, count)) };
  };
  const [seen, held] = [await write("train", 1, train), await write("validation", train + UNTOUCHED, validation)];
  const rows: SyntheticRows = {
    train: seen.path,
    validation: held.path,
    vocabularySize: RESERVED + 1 + vocabulary.tokens.length,
    trainEvents: seen.events,
    validationEvents: held.events,
  };
  await writeFile(about, JSON.stringify(rows));
  return rows;
}

/** Records without notes; what `synth` writes to a hospital's export, read as the export would be. */
function* records(hospital: Hospital, first: number, count: number): Generator<SubjectRecord> {
  for (let number = first; number < first + count; number++) {
    const events: ClinicalEvent[] = [];
    const add = (type: string, resource: object) => {
      const parts = type === "DocumentReference" ? undefined : toChartParts(resource);
      if (parts?.kind === "parts") events.push(...parts.events);
    };
    makePatient(SEED, number, hospital, { add, gold: () => undefined });
    yield { subject: toSubjectKey(number), events, notes: [] };
  }
}

/** Little-endian uint32 [window, age in days, id on disk], ids on disk being those of the model less 1. Returns how many. */
async function writeRows(path: string, vocabulary: Vocabulary, patients: Iterable<SubjectRecord>): Promise<number> {
  const temporary = `${path}.part`;
  const file = createWriteStream(temporary);
  let [window, rows] = [0, 0];
  for (const { events } of patients) {
    const { tokens, ageDays } = encodeSubject(vocabulary, events);
    const sex = events.some(({ code }) => code === "SEX//F") ? 1 : 2;
    const triples: number[] = [];
    tokens.forEach((token, i) => {
      if (i % WINDOW === 0) triples.push(window++, 0, sex);
      triples.push(window - 1, Math.floor(ageDays[i] ?? 0), RESERVED + token);
    });
    rows += triples.length / 3;
    if (!file.write(new Uint8Array(Uint32Array.from(triples).buffer))) await once(file, "drain");
  }
  file.end();
  await finished(file);
  await rename(temporary, path);
  return rows;
}
