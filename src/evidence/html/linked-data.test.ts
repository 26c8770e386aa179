import { describe, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { parseHtml } from "./parse-html.ts";

const now = toEpochMs(Date.parse("2026-07-01T00:00:00Z"));
const script = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === "string" ? data : JSON.stringify(data)}</script>`;
const metaOf = (head: string) =>
  parseHtml(
    `<html><head><title>Asthma</title>${head}</head><body><h1>Asthma</h1><p>Offer zinc.</p></body></html>`,
    "a.html",
    now,
  )?.meta;
const yearOf = (...data: unknown[]) => metaOf(data.map(script).join(""))?.year;
const article = { "@type": "Article", datePublished: "2021-05-03" };

describe("the year of a page that no tag tells is that of its JSON-LD", () => {
  test.each([
    ["one entry", article],
    ["an array", [{ "@type": "Organization", foundingDate: "1948" }, article]],
    ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebSite" }, article] }],
    [
      "several types, written out",
      { ...article, "@type": ["https://schema.org/MedicalWebPage", "https://schema.org/FAQPage"] },
    ],
    ["what the page is about", { "@type": "WebPage", mainEntity: article }],
    ["a news article with its time", { "@type": "NewsArticle", datePublished: "2021-05-03T23:30:00+02:00" }],
    ["a year alone", { "@type": "WebPage", datePublished: "2021" }],
    ["only when it was changed", { "@type": "MedicalWebPage", dateModified: "2021-05-03" }],
    ["an article before its page", [{ "@type": "WebPage", datePublished: "2014-01-01" }, article]],
    ["publication before change", { ...article, dateModified: "2025-01-01" }],
    ["a script in comment marks", `<!-- ${JSON.stringify(article)} -->`],
  ])("%s", (_, data) => {
    expect(yearOf(data)).toBe(2021);
  });

  test("and says which field told it; a tag that tells one comes first", () => {
    expect(metaOf(script(article))?.said).toMatchObject({ year: "json-ld datePublished" });
    const tagged = metaOf(`<meta name="citation_date" content="2019/04/01">${script(article)}`);
    expect(tagged).toMatchObject({ year: 2019, said: { year: "meta citation_date" } });
  });
});

describe("is not known where JSON-LD", () => {
  test.each([
    ["tells a day to come", { ...article, datePublished: "2026-07-02" }],
    ["tells a day before 1900", { ...article, datePublished: "1899-12-31" }],
    ["tells no date", { ...article, datePublished: "last spring" }],
    ["is of something else", { "@type": "VideoObject", datePublished: "2021-05-03" }],
    ["tells it of a comment or a cited work", { "@type": "WebPage", comment: article, citation: [article] }],
    ["tells two", [article, { ...article, datePublished: "2020-01-01" }]],
    ["is malformed", '{"@type": "Article", "datePublished": "2021'],
    ["is no object", "[[null, 1, []]]"],
  ])("%s", (_, data) => {
    expect(yearOf(data)).toBeUndefined();
    expect(metaOf(script(data))?.title).toBe("Asthma");
  });

  test("stands in a script of another kind or in a template", () => {
    expect(metaOf(`<script type="application/json">${JSON.stringify(article)}</script>`)?.year).toBeUndefined();
    expect(metaOf(`<template>${script(article)}</template>`)?.year).toBeUndefined();
  });
});

test("the last day the clock has reached and the year 1900 are believed; a malformed script spoils no other", () => {
  expect(yearOf({ ...article, datePublished: "2026-07-01" })).toBe(2026);
  expect(yearOf({ ...article, datePublished: "1900-01-01" })).toBe(1900);
  expect(yearOf("{", article)).toBe(2021);
});

test("of several articles the one at the page's own address tells its year, one at another address none", () => {
  const at = (url: string, year: string) => ({ "@type": "Article", url, datePublished: year });
  const head = '<link rel="canonical" href="https://example.org/asthma">';
  const both = [at("https://example.org/colds", "2015"), at("http://www.example.org/asthma/#article", "2021")];
  expect(metaOf(head + script(both))?.year).toBe(2021);
  expect(metaOf(head + script(both.slice(0, 1)))?.year).toBeUndefined();
});
