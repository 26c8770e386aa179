import { expect, test } from "vitest";
import { readElements } from "#storage";
import { parseDeletedCitations, parseMedline, parsePubmedArticle, parsePubmedBook } from "./parse-pubmed.ts";

const citation = (inner: string, corrections = "") =>
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>42</PMID><Article><Journal><Title>J</Title><JournalIssue><PubDate><MedlineDate>1999 Jan-Feb</MedlineDate></PubDate></JournalIssue></Journal>` +
  `<ArticleTitle>Aspirin <i>after</i> stroke.</ArticleTitle>${inner}</Article>${corrections}</MedlineCitation>` +
  '<PubmedData><ArticleIdList><ArticleId IdType="doi">10.2/X</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>';

async function parse(xml: string) {
  for await (const element of readElements([xml], new Set(["PubmedArticle"]))) return parsePubmedArticle(element);
  return undefined;
}

test("a labelled abstract keeps its labels, the year comes from a MedlineDate, the design from its publication type", async () => {
  const draft = await parse(
    citation(
      '<Abstract><AbstractText Label="AIM">To see.</AbstractText><AbstractText Label="RESULTS">p &lt; 0.05.</AbstractText></Abstract><PublicationTypeList><PublicationType>Randomized Controlled Trial</PublicationType></PublicationTypeList>',
    ),
  );
  expect(draft?.meta).toMatchObject({
    id: "pmid:42",
    doi: "10.2/x",
    year: 1999,
    design: "randomised-trial",
    level: "2",
    title: "Aspirin after stroke.",
  });
  expect(draft?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual(["AIM: To see.", "RESULTS: p < 0.05."]);
});

test("RetractionIn means this article is retracted; RetractionOf that the other is", async () => {
  const link = (type: string) =>
    `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><PMID>7</PMID></CommentsCorrections></CommentsCorrectionsList>`;
  const retracted = await parse(citation("", link("RetractionIn")));
  expect(retracted?.notices).toContainEqual({ target: "pmid:42", status: "retracted" });
  const notice = await parse(citation("", link("RetractionOf")));
  expect(notice?.notices).toEqual([{ target: "pmid:7", status: "retracted" }]);
});

test("MEDLINE text: continuation lines join, and each record is one draft", () => {
  const text =
    "PMID- 1\nTI  - One\nAB  - First line\n      second line.\nDP  - 2001 May\nPT  - Meta-Analysis\n\nPMID- 2\nTI  - Two\nRIN - J. 2003. PMID: 9\n";
  const [one, two] = parseMedline(text);
  expect(one?.sections[0]?.paragraphs[0]?.text).toBe("First line second line.");
  expect(one?.meta).toMatchObject({ id: "pmid:1", year: 2001, level: "1" });
  expect(two?.notices).toContainEqual({ target: "pmid:2", status: "retracted" });
});

test("MEDLINE text: an abstract in another language is kept; each link says what it says of the one or the other", () => {
  const [one] = parseMedline(
    "PMID- 1\nTI  - RETRACTED: One\nAB  - It fell.\nOAB - Bajó.\nOABL- spa\nRRI - J. 2003. PMID: 9\nUOF - J. 2001. PMID: 8\nPROF- J. PMID: 6\n",
  );
  expect(one?.sections.map(({ title, paragraphs }) => [title, paragraphs[0]?.text])).toEqual([
    ["Abstract", "It fell."],
    ["Abstract (spa)", "Bajó."],
  ]);
  expect(one?.notices).toEqual([
    { target: "pmid:1", status: "retracted" },
    { target: "pmid:6", status: "retracted" },
    { target: "pmid:1", status: "retracted" },
    { target: "pmid:8", status: "superseded" },
  ]);
});

test("a chapter of a book is a document, of the year it was last revised", async () => {
  const chapter =
    '<PubmedBookArticle><BookDocument><PMID Version="1">5</PMID><Book><BookTitle>Gene<i>Reviews</i></BookTitle><PubDate><Year>1993</Year></PubDate></Book><ArticleTitle>Wilson Disease</ArticleTitle>' +
    '<PublicationType>Review</PublicationType><Abstract><AbstractText Label="MANAGEMENT">Chelate.</AbstractText></Abstract><ContributionDate><Year>1999</Year></ContributionDate><DateRevised><Year>2023</Year></DateRevised></BookDocument></PubmedBookArticle>';
  for await (const element of readElements([chapter], new Set(["PubmedBookArticle"]))) {
    const draft = parsePubmedBook(element);
    expect(draft?.meta).toMatchObject({
      id: "pmid:5",
      title: "Wilson Disease",
      journal: "GeneReviews",
      year: 2023,
      level: "5",
    });
    expect(draft?.sections[0]?.paragraphs).toEqual([{ text: "MANAGEMENT: Chelate." }]);
  }
});

test("DeleteCitation names the PMIDs that are gone, which is no retraction; what is no PMID is left out", async () => {
  const xml = "<DeleteCitation><PMID Version='1'>7</PMID><PMID> 8 </PMID><PMID>PMC9</PMID></DeleteCitation>";
  for await (const element of readElements([xml], new Set(["DeleteCitation"])))
    expect(parseDeletedCitations(element)).toEqual([
      { target: "pmid:7", status: "deleted" },
      { target: "pmid:8", status: "deleted" },
    ]);
});

test("each RefType says what it says of the one or the other", async () => {
  const link = (type: string) =>
    `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><PMID>7</PMID></CommentsCorrections></CommentsCorrectionsList>`;
  const said = async (type: string) =>
    (await parse(citation("", link(type))))?.notices.map(({ target, status }) => `${target} ${status}`);
  for (const type of ["PartialRetractionIn", "RetractedandRepublishedIn"])
    expect(await said(type), type).toEqual(["pmid:42 retracted", "doi:10.2/x retracted"]);
  for (const type of ["ErratumIn", "CorrectedandRepublishedIn"])
    expect(await said(type), type).toEqual(["pmid:42 corrected", "doi:10.2/x corrected"]);
  expect(await said("ExpressionOfConcernIn")).toEqual(["pmid:42 concern", "doi:10.2/x concern"]);
  expect(await said("PartialRetractionOf")).toEqual(["pmid:7 retracted"]);
  expect(await said("ExpressionOfConcernFor")).toEqual(["pmid:7 concern"]);
  expect(await said("ErratumFor")).toEqual(["pmid:7 corrected"]);
  expect(await said("UpdateIn")).toEqual(["pmid:42 superseded", "doi:10.2/x superseded"]);
  expect(await said("UpdateOf")).toEqual(["pmid:7 superseded"]);
  expect(await said("CommentIn")).toEqual([]);
});
