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
