import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClinicalEvent, MS_PER_DAY, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { knownAt } from "#timeline";
import { decisionThresholds, findThresholds } from "./decision-thresholds.ts";
import { binOf, encodeEvent, encodeSubject, knownShare } from "./encode-subject.ts";
import { fitVocabulary } from "./fit-vocabulary.ts";
import { rollUp, typeOf } from "./roll-up.ts";
import { parseVocabulary, toVocabularyJson, UNKNOWN, type Vocabulary } from "./vocabulary.ts";

const birth = Date.UTC(1950, 0, 1);

function event(code: string, ageDays: number | null, more: Partial<ClinicalEvent> = {}, key = 1): ClinicalEvent {
  const occurredAt = ageDays === null ? null : toEpochMs(birth + ageDays * MS_PER_DAY);
  return { subject: toSubjectKey(key), code, occurredAt, filedAt: occurredAt, ...more };
}

/** 40 people: all have an HbA1c (0.25 apart from 4 %), 12 have E11.65, three have E11.9, two have I10. */
const people: SubjectRecord[] = Array.from({ length: 40 }, (_, key) => ({
  subject: toSubjectKey(key),
  notes: [],
  events: [
    event("SEX//F", null, {}, key),
    event("MEDS_BIRTH", 0, {}, key),
    event("LOINC//4548-4//%", 18_000 + key, { numericValue: 4 + key / 4 }, key),
    event("LAB//urea", 18_001 + key, { numericValue: key }, key),
    ...(key < 12 ? [event("ICD10CM//E11.65", 18_100, {}, key)] : []),
    ...(key >= 12 && key < 15 ? [event("ICD10CM//E11.9", 18_100, {}, key)] : []),
    ...(key >= 15 && key < 24 ? [event("ICD10CM//E11.21", 18_100, {}, key)] : []),
    ...(key > 37 ? [event("ICD10CM//I10", 18_100, {}, key)] : []),
    event("OBSERVATION_END", 18_200, {}, key),
  ],
}));

const vocabulary: Vocabulary = await fitVocabulary(people);
const label = (of: ClinicalEvent) => vocabulary.tokens[encodeEvent(vocabulary, of).token];

