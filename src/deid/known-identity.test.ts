import fc from "fast-check";
import { expect, test } from "vitest";
import type { PatientIdentity } from "#core";
import { deidentifyText } from "./index.ts";

const given =
  "Will,June,Hope,Rosalind,Li,An,Zbigniew,Nguyễn,Adaeze,Jean-Luc,D'Angelo,Siân,Mary Ann,Oluwaseun,Kealiʻi,Bo,Grace,Xiaohong,Mohammed,Þóra".split(
    ",",
  );
const family =
  "Grant,Young,Okonkwo,O'Shaughnessy,de la Cruz,Ng,Kowalczyk,Ó Súilleabháin,Begay,Stone,van der Heijden,Çelikkol,Nwosu-Bello,Wu,Papathanasiou,May,Li,Al-Rashid,Yazzie,Brown".split(
    ",",
  );
const street =
  "118 Larkspur Terrace,7 Rue de l'Église,44 Ferncliff Rd,2200 W Michigan St,PO Box 4410,Calle Mayor 90".split(",");
const city = "Tallow Creek,Springfield,Kraków,San Luis Obispo,Hixson".split(",");

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(""));
const person = fc.record({ given: fc.constantFrom(...given), family: fc.constantFrom(...family) });
const chart = fc.record({
  patient: person,
  relative: person,
  clinician: person,
  phone: digits(9, 9).map((rest) => `(2${rest.slice(0, 2)}) ${rest.slice(2, 5)}-${rest.slice(5)}`),
  mrn: fc.tuple(fc.constantFrom("", "MRN-", "H", "A-"), digits(6, 9)).map((parts) => parts.join("")),
  zip: digits(5, 5),
  line: fc.constantFrom(...street),
  city: fc.constantFrom(...city),
  mail: fc.constantFrom("rosalind.ok@example.net", "jo_mack58@mail.example", "x@y.example"),
});
type Known = typeof chart extends fc.Arbitrary<infer T> ? T : never;

const identityOf = (known: Known): PatientIdentity => ({
  names: [{ given: known.patient.given.split(" "), family: known.patient.family }],
  sex: "unknown",
  addresses: [{ lines: [known.line], city: known.city, postalCode: known.zip }],
  contactPoints: [
    { system: "phone", value: known.phone },
    { system: "email", value: known.mail },
  ],
  identifiers: [{ kind: "MR", value: known.mrn }],
  kin: [{ name: { given: [known.relative.given], family: known.relative.family }, contactPoints: [] }],
  clinicians: [{ given: [known.clinician.given], family: known.clinician.family }],
  organisations: [],
});

const upper = (text: string) => text.toUpperCase();
const zeroWidth = (text: string) => Array.from(text).join("\u200b");
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const swapped = (text: string) =>
  text.length < 6 || /[^A-Za-z]/.test(text) ? text : text.slice(0, 2) + text[3] + text[2] + text.slice(4);
const shorter = (text: string) => (text.length < 6 || /[^A-Za-z]/.test(text) ? text : text.slice(0, 3) + text.slice(4));

/** Every way a person of the chart is written. */
const nameForms = fc.constantFrom<(p: { given: string; family: string }) => string>(
  (p) => `${p.given} ${p.family}`,
  (p) => `${p.family}, ${p.given}`,
  (p) => upper(`${p.family}, ${p.given}`),
  (p) => `${p.given} ${p.family}`.toLowerCase(),
  (p) => p.family,
  (p) => p.given,
  (p) => upper(p.family),
  (p) => zeroWidth(p.family),
  (p) => wide(`${p.given} ${p.family}`),
  (p) => `${p.given} ${swapped(p.family)}`,
  (p) => shorter(p.family),
  (p) => `${p.given.replace(/[^\p{L}]/gu, "")}${p.family.replace(/[^\p{L}]/gu, "")}`,
  (p) => `${p.given.charAt(0)}. ${p.family}`,
);
const place = fc.constantFrom<readonly [string, string]>(
  ["Pt ", " was seen today for cough. BP 120/80."],
  ["Discussed with ", " and agreed."],
  ["Note:\n", "\nslept well"],
  ["| ", " | 12 mg |"],
  ["called (", ") no answer"],
  ["seen by Mrs. ", " at home"],
);

