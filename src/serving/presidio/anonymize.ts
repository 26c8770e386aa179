/**
 * @module serving/presidio/anonymize: Presidio's anonymiser: results that meet are settled, then each is operated on.
 *
 * Settled as Presidio does: of results in one place the surest stays; one inside another goes; two of one type that overlap, or have
 * only white space between them, become one; two of different types that overlap in part are both operated on, one after the other.
 */
import { createHash, randomBytes } from "node:crypto";
import type { AnalyzerResult, AnonymizedItem, AnonymizeRequest, Operator } from "#contract";

export interface Anonymized {
  readonly text: string;
  readonly items: readonly AnonymizedItem[];
}

/** The request cannot be carried out; `message` holds nothing of the text. */
export class AnonymizeProblem extends Error {
  override readonly name = "AnonymizeProblem";
}

const SALT_BYTES = 16;
const RANDOM_SALT_BYTES = 32;
const replaceByType: Operator = { type: "replace" };

/** @throws AnonymizeProblem for a result outside the text or a salt that is too short */
export function anonymize({ text, analyzer_results: results, anonymizers }: AnonymizeRequest): Anonymized {
  const operators = new Map(Object.entries(anonymizers ?? {}));
  const signs = Array.from(text);
  if (results.some(({ start, end }) => end > signs.length || start > end))
    throw new AnonymizeProblem(`Invalid analyzer result, original text length is only ${signs.length}.`);
  const pieces: string[] = [];
  const done: { item: Omit<AnonymizedItem, "start" | "end">; length: number; after: number }[] = [];
  let before = signs.length;
  let after = 0;
  for (const { entity_type, start, end, score } of settle(results, signs).toReversed()) {
    const operator = operators.get(entity_type) ?? operators.get("DEFAULT") ?? replaceByType;
    const written = operate(operator, signs.slice(start, end), entity_type);
    const rest = signs.slice(Math.min(end, before), before);
    const length = Array.from(written).length;
    pieces.push(rest.join(""), written);
    after += rest.length;
    done.push({ item: { operator: operator.type, entity_type, text: written, score }, length, after });
    after += length;
    before = Math.min(start, before);
  }
  pieces.push(signs.slice(0, before).join(""));
  const total = after + before;
  const items = done.map(({ item, length, after: behind }) => {
    const end = total - behind;
    return { ...item, start: end - length, end };
  });
  return { text: pieces.toReversed().join(""), items };
}

function operate(operator: Operator, signs: readonly string[], type: string): string {
  switch (operator.type) {
    case "replace":
      return operator.new_value || `<${type}>`;
    case "redact":
      return "";
    case "keep":
      return signs.join("");
    case "mask":
      return mask(signs, operator);
    case "hash":
      return createHash(operator.hash_type ?? "sha256")
        .update(signs.join(""))
        .update(saltOf(operator))
        .digest("hex");
  }
}

/** Without a salt of the caller's every entity gets a random one, so that short values cannot be found by trying. */
function saltOf({ salt }: Operator & { type: "hash" }): Uint8Array {
  if (salt == null) return randomBytes(RANDOM_SALT_BYTES);
  const bytes = Buffer.from(salt, "utf8");
  if (bytes.length < SALT_BYTES) throw new AnonymizeProblem(`Salt must be at least ${SALT_BYTES} bytes (128 bits).`);
  return bytes;
}

function mask(
  signs: readonly string[],
  { masking_char: sign, chars_to_mask: wanted, from_end }: Operator & { type: "mask" },
): string {
  const count = Math.max(0, Math.min(wanted, signs.length));
  const hidden = sign.repeat(count);
  return from_end ? signs.slice(0, signs.length - count).join("") + hidden : hidden + signs.slice(count).join("");
}

/** Results in order that contain none of each other. */
function settle(results: readonly AnalyzerResult[], signs: readonly string[]): AnalyzerResult[] {
  const sorted = results
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
  const kept: AnalyzerResult[] = [];
  let reach = 0;
  for (const result of sorted) {
    if (result.end <= reach) continue;
    reach = result.end;
    const last = kept.at(-1);
    const joins =
      last !== undefined &&
      last.entity_type === result.entity_type &&
      (result.start < last.end || /^ +$/.test(signs.slice(last.end, result.start).join("")));
    if (joins) kept[kept.length - 1] = { ...last, end: result.end, score: Math.max(last.score, result.score) };
    else kept.push(result);
  }
  return kept;
}
