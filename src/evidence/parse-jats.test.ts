import { describe, expect, test } from "vitest";
import { readElements } from "#storage";
import { toVersion } from "./normalise-text.ts";
import { parseJats } from "./parse-jats.ts";

async function parse(xml: string) {
  const drafts = [];
  for await (const element of readElements([xml], new Set(["article"]))) drafts.push(parseJats(element));
  return drafts[0];
}

const article = (meta: string, body = "", attributes = 'article-type="research-article"') =>
  `<?xml version="1.0"?><!DOCTYPE article SYSTEM "x.dtd"><article ${attributes} xmlns:xlink="x" xmlns:mml="m" xml:lang="en"><front>` +
  "<journal-meta><journal-title-group><journal-title>J Test</journal-title></journal-title-group></journal-meta>" +
  `<article-meta><article-id pub-id-type="pmc">123</article-id><article-id pub-id-type="doi">10.1/ABC</article-id>${meta}</article-meta>` +
  `</front><body>${body}</body></article>`;
const title = "<title-group><article-title>Salt <italic>and</italic> pressure</article-title></title-group>";

describe("a JATS article", () => {
  test("is known by its PMCID and DOI, its earliest year and its licence", async () => {
    const draft = await parse(
      article(
        `${title}<pub-date><year>2012</year></pub-date><pub-date><year>2011</year></pub-date><permissions>` +
          '<license xlink:href="https://creativecommons.org/licenses/by-nc/4.0/"><license-p>x</license-p></license></permissions>',
      ),
    );
    expect(draft?.meta).toMatchObject({
      id: "PMC123",
      doi: "10.1/abc",
      year: 2011,
      licence: "CC-BY-NC-4.0",
      title: "Salt and pressure",
      journal: "J Test",
    });
  });

  test("is known by its own DOI however it is written, not by one of its versions", async () => {
    const ids =
      '<article-id pub-id-type="doi">https://doi.org/10.1/AB</article-id><article-id pub-id-type="doi" specific-use="version">10.1/ab.2</article-id>';
    const draft = await parse(article(title).replace(/<article-id pub-id-type="doi">.*?<\/article-id>/, ids));
    expect(draft?.meta.doi).toBe("10.1/ab");
  });

  test("10 to the power 6 is never read as 106, and H2O, cm2 and reference marks stay themselves", async () => {
    const draft = await parse(
      article(
        title,
        "<p>We saw 10<sup>6</sup> cells per cm<sup>2</sup> of H<sub>2</sub>O<sup><xref>12</xref></sup> and 2<sup>a</sup> &beta;&nbsp;units &#x3b1; &lt; 5.</p>",
      ),
    );
    expect(draft?.sections[0]?.paragraphs[0]?.text).toBe("We saw 10⁶ cells per cm² of H₂O and 2a β units α < 5.");
  });

  test("mathematics is its MathML characters; TeX is left out", async () => {
    const draft = await parse(
      article(
        title,
        "<p>BMI is <inline-formula><alternatives><tex-math>\\frac{a}{b}</tex-math><mml:math><mml:mfrac><mml:mi>kg</mml:mi><mml:msup><mml:mi>m</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:mfrac></mml:math></alternatives></inline-formula>.</p>",
      ),
    );
    expect(draft?.sections[0]?.paragraphs[0]?.text).toBe("BMI is (kg)/(m²).");
  });

  test("the mark of a reference or note is never a digit of the number, nor a word of the sentence; figures and bracketed references stay", async () => {
    const to = (mark: string, type = "bibr") => `<xref ref-type="${type}" rid="r">${mark}</xref>`;
    const told = async (words: string) =>
      (await parse(article(title, `<p>${words}</p>`)))?.sections[0]?.paragraphs[0]?.text;
    expect(
      await told(
        `It fell by 40%.${to("1")} ${to("2")} We gave 7 mg${to("3")} in 10${to("4")}, and 5${to("6")}–9 days.`,
      ),
    ).toBe("It fell by 40%. We gave 7 mg in 10, and 5–9 days.");
    expect(
      await told(`Of 300${to("<sup>9</sup>")} rose.${to("<sup>1</sup>")}<sup>,</sup>${to("<sup>2</sup>")} It held.`),
    ).toBe("Of 300 rose. It held.");
    expect(
      await told(`It fell [${to("4")},${to("5")}] (${to("6")}, ${to("7")}) in Fig.${to("1", "fig")} and ${to("8")}.`),
    ).toBe("It fell [4,5] (6, 7) in Fig.1 and 8.");
    const cell = `<table-wrap><table><tr><td>Death</td><td>12${to("1", "table-fn")}</td><td>5${to("*", "table-fn")}</td></tr></table></table-wrap>`;
    expect((await parse(article(title, cell)))?.sections[0]?.paragraphs[0]?.text).toBe("Death | 12 | 5");
  });

  test("a formula keeps its signs, roots and powers whatever prefix it is written with, in TeX where that is all; a painted one leaves no hole", async () => {
    const told = async (words: string) =>
      (await parse(article(title, `<p>${words}</p>`)))?.sections[0]?.paragraphs[0]?.text;
    expect(await told("<math><msup><mn>10</mn><mn>6</mn></msup></math> copies")).toBe("10⁶ copies");
    expect(
      await told(
        "<m:math><m:msqrt><m:mi>n</m:mi></m:msqrt><m:mfenced><m:mi>a</m:mi><m:mi>b</m:mi></m:mfenced></m:math>",
      ),
    ).toBe("√(n)(a,b)");
    expect(
      await told(
        "<mml:math><mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup></mml:math>",
      ),
    ).toBe("x₁²");
    const tex = (source: string) =>
      told(
        `age <inline-formula><alternatives><tex-math>\\documentclass{minimal}\\begin{document}$$${source}$$\\end{document}</tex-math><inline-graphic/></alternatives></inline-formula> years`,
      );
    expect(await tex("\\ge 65")).toBe("age ≥ 65 years");
    expect(await tex("5.2 \\pm 10^{-3}\\,\\mathrm{mg/m}^{2}")).toBe("age 5.2 ± 10⁻³ mg/m² years");
    expect(await tex("\\frac{1}{2} x_{max}")).toBe("age (1)/(2) x_(max) years");
    expect(await tex("\\begin{array}{c}1\\end{array}")).toBe("age \\begin{array}{c}1\\end{array} years");
    expect(await told("HbA1c <inline-formula><inline-graphic/></inline-formula> 7%")).toBe("HbA1c [image] 7%");
    expect(
      await told("a <disp-formula><label>(1)</label><mml:math><mml:mi>y</mml:mi></mml:math></disp-formula> b"),
    ).toBe("a y b");
  });

  test("nested sections keep their path, and a table's rows stand in a section of their own", async () => {
    const draft = await parse(
      article(
        title,
        "<sec><title>Results</title><p>First.</p><sec><title>Blood pressure</title><p>Fell.</p>" +
          "<table-wrap><label>Table 1</label><caption><p>Values</p></caption><table><tr><th>Arm</th><th>mm Hg</th></tr><tr><td>Salt</td><td>140</td></tr></table></table-wrap></sec></sec>",
      ),
    );
    expect(
      draft?.sections.map((section) => [section.title, section.kind, section.paragraphs.map(({ text }) => text)]),
    ).toEqual([
      ["Results", "results", ["First."]],
      ["Results > Blood pressure", "results", ["Fell."]],
      ["Results > Blood pressure > Table 1", "table", ["Values", "Arm | mm Hg", "Arm: Salt | mm Hg: 140"]],
    ]);
  });

  test("a list stands with the words that open it, in order with what follows; a box's and a term's words stay with theirs", async () => {
    const list = (...items: string[]) =>
      `<list>${items.map((item) => `<list-item><p>${item}</p></list-item>`).join("")}</list>`;
    const draft = await parse(
      article(
        title,
        `<p>It is contraindicated in ${list("pregnancy", "liver disease")} and in children. It is cheap.</p><p>Aims.</p>${list("Less salt.")}` +
          `<boxed-text><caption><title>Practices to avoid</title></caption>${list("Giving salt.")}</boxed-text>` +
          "<def-list><def-item><term>Grade D</term><def><p>Against.</p></def></def-item></def-list>",
      ),
    );
    expect(draft?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
      "It is contraindicated in • pregnancy • liver disease and in children. It is cheap.",
      "Aims.",
      "Less salt.",
      "Practices to avoid • Giving salt.",
      "Grade D: Against.",
    ]);
  });

  test("a cell stands with every head above it; one that spans rows is read in each, an empty one is left out", async () => {
    const rows =
      '<tr><th rowspan="2">Event</th><th colspan="2">n (%)</th></tr><tr><th>Drug</th><th>Placebo</th></tr><tr><td colspan="3">Heart</td></tr>' +
      '<tr><td rowspan="2">Pain</td><td>1</td><td>2</td></tr><tr><td/><td>3</td></tr><tr><td/><td/><td/></tr>';
    const draft = await parse(article(title, `<table-wrap><table>${rows}</table></table-wrap>`));
    expect(draft?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
      "Event | n (%) | n (%)", "Event | Drug | Placebo", "Heart", "Event: Heart > Pain | n (%) > Drug: 1 | n (%) > Placebo: 2",
      "Event: Heart > Pain | n (%) > Placebo: 3",
    ]); // biome-ignore format: a table
  });

  test("an abstract in another language is kept and named; a translated sub-article is not evidence twice", async () => {
    const draft = await parse(
      article(
        `${title}<abstract><p>Salt raises pressure.</p></abstract><trans-abstract xml:lang="es"><p>La sal eleva la presión.</p></trans-abstract>`,
      ).replace(
        "</article>",
        '<sub-article article-type="translation"><body><p>Todo otra vez.</p></body></sub-article></article>',
      ),
    );
    expect(draft?.sections.map((section) => section.title)).toEqual(["Abstract", "Abstract (es)"]);
  });

  test("a retraction notice retracts the article it names and is itself no evidence", async () => {
    const draft = await parse(
      article(
        `${title}<related-article related-article-type="retracted-article" ext-link-type="uri" xlink:href="info:doi/10.1371/Journal.X.1"/>`,
        "<p>We retract it.</p>",
        'article-type="retraction"',
      ),
    );
    expect(draft?.notices).toEqual([{ target: "doi:10.1371/journal.x.1", status: "retracted" }]);
    expect(draft === undefined ? undefined : toVersion(draft)?.passages).toEqual([]);
  });

  test("XML that is not well-formed is refused with its place and without its words", async () => {
    await expect(parse(article(title, "<p>secret <b>words</p>"))).rejects.toThrow(
      /not well-formed: at line:column 1:\d+/,
    );
    await expect(parse(article(title, "<p>secret <b>words</p>"))).rejects.not.toThrow(/secret/);
  });

  test("an entity declared by the document is not expanded and no file is read", async () => {
    const hostile =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><article><front/><body><p>&x;</p></body></article>';
    await expect(parse(hostile)).rejects.toThrow(/not well-formed/);
  });
});

