import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, drugUseWords, noProgress, type PatientChart } from "#core";
import { readCharts } from "#storage";
import { intakeCcda } from "./ccda-intake.ts";
import { summaryOfCare } from "./summary-of-care.fixture.ts";

const root = mkdtempSync(join(tmpdir(), "osler-plans-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let runs = 0;

/** The chart of one document. */
async function chartOf(document: string) {
  const home = join(root, String(runs++));
  const [path, directory, rejectFile] = [`${home}.xml`, `${home}-charts`, `${home}.rejects`];
  writeFileSync(path, document);
  const summary = await intakeCcda({ paths: [path], directory, rejectFile, progress: noProgress });
  const charts: PatientChart[] = [];
  for await (const chart of readCharts(directory)) charts.push(chart);
  return { chart: charts[0], summary, rejects: readFileSync(rejectFile, "utf8") };
}

const section = (code: string, entries: string) =>
  `<component><section><code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><title>More</title><text/>${entries}</section></component>`;
const template = (id: string) => `<templateId root="2.16.840.1.113883.10.20.22.4.${id}"/>`;
const drug = (code: string, system = "2.16.840.1.113883.6.88") =>
  `<consumable><manufacturedProduct><manufacturedMaterial><code code="${code}" codeSystem="${system}"/></manufacturedMaterial></manufacturedProduct></consumable>`;
const author = '<author><time value="20200315093000+0000"/></author>';
const due = '<effectiveTime value="20200901"/>';
const snomed = (code: string) => `<code code="${code}" codeSystem="2.16.840.1.113883.6.96" displayName="Colonoscopy"/>`;

/** The events a plan of treatment adds to the summary, which has one planned observation of its own. */
async function planned(...entries: readonly string[]) {
  const extra = section("18776-5", entries.map((entry) => `<entry>${entry}</entry>`).join(""));
  const plain = await chartOf(summaryOfCare());
  const { chart, summary } = await chartOf(summaryOfCare({ extra }));
  const before = new Set(plain.chart?.events.map(({ code }) => code));
  return { events: (chart?.events ?? []).filter(({ code }) => !before.has(code)), summary };
}

const seen = (events: readonly ClinicalEvent[]) =>
  events.map(({ code, occurredAt, filedAt }) => [code, occurredAt, filedAt]);

describe("a plan of treatment (C-CDA R2.1 section 2.16.840.1.113883.10.20.22.2.10)", () => {
  const written = Date.parse("2020-03-15T09:30:00Z");

  test("what is asked for is known when its author wrote it down, and nothing happens on the day it is due", async () => {
    const kinds = [
      ["procedure", "PROC", "41", "RQO"],
      ["act", "ACT", "39", "INT"],
      ["encounter", "ENC", "40", "APT"],
    ] as const;
    const codes = ["73761001", "710925007", "185349003"];
    const { events } = await planned(
      ...kinds.map(
        ([name, classCode, id, mood], i) =>
          `<${name} classCode="${classCode}" moodCode="${mood}">${template(id)}${snomed(codes[i] ?? "")}<statusCode code="active"/>${due}${author}</${name}>`,
      ),
    );
    expect(new Set(seen(events).map(String))).toEqual(
      new Set(codes.map((code) => String([`PLANNED//SNOMED//${code}`, written, written]))),
    );
    for (const { occurredAt } of events) expect(occurredAt).toBeLessThan(Date.parse("2020-09-01"));
  });

  test("a drug that is ordered is an order with its dose; one that is only intended gives no event", async () => {
    const activity = (mood: string, code: string) =>
      `<substanceAdministration classCode="SBADM" moodCode="${mood}">${template("42")}<statusCode code="active"/>${due}
       <doseQuantity value="20" unit="mg"/>${drug(code)}${author}</substanceAdministration>`;
    const { events, summary } = await planned(activity("RQO", "617310"), activity("INT", "617311"));
    expect(seen(events)).toEqual([["RXNORM//617310", written, written]]);
    expect(drugUseWords(events[0]?.drugUse)).toBe("20 mg");
    expect(summary.withheld["only planned"]).toBe(1);
  });

  test("a drug meant to be taken from a day after the document, by no author, was known when the document was made; from a day before it, then", async () => {
    const intended = (code: string, low: string) =>
      `<substanceAdministration classCode="SBADM" moodCode="INT">${template("16")}<statusCode code="active"/>
       <effectiveTime xsi:type="IVL_TS"><low value="${low}"/></effectiveTime>${drug(code)}</substanceAdministration>`;
    const { events } = await planned(intended("617312", "20200901"), intended("617313", "20200105"));
    const made = Date.parse("2020-04-01T10:00:00Z");
    expect(new Set(seen(events).map(String))).toEqual(
      new Set([
        String(["RXNORM//617312", made, made]),
        String(["RXNORM//617313", Date.parse("2020-01-05"), Date.parse("2020-01-05T23:59:59.999Z")]),
      ]),
    );
  });

  test("a planned immunization is not a shot", async () => {
    const { events } = await planned(
      `<substanceAdministration classCode="SBADM" moodCode="INT">${template("120")}<statusCode code="active"/>${due}${drug("33", "2.16.840.1.113883.12.292")}${author}</substanceAdministration>`,
    );
    expect(seen(events)).toEqual([["PLANNED//CVX//33", written, written]]);
  });

  test("a proposal, a cancelled request and one not to do it give no event; goals are counted", async () => {
    const procedure = (mood: string, status: string, more = "") =>
      `<procedure classCode="PROC" moodCode="${mood}" ${more}>${template("41")}${snomed("73761001")}<statusCode code="${status}"/>${author}</procedure>`;
    const goal = `<observation classCode="OBS" moodCode="GOL">${template("121")}<code code="3141-9" codeSystem="2.16.840.1.113883.6.1"/></observation>`;
    const { events, summary } = await planned(
      procedure("PRP", "active"),
      procedure("RQO", "cancelled"),
      procedure("RQO", "active", 'negationInd="true"'),
      goal,
    );
    expect(events).toEqual([]);
    expect(summary.ignored).toEqual({ "CDA observation, goal": 1 });
  });
});

describe("doses and schedules (HL7's C-CDA examples of medication frequency)", () => {
  const wordsOf = async (inside: string) => {
    const activity = `<entry><substanceAdministration classCode="SBADM" moodCode="EVN">${template("16")}<id root="2.999.7" extension="drug-9"/>
      <statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low value="20200601"/></effectiveTime>${inside}${drug("999")}</substanceAdministration></entry>`;
    const { chart } = await chartOf(summaryOfCare({ extra: section("10160-0", activity) }));
    return drugUseWords(chart?.events.find(({ code }) => code === "RXNORM//999")?.drugUse);
  };
  const every = (period: string, more = "") =>
    `<effectiveTime xsi:type="PIVL_TS" operator="A" ${more}><period ${period}/></effectiveTime>`;
  const institution = 'institutionSpecified="true"';

  test.each([
    ["BID", every('value="12" unit="h"', institution), "twice a day"],
    ["BID in days", every('value="0.5" unit="d"', institution), "twice a day"],
    ["Q12H", every('value="12" unit="h"'), "every 12 hours"],
    ["Q12H in days", every('value="0.5" unit="d"'), "every 12 hours"],
    ["TID in days", every('value="0.3333" unit="d"', institution), "3 times a day"],
    ["Q8H in days", every('value="0.3333" unit="d"'), "every 8 hours"],
    ["weekly", every('value="1" unit="wk"'), "once a week"],
    ["at bedtime", '<effectiveTime xsi:type="EIVL_TS" operator="A"><event code="HS"/></effectiveTime>', "at bedtime"],
    ["two intervals at once", every('value="1" unit="d"') + every('value="1" unit="wk"'), undefined],
    [
      "between meals, which FHIR has no code for",
      '<effectiveTime xsi:type="EIVL_TS"><event code="IC"/></effectiveTime>',
      undefined,
    ],
  ])("%s", async (_, xml, said) => {
    expect(await wordsOf(xml)).toBe(said);
  });

  test("every 4 to 6 hours", async () => {
    const period = '<low value="4" unit="h"/><high value="6" unit="h"/>';
    expect(
      await wordsOf(`<effectiveTime xsi:type="PIVL_TS"><period xsi:type="IVL_PQ">${period}</period></effectiveTime>`),
    ).toBe("every 4 to 6 hours");
  });

  test("dose, rate, route, need and the sig as written", async () => {
    const sig = `<entryRelationship typeCode="COMP"><substanceAdministration classCode="SBADM" moodCode="EVN">${template("147")}
      <code code="76662-6" codeSystem="2.16.840.1.113883.6.1"/><text>Swallow whole</text></substanceAdministration></entryRelationship>`;
    const need = `<precondition typeCode="PRCN"><criterion>${template("25")}<value xsi:type="CD" code="56018004" codeSystem="2.16.840.1.113883.6.96" displayName="wheezing"/></criterion></precondition>`;
    const oral = '<routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="ORAL"/>';
    expect(
      await wordsOf(
        `${oral}<doseQuantity value="2"/><administrationUnitCode code="C48542" displayName="Tablet"/>${sig}${need}`,
      ),
    ).toBe("2 tablets by mouth, as needed for wheezing (“Swallow whole”)");
    expect(await wordsOf('<doseQuantity value="1"/>')).toBe("1 (unit not stated)");
    expect(await wordsOf('<doseQuantity><low value="1" unit="mg"/><high value="2" unit="mg"/></doseQuantity>')).toBe(
      "1 to 2 mg",
    );
    expect(await wordsOf('<rateQuantity value="90" unit="mL/min"/>')).toBe("at 90 mL/min");
    const most = '<maxDoseQuantity><numerator value="4" unit="g"/><denominator value="24" unit="h"/></maxDoseQuantity>';
    expect(await wordsOf(`<doseQuantity value="1" unit="g"/>${most}`)).toBe("1 g, at most 4 g in 24 hours");
  });
});

describe("unstructured bodies and media", () => {
  const unstructured = (text: string) =>
    summaryOfCare().replace(
      /<component><structuredBody>.*<\/structuredBody><\/component>/s,
      `<component><nonXMLBody>${text}</nonXMLBody></component>`,
    );
  const b64 = (words: string) => Buffer.from(words, "latin1").toString("base64");

  test.each([
    ["text/plain", '<text mediaType="text/plain">Seen today.\nWell.</text>', "Seen today.\nWell."],
    [
      "text/plain in base64",
      `<text mediaType="text/plain" representation="B64">${b64("Seen today.")}</text>`,
      "Seen today.",
    ],
    [
      "text/rtf",
      `<text mediaType="text/rtf" representation="B64">${b64("{\\rtf1\\ansi {\\b Seen} today.\\par Well.}")}</text>`,
      "Seen today.\nWell.",
    ],
    [
      "text/html",
      `<text mediaType="text/html" representation="B64">${b64("<html><body><p>Seen</p><p>today.</p></body></html>")}</text>`,
      "Seen\n\ntoday.",
    ],
  ])("%s is a note filed when the document was made", async (_, text, words) => {
    const { chart } = await chartOf(unstructured(text));
    expect(chart?.notes.map((note) => [note.filedAt, note.text])).toEqual([
      [Date.parse("2020-04-01T10:00:00Z"), words],
    ]);
  });

  test.each([
    ['mediaType="application/pdf" representation="B64">JVBERi0=', "CDA nonXMLBody application/pdf"],
    ['mediaType="text/plain" compression="DF" representation="B64">eJw=', "CDA nonXMLBody, compressed"],
    ['mediaType="application/pdf"><reference value="letter.pdf"/>', "CDA nonXMLBody, outside the document"],
  ])("what is no text is counted by what it is: %s", async (inside, kind) => {
    const { chart, summary } = await chartOf(unstructured(`<text ${inside}</text>`));
    expect(summary.ignored).toEqual({ [kind]: 1 });
    expect(chart?.notes).toEqual([]);
    // The header still says who the patient and the clinicians are.
    expect(chart?.identity.clinicians.map(({ family }) => family)).toEqual(["Brackenridge"]);
  });

  test("a body that says it is base64 and is not is refused by its element, without its words", async () => {
    const { rejects } = await chartOf(
      unstructured('<text mediaType="text/plain" representation="B64">Featherstone!</text>'),
    );
    expect(rejects).toContain("not base64");
    expect(rejects).not.toContain("Featherstone");
  });

  test("media of an entry: text is a note, a picture is counted", async () => {
    const media = (type: string, data: string) =>
      `<entry><observationMedia classCode="OBS" moodCode="EVN"><value mediaType="${type}" representation="B64">${data}</value></observationMedia></entry>`;
    const extra = section("18748-4", media("text/plain", b64("Chest clear.")) + media("image/png", "iVBORw0KGgo="));
    const { chart, summary } = await chartOf(summaryOfCare({ extra }));
    expect(chart?.notes.filter(({ kind }) => kind === "LOINC//18748-4").map(({ text }) => text)).toEqual([
      "Chest clear.",
    ]);
    expect(summary.ignored).toEqual({ "CDA observationMedia image/png": 1 });
  });
});
