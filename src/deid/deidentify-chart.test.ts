import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  type ClinicalEvent,
  noProgress,
  type PatientChart,
  type PatientIdentity,
  toEpochMs,
  toPatientId,
  toSubjectKey,
} from "#core";
import { createPseudonymiser, deidentifyChart, deidentifyCharts, newDeidCounts } from "./index.ts";

const secret = new Uint8Array(32).fill(9);
const chartKey = toSubjectKey(1);
const at = (iso: string) => toEpochMs(Date.parse(iso));
const event = (code: string, iso: string | null, more: Partial<ClinicalEvent> = {}): ClinicalEvent => ({
  subject: chartKey,
  code,
  occurredAt: iso === null ? null : at(iso),
  filedAt: iso === null ? null : at(iso),
  ...more,
});
const identity: PatientIdentity = {
  names: [{ given: ["Marisol"], family: "Featherstone" }],
  birthDate: "1950-04-02",
  sex: "female",
  addresses: [{ lines: ["9 Quarryside Lane"], city: "Dunmore Falls", state: "KS", postalCode: "66120" }],
  contactPoints: [{ system: "phone", value: "555-404-1188" }],
  identifiers: [{ kind: "MR", value: "H7731902" }],
  kin: [{ relation: "son", name: { given: ["Casimir"], family: "Featherstone" }, contactPoints: [] }],
  clinicians: [{ given: ["Ottoline"], family: "Brackenridge", prefix: "Dr." }],
  organisations: ["Dunmore Falls Community Hospital"],
};
const chart = (events: readonly ClinicalEvent[], notes: PatientChart["notes"] = []): PatientChart => ({
  patientId: toPatientId("patient-1"),
  subject: chartKey,
  identity,
  events,
  notes,
});
const deidentify = (input: PatientChart) => {
  const counts = newDeidCounts();
  const pseudonymiser = createPseudonymiser(secret);
  return { record: deidentifyChart(input, { pseudonymiser, counts }), counts, pseudonymiser };
};

test("every moment moves by the same whole number of days, so intervals are exact", () => {
  const events = [
    event("MEDS_BIRTH", "1950-04-02"),
    event("LOINC//600-7", "2020-01-06T08:15:00Z", { filedAt: at("2020-01-08T17:40:00Z") }),
    event("ICD10CM//E11.9", "2021-02-03"),
  ];
  const { record, pseudonymiser } = deidentify(chart(events));
  const shift = pseudonymiser.shiftDays("patient-1");
  for (const [i, original] of events.entries()) {
    expect(record.events[i]?.occurredAt).toBe(addDays(original.occurredAt ?? toEpochMs(0), shift));
    expect(record.events[i]?.filedAt).toBe(addDays(original.filedAt ?? toEpochMs(0), shift));
  }
});

test("a note's date and its event's date are shifted alike, and the person has one surrogate in both notes", () => {
  const note = (id: string, text: string) => ({
    subject: chartKey,
    id,
    kind: "LOINC//34117-2",
    occurredAt: at("2020-01-06"),
    filedAt: at("2020-01-06"),
    text,
  });
  const { record, pseudonymiser } = deidentify(
    chart(
      [event("LOINC//2160-0", "2020-01-06")],
      [note("n1", "Seen 2020-01-06: Marisol Featherstone."), note("n2", "Ms. FEATHERSTONE called.")],
    ),
  );
  const moved = new Date(record.events[0]?.occurredAt ?? 0).toISOString().slice(0, 10);
  const { family, given } = pseudonymiser
    .surrogates("patient-1", identity)
    .personName({ given: ["Marisol"], family: "Featherstone" });
  expect(record.notes[0]?.text).toBe(`Seen ${moved}: ${given[0]} ${family}.`);
  expect(record.notes[1]?.text).toBe(`Ms. ${family.toUpperCase()} called.`);
  expect(record.notes.map((n) => n.id)).not.toContain("n1");
});

