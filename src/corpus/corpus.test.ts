import { appendFile, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, MS_PER_DAY, noProgress, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { findJson, openDuckDb } from "#storage";
import { observationWindow, readSubjects, splitOf, writeMedsDataset } from "#timeline";
import { encodeSubject } from "#tokens";
import { type BuildCorpusOptions, buildCorpus } from "./build-corpus.ts";
import { type CorpusShard, type CorpusSnapshot, openCorpus, readShard } from "./snapshot.ts";

const birth = Date.UTC(1940, 5, 1);

/** Somebody with yearly blood pressures; every third gets heart failure, every fifth dies. */
function person(key: number): SubjectRecord {
  const subject = toSubjectKey(key);
  const on = (code: string, ageYears: number | null, numericValue?: number): ClinicalEvent => {
    const occurredAt = ageYears === null ? null : toEpochMs(birth + Math.round(ageYears * 365.25) * MS_PER_DAY);
    return { subject, code, occurredAt, filedAt: occurredAt, ...(numericValue === undefined ? {} : { numericValue }) };
  };
  return {
    subject,
    notes: [],
    events: [
      on(key % 2 === 0 ? "SEX//F" : "SEX//M", null),
      on("MEDS_BIRTH", 0),
      ...Array.from({ length: 4 + (key % 20) }, (_, year) =>
        on("LOINC//8480-6//mm[Hg]", 50 + year + key / 1000, 110 + ((key * 7 + year) % 70)),
      ),
      ...(key % 3 === 0 ? [on("ICD10CM//I50.9", 53.5)] : []),
      ...(key % 5 === 0 ? [on("MEDS_DEATH", 80)] : []),
    ],
  };
}

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-corpus-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Test data is synthetic, so it is handed over as if sealed; only here. */
function sealed(directory: string): BuildCorpusOptions["dataset"] {
  return { directory } as BuildCorpusOptions["dataset"];
}

async function write(name: string, records: SubjectRecord[], licence = "CC0-1.0"): Promise<string> {
  const directory = join(scratch, name);
  await writeMedsDataset(records, directory, { name, licence, splitSeed: 1, progress: noProgress });
  return directory;
}

function build(dataset: string, more: Partial<BuildCorpusOptions> = {}): Promise<CorpusSnapshot> {
  return buildCorpus({
    dataset: sealed(dataset),
    directory: join(scratch, "corpora"),
    optedOut: new Set(),
    seed: 1,
    progress: noProgress,
    ...more,
  });
}

async function shardsOf(corpus: CorpusSnapshot): Promise<CorpusShard[]> {
  return Promise.all([...corpus.shards.train, ...corpus.shards.tuning].map(readShard));
}

describe("a corpus of 300 subjects", () => {
  const people = Array.from({ length: 300 }, (_, key) => person(key));
  let dataset: string;
  let corpus: CorpusSnapshot;
  beforeAll(async () => {
    dataset = await write("people", people);
    corpus = await build(dataset, { tokensPerShard: 700 });
  });

  test("packs every token, age and value of every admitted record, and of no other", async () => {
    const packed = new Map<number, [number[], number[], number[]]>();
    for (const shard of await shardsOf(corpus)) {
      shard.subjects.forEach((subject, s) => {
        const [from, to] = [shard.offsets[s], shard.offsets[s + 1]];
        packed.set(subject, [
          [...shard.tokens.slice(from, to)],
          [...shard.ageDays.slice(from, to)],
          [...shard.values.slice(from, to)],
        ]);
      });
    }
    let expected = 0;
    for await (const { subject, events } of readSubjects({ directory: dataset })) {
      if (splitOf(subject, 1) === "held_out") continue;
      const { tokens, ageDays, values } = encodeSubject(corpus.vocabulary, events);
      expect(packed.get(subject)).toEqual([[...tokens], [...ageDays], [...values]]);
      expected++;
    }
    expect(packed.size).toBe(expected);
    expect(corpus.shards.train.length).toBeGreaterThan(2);
  });

  test("holds no held-out subject, and counts them", async () => {
    const packed = (await shardsOf(corpus)).flatMap(({ subjects }) => [...subjects]);
    const heldOut = people.filter(({ subject }) => splitOf(subject, 1) === "held_out");
    expect(heldOut.some(({ subject }) => packed.includes(subject))).toBe(false);
    expect(corpus.datasheet.heldOutSubjects).toBe(heldOut.length);
  });

  test("gives each outcome's age at first occurrence, NaN for never, and the window", async () => {
    expect(corpus.outcomes.map(({ id }) => id)).toEqual(["death", "heart-failure"]);
    const [shard] = await shardsOf(corpus);
    const heartFailure = corpus.outcomes.findIndex(({ id }) => id === "heart-failure");
    for (const [s, key] of (shard?.subjects ?? new Float64Array()).entries()) {
      const days = shard?.firstOccurrenceAgeDays[s * corpus.outcomes.length + heartFailure];
      expect(days).toBe(key % 3 === 0 ? Math.round(53.5 * 365.25) : Number.NaN);
      expect(shard?.deathAgeDays[s]).toBe(key % 5 === 0 ? Math.round(80 * 365.25) : Number.NaN);
      expect(shard?.observationStartAgeDays[s]).toBe(Math.round((50 + key / 1000) * 365.25));
      const window = observationWindow(person(key).events);
      expect(shard?.observationEndAgeDays[s]).toBe(((window?.end ?? 0) - birth) / MS_PER_DAY);
    }
  });

  test("has a datasheet that agrees with counting the records by hand", () => {
    const train = people.filter(({ subject }) => splitOf(subject, 1) === "train");
    const { splits } = corpus.datasheet;
    expect(splits.train.subjects).toBe(train.length);
    expect(splits.train.deaths).toBe(train.filter(({ subject }) => subject % 5 === 0).length);
    expect(splits.train.sex).toEqual({
      female: train.filter(({ subject }) => subject % 2 === 0).length,
      male: train.filter(({ subject }) => subject % 2 === 1).length,
    });
    expect(splits.train.outcomes["heart-failure"]).toBe(train.filter(({ subject }) => subject % 3 === 0).length);
    expect(splits.train.tokens).toBe(train.reduce((sum, { events }) => sum + events.length, 0));
  });

  test("is named after its files: built again it has the same name, and one changed byte is refused", async () => {
    const again = await build(dataset, { tokensPerShard: 700, directory: join(scratch, "again") });
    expect(again.hash).toBe(corpus.hash);
    expect(basename(corpus.directory)).toBe(corpus.hash);
    expect((await openCorpus(corpus.directory)).vocabulary).toEqual(corpus.vocabulary);
    await symlink(corpus.directory, join(scratch, "latest"));
    for (const place of [join(scratch, "latest"), `${corpus.directory}/.`])
      expect((await openCorpus(place)).hash).toBe(corpus.hash);
    await appendFile(join(again.directory, "sources.json"), " ");
    await expect(openCorpus(again.directory)).rejects.toMatchObject({ code: "corpus/hash-mismatch" });
  });

  test("does not see who opted out: the corpus equals one built without their records", async () => {
    const out = new Set(people.map(({ subject }) => subject).filter((subject) => subject % 10 === 3));
    const withRegister = await build(dataset, { optedOut: out });
    const without = await build(
      await write(
        "without",
        people.filter(({ subject }) => !out.has(subject)),
      ),
    );
    const refused = [...out].filter((subject) => splitOf(toSubjectKey(subject), 1) !== "held_out").length;
    expect(withRegister.datasheet.refused["opted-out"]).toBe(refused);
    expect(withRegister.vocabulary).toEqual(without.vocabulary);
    const subjects = async (of: CorpusSnapshot) => (await shardsOf(of)).flatMap((shard) => [...shard.subjects]);
    expect(await subjects(withRegister)).toEqual(await subjects(without));
  });

  test("states licence and consent basis of its source", async () => {
    expect(await findJson(join(corpus.directory, "sources.json"))).toEqual([
      { name: "people", licence: "CC0-1.0", consentBasis: expect.stringContaining("MLTRAINING") },
    ]);
  });
});

describe("admission", () => {
  test("refuses no birth, no observed time and copies; keeps a record in which nothing happened", async () => {
    const base = Array.from({ length: 200 }, (_, key) => person(key));
    const isTrain = (key: number) => splitOf(toSubjectKey(key), 1) === "train";
    const [noBirth, brief, copy, quiet] = Array.from({ length: 100 }, (_, i) => 1000 + i).filter(isTrain) as [
      number,
      number,
      number,
      number,
    ];
    const original = base.find(({ subject, events }) => isTrain(subject) && events.length >= 15) as SubjectRecord;
    const only = (key: number, codes: string[]): SubjectRecord => ({
      ...person(key),
      events: codes.map((code, year) => {
        const occurredAt = toEpochMs(birth + (code === "MEDS_BIRTH" ? 0 : 20_000 + 365 * year) * MS_PER_DAY);
        return { subject: toSubjectKey(key), code, occurredAt, filedAt: occurredAt };
      }),
    });
    const odd: SubjectRecord[] = [
      { ...person(noBirth), events: person(noBirth).events.filter(({ code }) => code !== "MEDS_BIRTH") },
      only(brief, ["MEDS_BIRTH", "VISIT"]),
      {
        subject: toSubjectKey(copy),
        notes: [],
        events: original.events.map((event) => ({ ...event, subject: toSubjectKey(copy) })),
      },
      only(quiet, ["MEDS_BIRTH", "OBSERVATION_START", "OBSERVATION_END"]),
    ];
    const corpus = await build(await write("odd", [...base, ...odd]));
    expect(corpus.datasheet.refused).toEqual({
      "opted-out": 0,
      "no-birth": 1,
      "too-few-events": 0,
      "no-observation-time": 1,
      "copy-of-another-record": 1,
    });
    const packed = (await shardsOf(corpus)).flatMap(({ subjects }) => [...subjects]);
    expect(packed).toContain(quiet);
  });

  test("refuses a source without a licence, a subject in two splits, and an empty corpus", async () => {
    const people = Array.from({ length: 40 }, (_, key) => person(key));
    await expect(build(await write("unlicensed", people, ""))).rejects.toMatchObject({
      code: "corpus/source-without-licence",
    });
    const leaky = await write("leaky", people);
    const list = join(leaky, "metadata/subject_splits.parquet");
    const database = await openDuckDb({ threads: 1 });
    await database.run(`CREATE TABLE s AS SELECT subject_id, 'held_out' AS split FROM '${list}'`);
    await database.run(`COPY s TO '${list}' (FORMAT parquet)`);
    database.close();
    await expect(build(leaky)).rejects.toMatchObject({ code: "corpus/subject-in-two-splits" });
    await expect(build(await write("few", people.slice(0, 5)))).rejects.toMatchObject({ code: "corpus/empty" });
    expect(dirname(list)).toContain("leaky");
  });
});
