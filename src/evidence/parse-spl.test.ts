import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readElements } from "#storage";
import { addEvidence } from "./add-evidence.ts";
import { openEvidence } from "./evidence-library.ts";
import { parseSpl } from "./parse-spl.ts";

const label = (version: number, dose: string) => `<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="urn:hl7-org:v3">
 <id root="11111111-0000-0000-0000-00000000000${version}"/>
 <title>These highlights do not include all the information needed to use FLORBIZOL<sup>®</sup>.</title>
 <effectiveTime value="2025030${version}"/>
 <setId root="ABCDEF01-2345-6789-abcd-ef0123456789"/><versionNumber value="${version}"/>
 <component><structuredBody>
  <component><section><code code="48780-1" codeSystem="2.16.840.1.113883.6.1"/>
   <subject><manufacturedProduct><manufacturedProduct><name>Florbi<suffix>XR</suffix></name>
    <asEntityWithGeneric><genericMedicine><name>florbizol sodium</name></genericMedicine></asEntityWithGeneric>
   </manufacturedProduct></manufacturedProduct></subject></section></component>
  <component><section><code code="34068-7"/><title>2 DOSAGE AND ADMINISTRATION</title>
   <excerpt><highlight><text><paragraph>Take it daily. (2)</paragraph></text></highlight></excerpt>
   <component><section><code code="42229-5"/><title>2.1 Adults</title>
    <text><paragraph>The usual dose is <content styleCode="bold">${dose}</content> once daily.<br/>Swallow whole.</paragraph>
     <list><item>Take with food.</item><item>Do not exceed:<list><item>100 mg a day</item></list></item></list>
     <table><tbody><tr><td>CrCl &lt; 30</td><td><paragraph>25 mg</paragraph><paragraph>50 mg at most</paragraph></td></tr></tbody></table></text></section></component>
  </section></component>
  <component><section><code code="51945-4"/><title>PRINCIPAL DISPLAY PANEL</title><text><paragraph>NDC 0000</paragraph></text></section></component>
 </structuredBody></component>
</document>`;

async function parse(xml: string) {
  for await (const element of readElements([xml], new Set(["document"]))) return parseSpl(element);
  return undefined;
}

test("a label's sections, lists and tables are kept; highlights, product data and package pictures are not", async () => {
  const draft = await parse(label(1, "50 mg"));
  expect(draft?.meta).toMatchObject({
    id: "spl:abcdef01-2345-6789-abcd-ef0123456789",
    title: "Florbi XR (florbizol sodium): drug label",
    year: 2025,
  });
  expect(draft?.sections).toEqual([
    {
      title: "2 DOSAGE AND ADMINISTRATION > 2.1 Adults",
      kind: "other",
      paragraphs: [
        { text: "The usual dose is 50 mg once daily. Swallow whole." },
        { text: "Take with food." },
        { text: "Do not exceed: • 100 mg a day" },
        { text: "CrCl < 30 | 25 mg 50 mg at most" },
      ],
    },
  ]);
});

test("words of a boxed warning that stand in no paragraph are kept, its list with the words that open it", async () => {
  const warning = `<text><content styleCode="bold">It can be fatal.</content> Do not use in:<list><item><caption>•</caption>pregnancy</item></list></text>`;
  const draft = await parse(label(1, "50 mg").replace(/<text><paragraph>The usual.*?<\/text>/s, warning));
  expect(draft?.sections[0]?.paragraphs).toEqual([{ text: "It can be fatal. Do not use in: • pregnancy" }]);
});

test("a row of a label's table says which dose is whose", async () => {
  const table =
    "<text><table><caption>Table 1</caption><thead><tr><th>Renal function</th><th>Dose</th></tr></thead>" +
    "<tbody><tr><td>CrCl below 30</td><td><paragraph>25 mg</paragraph><paragraph>once</paragraph></td></tr></tbody></table></text>";
  const draft = await parse(label(1, "50 mg").replace(/<text><paragraph>The usual.*?<\/text>/s, table));
  expect(draft?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
    "Table 1",
    "Renal function | Dose",
    "Renal function: CrCl below 30 | Dose: 25 mg once",
  ]);
});

test("a document that is no label is not read as one", async () => {
  expect(await parse("<document><title>Minutes</title></document>")).toBeUndefined();
});

test("a newer label takes the place of the older one, and an older one that comes later does not take it back", async () => {
  const directory = await mkdtemp(join(tmpdir(), "osler-spl-"));
  const file = join(directory, "label.xml");
  await writeFile(file, label(1, "50 mg"));
  await addEvidence({ paths: [file], directory: join(directory, "evidence") });
  await writeFile(file, label(2, "25 mg"));
  const { documents } = await addEvidence({ paths: [file], directory: join(directory, "evidence") });
  expect(documents).toMatchObject({ added: 0, updated: 1 });
  await writeFile(file, label(1, "75 mg"));
  const late = await addEvidence({ paths: [file], directory: join(directory, "evidence") });
  expect(late.documents).toMatchObject({ updated: 0, duplicate: 1 });
  const library = await openEvidence(join(directory, "evidence"));
  const hits = await library.search("usual dose of florbizol", 5);
  await library.close();
  await rm(directory, { recursive: true });
  expect(JSON.stringify(hits)).toContain("25 mg once daily");
  expect(JSON.stringify(hits)).not.toContain("50 mg once daily");
});