describe("codes", () => {
  test("11 subjects make a token; fewer roll up to a broader code that has 11; else unknown of its type", () => {
    expect(label(event("ICD10CM//E11.65", 1))).toBe("ICD10CM//E11.65");
    expect(label(event("ICD10CM//E11.9", 1))).toBe("ICD10CM//E11"); // 3 with E11.9 + 9 with E11.21 = 12 under E11
    expect(label(event("ICD10CM//E11.42", 1))).toBe("ICD10CM//E11");
    expect(label(event("ICD10CM//I10", 1))).toBe("UNKNOWN//ICD10CM");
    expect(encodeEvent(vocabulary, event("RXNORM//1", 1)).token).toBe(UNKNOWN);
  });

  test("results named in words alone share a code but no scale: their numbers are of many tests, and make no bins", async () => {
    const uncoded = (key: number) => event("UNCODED//Observation//mg/dL", 18_050, { numericValue: key }, key);
    const fitted = await fitVocabulary(people.map((one, key) => ({ ...one, events: [...one.events, uncoded(key)] })));
    const rule = fitted.codes.find(({ code }) => code === "UNCODED//Observation//mg/dL");
    expect(rule).toBeDefined();
    expect(rule?.values).toBeUndefined();
    expect(encodeEvent(fitted, uncoded(39))).toEqual({ token: rule?.token, value: 0 });
  });

  test("a drug's dose makes no token: with it and without it the sequence and the vocabulary are the same", async () => {
    const drug = (key: number, more: Partial<ClinicalEvent>) => event("RXNORM//6809", 18_050, more, key);
    const dosed = { drugUse: { dosages: [{ dose: { value: 500, unit: "mg" } }] } };
    const dosedPeople = people.map((one, key) => ({ ...one, events: [...one.events, drug(key, dosed)] }));
    const without = people.map((one, key) => ({ ...one, events: [...one.events, drug(key, {})] }));
    const [fitted, plain] = [await fitVocabulary(dosedPeople), await fitVocabulary(without)];
    expect(fitted).toEqual(plain);
    expect(encodeSubject(fitted, dosedPeople[0]?.events ?? [])).toEqual(
      encodeSubject(fitted, without[0]?.events ?? []),
    );
  });

  test("one person's code is not in the vocabulary under any name, whether or not it names a system", async () => {
    const rare = ["HEMOPEXIN STUDY ARM 3", "HOUSE//9", "LOINC//1//mg/dL"];
    const own = rare.map((code) => event(code, 18_050, {}, 5));
    const fitted = await fitVocabulary(
      people.map((one, key) => ({ ...one, events: key === 5 ? [...one.events, ...own] : one.events })),
    );
    expect(toVocabularyJson(fitted)).toBe(toVocabularyJson(vocabulary));
    const tokens = own.map((each) => fitted.tokens[encodeEvent(fitted, each).token]);
    expect(tokens).toEqual(["UNKNOWN", "UNKNOWN", "UNKNOWN//LOINC"]);
  });

  test("what is planned makes no token", () => {
    const [first] = people;
    const planned = [...(first?.events ?? []), event("PLANNED//SNOMED//73761001", 18_050)];
    expect(encodeSubject(vocabulary, planned).tokens).toEqual(encodeSubject(vocabulary, first?.events ?? []).tokens);
  });

  test("ICD rolls up by character, other systems not at all", () => {
    const chain = (code: string): string[] => {
      const broader = rollUp(code);
      return broader === undefined ? [code] : [code, ...chain(broader)];
    };
    expect(chain("ICD10CM//E11.65")).toEqual(["ICD10CM//E11.65", "ICD10CM//E11.6", "ICD10CM//E11"]);
    expect(chain("CONDITION_END//ICD10CM//I50.2")).toEqual([
      "CONDITION_END//ICD10CM//I50.2",
      "CONDITION_END//ICD10CM//I50",
    ]);
    expect(chain("DIAGNOSIS//ICD//9//25002")).toEqual([
      "DIAGNOSIS//ICD//9//25002",
      "DIAGNOSIS//ICD//9//2500",
      "DIAGNOSIS//ICD//9//250",
    ]);
    expect(chain("ICD9CM//E880.1")).toEqual(["ICD9CM//E880.1", "ICD9CM//E880"]);
    expect([chain("LOINC//4548-4//%"), chain("SNOMED//44054006")]).toEqual([
      ["LOINC//4548-4//%"],
      ["SNOMED//44054006"],
    ]);
    expect(typeOf("MEDS_DEATH//I21")).toBe("MEDS_DEATH");
  });
});

