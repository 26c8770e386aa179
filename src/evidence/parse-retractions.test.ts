import { expect, test } from "vitest";
import { retractionReader } from "./parse-retractions.ts";

test("a retraction listed without a DOI in the first column is read by its PMID", () => {
  const read = retractionReader("DOI,PMID,Nature");
  expect(read?.(",31462531,Retraction")).toEqual([{ target: "pmid:31462531", status: "retracted" }]);
  expect(read?.(',,"Retraction"')).toEqual([]);
  expect(read?.('10.1/A,"31462531","Expression of ""concern"", 2020"')).toEqual([
    { target: "doi:10.1/a", status: "concern" },
    { target: "pmid:31462531", status: "concern" },
  ]);
});

test("a DOI listed by the address of its resolver is the article's DOI", () => {
  const read = retractionReader("doi,nature");
  const retracted = [{ target: "doi:10.1/a(b)", status: "retracted" }];
  expect(read?.("https://doi.org/10.1/A(b),Retraction")).toEqual(retracted);
  expect(read?.("http://dx.doi.org/10.1/A(b),Retraction")).toEqual(retracted);
  expect(read?.("doi: 10.1/A(b),Retraction")).toEqual(retracted);
});

test("a row of Retraction Watch's list names its article by each DOI and PMID, not by those of the notice, nor by 0 or unavailable", () => {
  const header =
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes";
  const read = retractionReader(header);
  const row = (doi: string, pmid: string, nature: string) =>
    read?.(
      `1,"Zinc, again",(HSC) Medicine;,,J Test,Test,Italy,A;B,,Research Article;,1/3/2024 0:00,10.1/notice,99,12/31/2009 0:00,${doi},${pmid},${nature},+Error;,No,`,
    );
  expect(row("10.1/A;https://doi.org/10.1/B", "7;8", "Retraction")?.map(({ target }) => target)).toEqual([
    "doi:10.1/a",
    "doi:10.1/b",
    "pmid:7",
    "pmid:8",
  ]);
  expect(row("Unavailable", "0", "Retraction")).toEqual([]);
  expect(row("10.1/a", "0", "Expression of concern")).toEqual([{ target: "doi:10.1/a", status: "concern" }]);
  expect(row("10.1/a", "0", "Reinstatement")).toEqual([]);
});

test("a row whose cell goes on over lines is one row, and a quotation mark never closed loses no row after it", () => {
  const lines = [
    '"A title',
    'of two lines, ""quoted""",10.1/a,Retraction',
    '"Not closed,10.1/b,Retraction',
    "Next,10.1/c,Retraction",
    'Size 5" tube,10.1/d,Retraction',
  ];
  const read = retractionReader("title,doi,nature");
  const notices = [...lines.map((line) => read?.(line)), read?.()].flat();
  const retracted = ["10.1/a", "10.1/b", "10.1/c", "10.1/d"];
  expect(notices).toEqual(retracted.map((doi) => ({ target: `doi:${doi}`, status: "retracted" })));
});

test.each([
  ["Not retracted", []],
  ["not yet retracted", []],
  ["never withdrawn", []],
  ["No retraction", []],
  ["non-retracted", []],
  ["unretracted", []],
  ["No concern", []],
  ["Not retracted; expression of concern", ["concern"]],
  ["Retracted, not corrected", ["retracted"]],
  ["No longer available: retracted", ["retracted"]],
])("an article said to be %j has that standing and no other", (said, statuses) => {
  expect(retractionReader("doi\tstatus")?.(`10.1/a\t${said}`).map(({ status }) => status)).toEqual(statuses);
});
