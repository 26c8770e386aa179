/**
 * @module deid/latin-expressions: expressions for texts whose letters are all of Latin-1, as nearly every note's are.
 *
 * `\p{L}` stands for some 650 ranges, which are compiled into every place where it is written: so much code that expressions slow each other down. Of Latin-1
 * it is a handful.
 */

/** Whether no letter, mark or number of `text` lies outside Latin-1; other signs may. */
export function isLatin(text: string): boolean {
  return !outside.test(text) || !letterOutside.test(text);
}

const outside = /[^\s -ÿ]/;
const letterOutside = /(?![ -ÿ])[\p{L}\p{M}\p{N}]/u;

/** An expression that matches as `expression` does in every text for which `isLatin` holds. */
export function toLatin({ source, flags }: RegExp): RegExp {
  let isInClass = false;
  const latin = source.replace(/\\p\{(L|Lu|Ll|M|N)\}|\\.|[[\]]/gsu, (written, property?: string) => {
    if (written === "[") isInClass = true;
    if (written === "]") isInClass = false;
    if (property === undefined) return written;
    const ranges = rangesOf(written, flags);
    return isInClass ? ranges : `[${ranges}]`;
  });
  return new RegExp(latin, flags);
}

const knownRanges = new Map<string, string>();

/** The signs of Latin-1 that `property` matches, as a class writes them. */
function rangesOf(property: string, flags: string): string {
  const key = flags.includes("i") ? `${property}i` : property;
  const found = knownRanges.get(key);
  if (found !== undefined) return found;
  const sign = new RegExp(property, flags.includes("i") ? "iu" : "u");
  const has = (code: number) => code < 256 && sign.test(String.fromCharCode(code));
  let ranges = "";
  for (let from = 0; from < 256; from++) {
    if (!has(from)) continue;
    let to = from;
    while (has(to + 1)) to++;
    ranges += to === from ? escapeOf(from) : `${escapeOf(from)}-${escapeOf(to)}`;
    from = to;
  }
  knownRanges.set(key, ranges);
  return ranges;
}

const escapeOf = (code: number) => `\\x${code.toString(16).padStart(2, "0")}`;
