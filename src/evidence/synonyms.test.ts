import { expect, test } from "vitest";
import { synonymGroups } from "./synonyms.ts";
import { stopWords, toWords } from "./terms.ts";

/** Words that a name may lose without becoming another's. */
const untelling = new Set("of with and are am at up off".split(" "));

test("no name loses with its stop words what tells it from another: type I diabetes was any type of diabetes", () => {
  const telling = synonymGroups.flat().filter((name) => {
    const lost = toWords(name).filter((word) => stopWords.has(word));
    return lost.some((word) => !untelling.has(word));
  });
  expect(telling).toEqual([]);
});
