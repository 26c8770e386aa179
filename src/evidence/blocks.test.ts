import { expect, test } from "vitest";
import { type Block, toDefinition, toParagraphs } from "./blocks.ts";

const list = (...items: string[]): Block => ({ items: items.map((item) => [item]) });
const textsOf = (blocks: readonly Block[], headings?: string) => toParagraphs(blocks, headings).map(({ text }) => text);

test("a long list is cut between items, and each part opens with the sentence that opens the list", () => {
  const items = Array.from({ length: 5 }, (_, i) => `Item ${i} ${"x".repeat(400)}`);
  const texts = textsOf(["Review first. Do not offer:", list(...items)]);
  expect(texts.map((text) => text.replace(/x+/g, "x"))).toEqual([
    "Review first. Do not offer: • Item 0 x • Item 1 x",
    "Do not offer: • Item 2 x • Item 3 x",
    "Do not offer: • Item 4 x",
  ]);
  expect(texts.join(" ").match(/Item \d/g)).toEqual(["Item 0", "Item 1", "Item 2", "Item 3", "Item 4"]);
});

test("words without end that open a list, or name a term, are said once", () => {
  const endless = "x".repeat(100_000);
  expect(textsOf([endless, list(...Array.from({ length: 500 }, () => "y".repeat(900)))]).join("").length).toBeLessThan(
    600_000,
  );
  expect(toDefinition(endless, ["no"])).toEqual([endless, "no"]);
});

test("a heading that turns what is listed below it round opens each list that nothing else opens, also through headings within it", () => {
  expect(textsOf(["It is safe.", list("Pregnancy.")], "Zorvax > Contraindications > Adults")).toEqual([
    "It is safe.",
    "Contraindications > Adults • Pregnancy.",
  ]);
  expect(textsOf([list("Pregnancy.", "Gout.")], "Zorvax > Uses")).toEqual(["Pregnancy.", "Gout."]);
});

test("an item that goes on in the next one stands with it; a note below a dose is no item", () => {
  expect(textsOf([list("Zinc 5 mg OR", "honey 1 g.", "Review;", "then stop.")])).toEqual([
    "Zinc 5 mg OR • honey 1 g.",
    "Review; • then stop.",
  ]);
  expect(textsOf(["Zinc 5 mg* once", "* 3 mg below 40 kg."])).toEqual(["Zinc 5 mg* once", "* 3 mg below 40 kg."]);
});