/** Letters and digits of `written` that no span covers when it stands between `before` and `after`. */
function leftOver(known: Known, before: string, written: string, after: string): string {
  const text = before + written + after;
  const { spans } = deidentifyText(text, { chart: identityOf(known) });
  return Array.from({ length: written.length }, (_, k) => k + before.length)
    .filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)) && !spans.some((span) => span.start <= at && at < span.end))
    .map((at) => text.charAt(at))
    .join("");
}

test("whoever the chart names is never left in that patient's notes, in 2,000 ways of writing", () => {
  fc.assert(
    fc.property(
      chart,
      fc.constantFrom("patient", "relative", "clinician"),
      nameForms,
      place,
      (known, who, form, where) => {
        const [before, after] = where;
        expect(leftOver(known, before, form(known[who as "patient"]), after)).toBe("");
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

test("numbers, addresses and mail of the chart are never left, in 1,000 ways of writing", () => {
  const forms: readonly ((known: Known) => string)[] = [
    (k) => k.phone,
    (k) => k.phone.replace(/\D/g, ""),
    (k) => k.phone.replace(/\D+/g, "."),
    (k) => `+1 ${k.phone.replace(/\D+/g, " ").trim()}`,
    (k) => wide(k.phone.replace(/\D/g, "")),
    (k) => k.mrn,
    (k) => k.mrn.toLowerCase(),
    (k) => k.mrn.replace(/\D/g, ""),
    (k) => zeroWidth(k.mrn),
    (k) => k.mail,
    (k) => upper(k.mail),
    (k) => k.line,
    (k) => upper(k.line),
    (k) => k.city,
    (k) => upper(k.city),
    (k) => k.zip,
    (k) => `${k.line}, ${k.city} ${k.zip}`,
  ];
  fc.assert(
    fc.property(chart, fc.constantFrom(...forms), place, (known, form, where) => {
      const [before, after] = where;
      expect(leftOver(known, before, form(known), after)).toBe("");
    }),
    { numRuns: 1000, seed: 11 },
  );
});

test("where a relative lives and the relative's own numbers are found, wherever they stand", () => {
  const identity: PatientIdentity = {
    ...{
      names: [],
      sex: "unknown",
      addresses: [],
      contactPoints: [],
      identifiers: [],
      clinicians: [],
      organisations: [],
    },
    kin: [
      {
        name: { given: ["Adaeze"], family: "Begay" },
        contactPoints: [],
        addresses: [{ lines: ["118 Larkspur Terrace"], city: "Tallow Creek", postalCode: "04999" }],
        identifiers: [{ value: "N-778812" }],
      },
    ],
  };
  const { text } = deidentifyText("Adaeze, no. N-778812, keeps her at 118 Larkspur Terrace in Tallow Creek 04999.", {
    chart: identity,
  });
  expect(text).not.toMatch(/Adaeze|778812|Larkspur|Tallow|04999/);
});

const bare: PatientIdentity = {
  names: [],
  sex: "unknown",
  addresses: [],
  contactPoints: [],
  identifiers: [],
  kin: [],
  clinicians: [],
  organisations: [],
};

test("the disease of a patient called like it keeps its name, and the patient does not", () => {
  const chart = { ...bare, names: [{ given: ["Hunter"], family: "Parkinson" }] };
  const tagged = (text: string) => deidentifyText(text, { chart }).text;
  expect(tagged("Parkinson's disease")).toBe("Parkinson's disease");
  expect(tagged("Hunter syndrome, type II")).toBe("Hunter syndrome, type II");
  expect(tagged("Hunter Parkinson reports tremor")).toBe("[NAME] reports tremor");
  expect(tagged("Mr. Parkinson's disease is worse")).toBe("Mr. [NAME]'s disease is worse");
});

test.each(["Smith", "Bell", "Jackson", "Cooper"])(
  "the disease of a patient %s is theirs where no disease is so called",
  (family) => {
    const chart = { ...bare, names: [{ given: ["Ann"], family }] };
    const text = `${family}'s disease has progressed. ${family}'s syndrome, ${family}'s sign.`;
    expect(deidentifyText(text, { chart }).text).not.toContain(family);
  },
);

test("a mail address said in words, or its handle alone, is the patient's", () => {
  const chart = { ...bare, contactPoints: [{ system: "email", value: "jintvix.quobrant@mail.example" } as const] };
  for (const text of [
    "write to jintvix.quobrant at mail dot example",
    "on the forum as jintvixquobrant",
    "ask quobrant",
  ])
    expect(deidentifyText(text, { chart, tagger: "none" }).text).not.toMatch(/jintvix|quobrant/);
});