test("sources, free text and words naming the patient are dropped and counted; coded answers stay", () => {
  const { record, counts } = deidentify(
    chart([
      event("LOINC//5778-6", "2020-01-06", { textValue: "Yellow", display: "Color of Urine", source: "Observation/7" }),
      event("LOINC//8251-1", "2020-01-06", { textValue: "Marisol said her son drove", display: "Comment" }),
      event("SNOMED//73211009", "2020-01-06", { display: "Featherstone protocol diabetes" }),
      event("LOCAL//17", "2020-01-06", { display: "House code" }),
    ]),
  );
  expect(record.events.map(({ textValue, display, source }) => ({ textValue, display, source }))).toEqual([
    { textValue: "Yellow", display: "Color of Urine", source: undefined },
    { textValue: undefined, display: "Comment", source: undefined },
    { textValue: undefined, display: undefined, source: undefined },
    { textValue: undefined, display: undefined, source: undefined },
  ]);
  expect(counts.dropped).toMatchObject({
    source: 1,
    "free-text-value": 1,
    "display-identifying": 1,
    "display-not-standard": 1,
  });
});

test("what a laboratory says of its result stays at the bedside", () => {
  const laboratory = { ranges: [{ low: 3.5, high: 5.1 }], verdict: "high" } as const;
  const { record, counts } = deidentify(
    chart([event("LOINC//2823-3//mmol/L", "2020-01-06", { numericValue: 5.4, laboratory })]),
  );
  expect(record.events.map((one) => ["laboratory" in one, one.numericValue])).toEqual([[false, 5.4]]);
  expect(counts.dropped["laboratory-view"]).toBe(1);
});

test("that a problem holds no longer, of which nobody knows since when, does not reach research", () => {
  const { record, counts } = deidentify(chart([event("ICD10CM//I10", "2020-01-06", { lapsed: "resolved" })]));
  expect(record.events.map((one) => "lapsed" in one)).toEqual([false]);
  expect(counts.dropped.lapsed).toBe(1);
});

test("what has no date stays at the bedside: research cannot know since when it was known", () => {
  const penicillin = { subject: chartKey, code: "ALLERGY//RXNORM//7980", source: "AllergyIntolerance/1" };
  const dated = chart([event("ICD10CM//I10", "2020-01-06")]);
  const { record, counts } = deidentify({ ...dated, undated: [penicillin] });
  expect(record).toEqual(deidentify(dated).record);
  expect(counts.dropped.undated).toBe(1);
});

test("of a drug's use the coded part passes: no instruction in words, no reason, no unit or route that is a name", () => {
  const dose = (value: number, unit: string) => ({ value, unit });
  const { record, counts } = deidentify(
    chart([
      event("RXNORM//860975", "2020-01-06", {
        drugUse: {
          dosages: [
            {
              dose: dose(500, "mg"),
              route: { code: "SNOMED//26643006", display: "Marisol's usual way" },
              timing: { frequency: 2, period: 1, periodUnit: "d" },
              asNeeded: true,
              asNeededFor: "Casimir's visits",
              text: "call Ms. Featherstone on 555-404-1188",
              further: ["Dr. Brackenridge knows"],
              limits: [
                { dose: dose(2, "g"), within: dose(24, "h") },
                { dose: dose(3, "Featherstone tablets"), within: "administration" },
              ],
            },
            { dose: dose(1, "Featherstone tablets"), rate: dose(2, "mcg/kg/min"), route: { display: "PO" } },
            { text: "as Marisol likes", route: { code: "LOCAL//H7731902", display: "Featherstone" } },
          ],
          quantity: dose(60, "{tbl}"),
          supplyDays: 30,
        },
      }),
      event("RXNORM//6809", "2020-01-07", { drugUse: { dosages: [{ text: "one for Marisol" }] } }),
    ]),
  );
  expect(record.events.map(({ drugUse }) => drugUse)).toEqual([
    {
      dosages: [
        {
          dose: dose(500, "mg"),
          route: { code: "SNOMED//26643006" },
          timing: { frequency: 2, period: 1, periodUnit: "d" },
          asNeeded: true,
          limits: [{ dose: dose(2, "g"), within: dose(24, "h") }],
        },
        { rate: dose(2, "mcg/kg/min"), route: { display: "oral" } },
      ],
      quantity: dose(60, "{tbl}"),
      supplyDays: 30,
    },
    undefined,
  ]);
  // Three instructions, a reason and a further word, two units, a route.
  expect(counts.dropped["dosage-words"]).toBe(8);
});

