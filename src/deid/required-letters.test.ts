import { expect, test } from "vitest";
import { createRandom, type Random } from "#core";
import { mayMatch } from "./required-letters.ts";

test("the Kelvin sign and the long s are letters to an expression without case", () => {
  expect(mayMatch("273 \u212Aelvin", /kelvin/iu)).toBe(true);
  expect(mayMatch("\u017Fepsis", /sepsis/iu)).toBe(true);
});

test("no expression of 20,000 is refused a text in which it matches", () => {
  const random = createRandom("required-letters");
  let refused = 0;
  for (let n = 0; n < 20_000; n++) {
    const expression = new RegExp(drawSequence(random, 3), random.next() < 0.5 ? "iu" : "u");
    const text = Array.from({ length: 12 }, () => drawOne(random, "aAbBcC .17\u017F")).join("");
    if (mayMatch(text, expression)) continue;
    refused++;
    expect([expression.source, expression.flags, text, expression.test(text)]).toEqual([
      expression.source,
      expression.flags,
      text,
      false,
    ]);
  }
  expect(refused).toBeGreaterThan(2_000);
});

const drawOne = (random: Random, letters: string) => letters.charAt(Math.floor(random.next() * letters.length));

/** A sequence of letters, classes, edges, groups and looks around, some of them repeated or left open. */
function drawSequence(random: Random, depth: number): string {
  const length = 1 + Math.floor(random.next() * 4);
  return Array.from({ length }, () => {
    const [part, isRepeatable] = drawPart(random, depth);
    return (
      part +
      (isRepeatable ? drawOne(random, "     ?*+29").replace("2", "{2}").replace("9", "{9,}").replace(" ", "") : "")
    );
  }).join("");
}

function drawPart(random: Random, depth: number): readonly [string, boolean] {
  const kind = random.next();
  if (kind < 0.5 || depth === 0) return [drawOne(random, "abcABC"), true];
  if (kind < 0.6)
    return [
      ["[Bb]", "[ab]", "[^a]", "[a\\d]", "[a-c]", "\\.", "\\d", "\\s", ".", "7"][Math.floor(random.next() * 10)] ?? ".",
      true,
    ];
  if (kind < 0.65) return [["\\b", "^", "$"][Math.floor(random.next() * 3)] ?? "^", false];
  const inside = [drawSequence(random, depth - 1), drawSequence(random, depth - 1)].slice(random.next() < 0.5 ? 0 : 1);
  if (kind < 0.85) return [`(?:${inside.join("|")})`, true];
  return [`(?${["=", "!", "<=", "<!"][Math.floor(random.next() * 4)]}${inside.join("|")})`, false];
}
