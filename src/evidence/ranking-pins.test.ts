import { expect, test } from "vitest";
import { differingPins, rankingPins } from "./ranking-pins.ts";
import { toStems } from "./terms.ts";

test("a stemmer that leaves one ending, drops one spelling rule or keeps one stop word has another pin", () => {
  const own = rankingPins();
  expect(rankingPins((text) => toStems(text))).toEqual(own);
  const changed = [
    (text: string) => (/iveness$/.test(text) ? [text] : toStems(text)),
    (text: string) => (/our$/.test(text) ? [text] : toStems(text)),
    (text: string) => (text === "the" ? ["the"] : toStems(text)),
    (text: string) => toStems(text.replace("β", "b")),
  ];
  for (const analyse of changed) expect(differingPins(rankingPins(analyse), own)).toEqual(["analysis"]);
});

test("a pin that only one side has differs", () => {
  expect(differingPins({ a: "1", b: "2" }, { a: "1", c: "3" })).toEqual(["b", "c"]);
});