test("the id the source knows the patient by is found in the notes, whatever it looks like", () => {
  const patientId = toPatientId("pat-quennell-77");
  const at2020 = at("2020-01-06");
  const text = "file pat-quennell-77.pdf, PAT QUENNELL 77 seen";
  const note = { subject: chartKey, id: "n", kind: "LOINC//34117-2", occurredAt: at2020, filedAt: at2020, text };
  const { record } = deidentify({ ...chart([], [note]), patientId });
  expect(record.notes[0]?.text).not.toMatch(/quennell/i);
});

test("a note whose kind names somebody is a note of no stated kind", () => {
  const kinds = ["LOINC//11506-3", "TYPES//H7731902", "LOINC//Letter-Featherstone", "TYPES//Letter to Dr. Quennell"];
  const at2020 = at("2020-01-06");
  const { record, counts } = deidentify(
    chart(
      [],
      kinds.map((kind) => ({ subject: chartKey, id: kind, kind, occurredAt: at2020, filedAt: at2020, text: "Well." })),
    ),
  );
  expect(record.notes.map(({ kind }) => kind)).toEqual(["LOINC//11506-3", ...Array(3).fill("LOINC//34109-9")]);
  expect(counts.dropped["code-identifying"]).toBe(3);
});

test("a code that holds an identifier of the chart is rejected and counted", () => {
  const codes = ["LOCAL//H7731902", "LOCAL//FEATHERSTONE-PLAN", "ENCOUNTER//555-404-1188", "ICD10CM//I10"];
  const { record, counts } = deidentify(chart(codes.map((code) => event(code, "2020-01-06"))));
  expect(record.events.map(({ code }) => code)).toEqual(["ICD10CM//I10"]);
  expect(counts.dropped["code-identifying"]).toBe(3);
});

test("somebody ninety-five at the last event is ninety there, and the events' intervals remain", () => {
  const { record } = deidentify(
    chart([event("MEDS_BIRTH", "1925-01-01"), event("ICD10CM//I10", "2010-01-01"), event("MEDS_DEATH", "2020-01-01")]),
  );
  const [birth, diagnosis, death] = record.events.map(({ occurredAt }) => occurredAt ?? Number.NaN);
  expect(((death ?? 0) - (birth ?? 0)) / 86_400_000).toBe(90 * 365.25);
  expect((death ?? 0) - (diagnosis ?? 0)).toBe(Date.parse("2020-01-01") - Date.parse("2010-01-01"));
});

const placeholders = [
  "2099-12-31",
  "2099-12-31T23:59:59-05:00",
  "9999-12-31",
  "2157-05-05",
  "1900-01-01",
  "0001-01-01",
];

test("no placeholder date changes which other events stay, or where they lie", () => {
  const real = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(at("1940-01-01"), days));
  const never = fc.constantFrom(...placeholders).map(at);
  const dates = fc.array(real, { maxLength: 6 });
  fc.assert(
    fc.property(dates, fc.array(fc.tuple(never, fc.option(real)), { maxLength: 4 }), (reals, nevers) => {
      const kept = [
        event("MEDS_BIRTH", "1930-05-06"),
        ...reals.map((moment) => event("ICD10CM//I10", null, { occurredAt: moment, filedAt: moment })),
      ];
      const undated = nevers.map(([moment, occurred]) =>
        event("CONDITION_END//ICD10CM//I10", null, { occurredAt: occurred ?? moment, filedAt: moment }),
      );
      const { record, counts } = deidentify(chart([...kept, ...undated]));
      expect(record.events).toEqual(deidentify(chart(kept)).record.events);
      expect(counts.dropped["placeholder-date"] ?? 0).toBe(undated.length);
    }),
  );
});

test("a record whose years were moved to 2100 and after, as MIMIC's are, stays, and so does one with 1900-01-01 for a birth", () => {
  const moved = deidentify(chart([event("MEDS_BIRTH", "2110-01-01"), event("ICD10CM//I10", "2180-05-06")]));
  const unknownBirth = deidentify(chart([event("MEDS_BIRTH", "1900-01-01"), event("ICD10CM//I10", "2024-05-06")]));
  expect([moved.record.events.length, unknownBirth.record.events.length]).toEqual([2, 2]);
});