test("an article about retracted or withdrawn ones is not retracted itself", async () => {
  const titled = async (words: string) => {
    const draft = await parse(
      article(`<title-group><article-title>${words}</article-title></title-group>`, "<p>x</p>"),
    );
    return draft?.notices.map(({ status }) => status)[0];
  };
  for (const words of ["Retracted publications in radiology: a review", "Withdrawn drugs and their labels"])
    expect(await titled(words), words).toBeUndefined();
  const fallen = [
    "RETRACTED: Salt",
    "Retracted article: Salt",
    "[Retracted] Salt",
    "[WITHDRAWN: Salt]",
    "Withdrawn – Salt",
  ];
  for (const words of [...fallen, "RETRACTED ARTICLE: Salt"]) expect(await titled(words), words).toBe("retracted");
});

test("each related-article-type says what it says of the one or the other", async () => {
  const said = async (type: string) => {
    const link = `<related-article related-article-type="${type}" ext-link-type="pubmed" xlink:href="7"/>`;
    return (await parse(article(`${title}${link}`)))?.notices.map(({ target, status }) => `${target} ${status}`);
  };
  const ours = (status: string) => [`pmcid:pmc123 ${status}`, `doi:10.1/abc ${status}`];
  expect(await said("retraction-forward")).toEqual(ours("retracted"));
  for (const type of ["retracted-article", "partial-retraction"])
    expect(await said(type), type).toEqual(["pmid:7 retracted"]);
  expect(await said("corrected-article")).toEqual(["pmid:7 corrected"]);
  expect(await said("object-of-concern")).toEqual(["pmid:7 concern"]);
  expect(await said("correction-forward")).toEqual(ours("corrected"));
  for (const type of ["concern-forward", "expression-of-concern"])
    expect(await said(type), type).toEqual(ours("concern"));
  expect(await said("commentary-article")).toEqual([]);
});