describe("values", () => {
  test("an HbA1c of 6.5 % is diabetic, 6.4 % is not, and 5.7 % as a 32-bit float is prediabetic", () => {
    const hba1c = (numericValue: number) => label(event("LOINC//4548-4//%", 1, { numericValue }));
    expect(hba1c(6.4)).toBe("LOINC//4548-4//%//6..6.5");
    expect(hba1c(6.5)).toBe("LOINC//4548-4//%//6.5..7");
    expect(hba1c(Math.fround(5.7))).toBe("LOINC//4548-4//%//5.7..6");
    expect(Math.fround(5.7)).toBeLessThan(5.7);
    expect(label(event("LOINC//4548-4//%", 1))).toBe("LOINC//4548-4//%");
  });

  test("without a known unit, bins are quantiles: 0..39 in 3 bins (40 values, 11 a bin) cut at 13 and 26", () => {
    const urea = vocabulary.codes.find(({ code }) => code === "LAB//urea");
    expect(urea?.values).toMatchObject({ basis: "quantile", edges: [13, 26] });
  });

  test("every bin between quantiles holds eleven people: who is measured a hundred times has no bin alone", async () => {
    const valuesOf = (...lists: (readonly number[])[]): SubjectRecord[] =>
      lists.map((list, key) => ({
        subject: toSubjectKey(key),
        notes: [],
        events: list.map((numericValue, i) => event("LAB//urea", 18_000 + i, { numericValue }, key)),
      }));
    const edgesOf = async (records: SubjectRecord[]) =>
      (await fitVocabulary(records)).codes.find(({ code }) => code === "LAB//urea")?.values?.edges ?? [];
    const once = Array.from({ length: 11 }, (_, i) => [i]);
    const often = Array.from({ length: 200 }, (_, i) => 20 + i);
    expect(await edgesOf(valuesOf(...once, often))).toEqual([]);
    const lists = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(lists, async (drawn) => {
        const edges = await edgesOf(valuesOf(...drawn));
        const people = Array.from({ length: edges.length + 1 }, () => new Set<number>());
        drawn.forEach((list, key) => {
          for (const value of list) people[binOf(edges, value)]?.add(key);
        });
        if (edges.length > 0) expect(Math.min(...people.map(({ size }) => size))).toBeGreaterThanOrEqual(11);
      }),
      { numRuns: 40 },
    );
  });

  const standardised = (numericValue: number) => encodeEvent(vocabulary, event("LAB//urea", 1, { numericValue })).value;

  test("the continuous value is (x - median) / (IQR / 1.349), kept within 8", () => {
    // 0..39: median 19.5, quartiles 9.75 and 29.25.
    expect(standardised(29.25)).toBeCloseTo(9.75 / (19.5 / 1.349), 12);
    expect(standardised(1e9)).toBe(8);
    expect(standardised(Number.NaN)).toBe(0);
  });

  test("a result at the very median is a result: it does not read as none", () => {
    expect(standardised(19.5)).not.toBe(0);
    expect(standardised(19.5)).toBeCloseTo(standardised(19.5 + 1e-9), 5);
  });

  test("a value falls in the bin counted by a linear scan of the edges", () => {
    const edges = fc
      .uniqueArray(fc.float({ noNaN: true }), { minLength: 1, maxLength: 10 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(edges, fc.float({ noNaN: true }), (cuts, value) => {
        expect(binOf(cuts, value)).toBe(cuts.filter((edge) => edge <= value).length);
      }),
    );
  });

  test("every clinical threshold table is ascending and every code has one table", () => {
    for (const { edges } of decisionThresholds) expect([...edges].sort((a, b) => a - b)).toEqual(edges);
    const codes = decisionThresholds.flatMap((row) => row.codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(findThresholds("LOINC//4548-4//%")?.edges).toContain(6.5);
    expect(findThresholds("LOINC//4548-4")).toBeUndefined();
  });
});

describe("sequences", () => {
  test("static facts come first at age 0, then events by filing, one token each; observation marks get none", () => {
    const events = [
      event("ICD10CM//E11.65", 18_100),
      event("OBSERVATION_END", 18_200),
      event("LAB//urea", 18_000, { numericValue: 3, filedAt: toEpochMs(birth + 18_150 * MS_PER_DAY) }),
      event("SEX//F", null),
      event("MEDS_BIRTH", 0),
    ];
    const sequence = encodeSubject(vocabulary, events);
    expect([...sequence.eventIndex]).toEqual([3, 4, 0, 2]);
    expect([...sequence.ageDays]).toEqual([0, 0, 18_100, 18_150]);
    expect(sequence).toMatchObject({ birth, birthAssumed: false });
  });

  test("without a birth, ages count from the usual age of entry, and the sequence says so", () => {
    // Entry ages are 18,000 to 18,039 days: median 18,019.5, rounded.
    const sequence = encodeSubject(vocabulary, [
      event("SEX//F", null),
      event("ICD10CM//E11.65", 500),
      event("LAB//urea", 510),
    ]);
    expect(sequence.birthAssumed).toBe(true);
    expect([...sequence.ageDays]).toEqual([0, 18_020, 18_030]);
    expect(encodeSubject(vocabulary, [event("SEX//F", null)]).birth).toBeNull();
  });

  test("the known share counts what came after birth: a code known by a broader one is known, one of the type alone is not", () => {
    const lived = [event("ICD10CM//E11.42", 100), event("LAB//urea", 200), event("ICD10CM//I10", 300)];
    const of = (...events: ClinicalEvent[]) => knownShare(vocabulary, encodeSubject(vocabulary, events));
    expect(of(event("SEX//F", null), event("MEDS_BIRTH", 0), ...lived)).toBe(2 / 3);
    expect(of(event("MEDS_BIRTH", 0), event("NEW//1", 100))).toBe(0);
    expect(of(event("SEX//F", null), event("MEDS_BIRTH", 0))).toBe(1);
  });

  const codes = [
    "SEX//F",
    "MEDS_BIRTH",
    "LAB//urea",
    "LOINC//4548-4//%",
    "ICD10CM//E11.65",
    "NEW//1",
    "OBSERVATION_END",
    "MEDS_DEATH",
  ];
  const anyEvent = fc
    .record({
      code: fc.constantFrom(...codes),
      age: fc.option(fc.integer({ min: 0, max: 30_000 }), { freq: 8 }),
      delay: fc.nat(400),
      value: fc.option(fc.float({ noNaN: true }), { nil: undefined }),
    })
    .map(({ code, age, delay, value }) => ({
      ...event(code, age),
      ...(age === null ? {} : { filedAt: toEpochMs(birth + (age + delay) * MS_PER_DAY) }),
      ...(value === undefined ? {} : { numericValue: value }),
    }));

  test("nothing filed after the moment changes any token, age or value", () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 25 }),
        fc.array(anyEvent, { maxLength: 10 }),
        fc.integer({ min: 0, max: 30_000 }),
        (past, later, ageDays) => {
          const moment = toEpochMs(birth + ageDays * MS_PER_DAY);
          const future = later.map((one, i) => {
            const filedAt = toEpochMs(moment + (i === 0 ? 0.001 : i * MS_PER_DAY));
            return {
              ...one,
              occurredAt: one.occurredAt === null ? filedAt : toEpochMs(Math.min(one.occurredAt, filedAt)),
              filedAt,
            };
          });
          const { eventIndex: _a, ...alone } = encodeSubject(vocabulary, knownAt(past, moment));
          const { eventIndex: _b, ...mixed } = encodeSubject(vocabulary, knownAt([...future, ...past], moment));
          expect(mixed).toEqual(alone);
        },
      ),
    );
  });

  test("the tokens of a prefix in time are the prefix of the tokens", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), fc.integer({ min: 0, max: 30_000 }), (events, ageDays) => {
        const born = [...events.filter(({ code }) => code !== "MEDS_BIRTH"), event("MEDS_BIRTH", 0)];
        const known = encodeSubject(vocabulary, knownAt(born, toEpochMs(birth + ageDays * MS_PER_DAY)));
        const all = encodeSubject(vocabulary, born);
        expect([...all.tokens.slice(0, known.tokens.length)]).toEqual([...known.tokens]);
        expect([...all.ageDays.slice(0, known.ageDays.length)]).toEqual([...known.ageDays]);
        expect(all.tokens.every((token) => token > 0 && token < vocabulary.tokens.length)).toBe(true);
      }),
    );
  });
});

describe("the vocabulary file", () => {
  test("reads back as itself, and the same people give the same text", async () => {
    const text = toVocabularyJson(vocabulary);
    expect(parseVocabulary(JSON.parse(text))).toEqual(vocabulary);
    expect(toVocabularyJson(await fitVocabulary(people))).toBe(text);
  });

  test.each([
    ["a token out of range", { ...vocabulary, codes: [{ code: "A", token: 10_000 }] }],
    ["a token used twice", { ...vocabulary, unknown: { ...vocabulary.unknown, OTHER: vocabulary.codes[0]?.token } }],
    ["a token that means nothing", { ...vocabulary, tokens: [...vocabulary.tokens, "ORPHAN"] }],
    [
      "edges that descend",
      {
        ...vocabulary,
        codes: vocabulary.codes.map((rule) =>
          rule.values === undefined
            ? rule
            : { ...rule, values: { ...rule.values, edges: rule.values.edges.toReversed() } },
        ),
      },
    ],
    ["another format", { ...vocabulary, format: "other" }],
  ])("is refused with %s", (_, json) => {
    expect(() => parseVocabulary(json)).toThrow(expect.objectContaining({ code: "tokens/vocabulary-invalid" }));
  });
});