test("a note filed at 9999-12-31 does not tell the shift: it goes and is counted", () => {
  const note = { subject: chartKey, id: "n", kind: "LOINC//34117-2", text: "Well.", filedAt: at("9999-12-31") };
  const { record, counts } = deidentify(chart([], [{ ...note, occurredAt: at("2020-01-06") }]));
  expect(record.notes).toEqual([]);
  expect(counts.dropped["placeholder-date"]).toBe(1);
});

test("the stream yields one record a chart and counts them", async () => {
  const counts = newDeidCounts();
  const records = [];
  for await (const record of deidentifyCharts([chart([event("SEX//F", null)])], {
    secret,
    counts,
    progress: noProgress,
  }))
    records.push(record);
  expect(records.map(({ events }) => events[0]?.occurredAt)).toEqual([null]);
  expect(counts).toMatchObject({ patients: 1, events: 1, notes: 0 });
});

describe("whatever identifier the chart holds is never left in that patient's notes", () => {
  // Invented words no lexicon holds and prose does not use, so that a surrogate cannot equal them by chance.
  const syllable = fc.constantFrom("bra", "dov", "zen", "kru", "mal", "tof", "vix", "lor", "pag", "nud", "shem", "quo");
  const namePart = fc
    .tuple(syllable, syllable, syllable)
    .map((parts) => parts.join("").replace(/^./, (letter) => letter.toUpperCase()));
  const person = fc.record({ given: fc.tuple(namePart), family: namePart });
  const digits = (n: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((list) => list.join(""));
  const generated = fc.record({
    patient: person,
    kin: person,
    clinician: person,
    mrn: digits(8),
    phone: digits(10),
    street: namePart,
    city: namePart,
    house: digits(3),
  });
  const disguises: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => `${text}'s`,
    (text) => text.replace(/^(..)/, "$1\u200b"),
    (text) => text.replace(/a/g, "а"),
    (text) =>
      Array.from(text, (c) =>
        /[A-Za-z0-9]/.test(c) ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0) : c,
      ).join(""),
    (text) => text.replace(/^(...)(.)(.)/, "$1$3$2"),
  ];
  const numbers: readonly ((text: string) => string)[] = [
    (t) => t,
    (t) => `${t.slice(0, 3)}-${t.slice(3, 6)}-${t.slice(6)}`,
    (t) => t.split("").join(" "),
    (t) => `(${t.slice(0, 3)}) ${t.slice(3, 6)}.${t.slice(6)}`,
  ];
  const frames = [
    (i: string) => `Seen today with ${i}, afebrile.`,
    (i: string) => `${i} reports less pain after the Foley catheter was removed.`,
    (i: string) => `Plan: call ${i} with the result (Hb 9.1 g/dL).`,
    (i: string) => `d/w ${i};continue lisinopril 10 mg`,
    (i: string) => `history from ${i}\nParkinson's disease, stable`,
  ];

  test("2,000 generated charts and notes", () => {
    const pseudonymiser = createPseudonymiser(secret);
    fc.assert(
      fc.property(generated, fc.nat(), fc.nat(), fc.nat(), (g, what, how, frame) => {
        const known: PatientIdentity = {
          names: [g.patient],
          sex: "male",
          addresses: [{ lines: [`${g.house} ${g.street} Road`], city: g.city }],
          contactPoints: [{ system: "phone", value: g.phone }],
          identifiers: [{ kind: "MR", value: g.mrn }],
          kin: [{ name: g.kin, contactPoints: [] }],
          clinicians: [g.clinician],
          organisations: [],
        };
        const words = [
          g.patient.family,
          g.patient.given[0],
          g.kin.family,
          g.kin.given[0],
          g.clinician.family,
          `${g.patient.given[0]} ${g.patient.family}`,
          `${g.street} Road`,
          g.city,
        ];
        const isNumber = what % 3 === 0;
        const identifier = isNumber ? (what % 2 === 0 ? g.mrn : g.phone) : (words[what % words.length] ?? "");
        const disguised = isNumber
          ? (numbers[how % numbers.length]?.(identifier) ?? "")
          : (disguises[how % (/ Road$/.test(identifier) || identifier === g.city ? 7 : 8)]?.(identifier) ?? "");
        const text = frames[frame % frames.length]?.(disguised) ?? "";
        const input: PatientChart = {
          patientId: toPatientId(g.mrn),
          subject: chartKey,
          identity: known,
          events: [],
          notes: [
            {
              subject: chartKey,
              id: "n",
              kind: "LOINC//34117-2",
              occurredAt: at("2020-01-01"),
              filedAt: at("2020-01-01"),
              text,
            },
          ],
        };
        const result = deidentifyChart(input, { pseudonymiser, counts: newDeidCounts() }).notes[0]?.text ?? "";
        const plain = (value: string) =>
          value
            .normalize("NFKC")
            .replace(/а/gi, "a")
            .toLowerCase()
            .replace(/[^a-z0-9]/g, "");
        const parts = isNumber ? [identifier] : identifier.split(" ").filter((part) => part !== "Road");
        const haystack = isNumber ? plain(result.replace(/9\.1|10 mg/g, "")) : plain(result);
        return parts.every((part) => !haystack.includes(plain(part)) && !result.includes(disguised));
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});

test("a note written after the last event makes nobody older than ninety either", () => {
  const note = {
    subject: chartKey,
    id: "n",
    kind: "LOINC//34117-2",
    occurredAt: at("2022-01-01"),
    filedAt: at("2022-01-01"),
    text: "Well.",
  };
  const events = [event("MEDS_BIRTH", "1930-01-01"), event("ICD10CM//I10", "2019-01-01")];
  const { record, counts } = deidentify(chart(events, [note]));
  const age = (record.notes[0]?.occurredAt ?? Number.NaN) - (record.events[0]?.occurredAt ?? Number.NaN);
  expect(age / 86_400_000).toBe(90 * 365.25);
  expect(counts.dropped["birth-moved-for-age-over-89"]).toBe(1);
});

test.each([
  ["DOB: 04/02/1925.", "DOB: [DATE]."],
  ["DOB: 04/02/25.", "DOB: [DATE]."],
  ["Her mother's DOB: 03/04/24.", "Her mother's DOB: [DATE]."],
  ["Born 2 April 1925.", "Born [DATE]."],
  ["Her mother was born in 1902.", "Her mother was born in [DATE]."],
])("a birth in a note that would tell of an age over 89 is no date any more: %s", (text, expected) => {
  const moment = at("2020-01-06");
  const note = { subject: chartKey, id: "n", kind: "LOINC//34117-2", occurredAt: moment, filedAt: moment, text };
  const old = { ...chart([event("MEDS_BIRTH", "1925-04-02"), event("ICD10CM//I10", "2019-12-30")], [note]) };
  const { record } = deidentify({ ...old, identity: { ...identity, birthDate: "1925-04-02" } });
  expect(record.notes[0]?.text).toBe(expected);
});

test.each([
  ["LOINC//30525-0//a", 97, 90],
  ["LOINC//30525-0//mo", 600, 600],
  ["LOINC//30525-0//mo", 1100, 1080],
  ["LOINC//21612-7//d", 100, 100],
  ["LOINC//29553-5//wk", 40, 40],
])("an age under %s of %d is %d", (code, numericValue, expected) => {
  const { record } = deidentify(chart([event(code, "2020-01-06", { numericValue })]));
  expect(record.events[0]?.numericValue).toBe(expected);
});

test("a published code that reads like a short number of the chart is no identifier, a local one is", () => {
  const codes = ["LOINC//718-7//g/dL", "ICD9CM//401.9", "RXNORM//1191", "LOCAL//1191", "RXNORM//77319020"];
  const numbers = ["7187", "4019", "1191", "77319020"].map((value) => ({ kind: "MR", value }));
  const { record } = deidentify({
    ...chart(codes.map((code) => event(code, "2020-01-06"))),
    identity: { ...identity, identifiers: numbers },
  });
  expect(record.events.map(({ code }) => code)).toEqual(codes.slice(0, 3));
});

test("a further chart of a person names the key of the first, by which a split goes; an only chart names none", () => {
  const pseudonymiser = createPseudonymiser(secret);
  const first = chart([event("SEX//F", null)]);
  const further = { ...first, patientId: toPatientId("patient-2"), person: first.patientId };
  const of = (input: PatientChart) => deidentifyChart(input, { pseudonymiser, counts: newDeidCounts() });
  expect(of(first)).not.toHaveProperty("person");
  expect(of(further).person).toBe(of(first).subject);
  expect(of(further).subject).not.toBe(of(first).subject);
});
