/**
 * @module fhir/rtf-text: the words of a Rich Text Format document. Pictures, objects, fonts, styles and field codes are left out.
 *
 * @see Microsoft, Rich Text Format (RTF) Specification, version 1.9.1
 */

/** Groups whose words are not the document's. `\*` marks others that a reader may pass over. */
const hidden = new Set(
  "fonttbl colortbl stylesheet info pict object objdata fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl filetbl revtbl".split(
    " ",
  ),
);
const spoken: Readonly<Record<string, string>> = {
  par: "\n", line: "\n", row: "\n", sect: "\n", page: "\n", tab: "\t", cell: "\t", emdash: "—", endash: "–", lquote: "‘", rquote: "’",
  ldblquote: "“", rdblquote: "”", bullet: "•", emspace: " ", enspace: " ", qmspace: " ",
}; // biome-ignore format: a table

interface Group {
  readonly silent: boolean;
  /** Characters that stand after a `\u` for readers without Unicode. */
  readonly fallback: number;
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** `undefined` if it is no RTF. */
export function rtfText(bytes: Uint8Array): string | undefined {
  // RTF is seven-bit; what is not is in the code page, as `\'hh` is.
  const source = Buffer.from(bytes).toString("latin1");
  if (!/^\s*\{\\rtf/.test(source)) return undefined;
  const decode = decoderOf(/\\ansicpg(\d{3,5})/.exec(source)?.[1]);
  const stack: Group[] = [];
  let group: Group = { silent: false, fallback: 1 };
  let out = "";
  let pending: number[] = [];
  let skip = 0;
  const flush = () => {
    out += decode(Uint8Array.from(pending));
    pending = [];
  };
  const say = (text: string) => {
    flush();
    if (!group.silent) out += text;
  };
  let starred = false;
  for (const [, word, argument, hex, symbol, brace, text] of source.matchAll(token)) {
    if (brace === "{") stack.push(group);
    else if (brace === "}") {
      flush();
      group = stack.pop() ?? group;
    } else if (word !== undefined) {
      if (starred || hidden.has(word)) group = { ...group, silent: true };
      else if (word === "uc") group = { ...group, fallback: Number(argument ?? 1) };
      else if (word === "u" && argument !== undefined) {
        say(characterOf(Number(argument)));
        skip = group.fallback;
      } else say(spoken[word] ?? "");
    } else if (hex !== undefined) {
      if (skip > 0) skip--;
      else if (!group.silent) pending.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === "\n" || symbol === "\r") say("\n");
      else if (symbol === "~") say(" ");
      else if (symbol === "_") say("-");
      else if (symbol === "\\" || symbol === "{" || symbol === "}") say(symbol);
    } else if (text !== undefined) {
      const left = text.slice(Math.min(skip, text.length));
      skip -= text.length - left.length;
      if (!group.silent) pending.push(...Buffer.from(left, "latin1"));
    }
    starred = symbol === "*";
  }
  flush();
  return out
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A signed 16-bit number of UTF-16. */
function characterOf(number: number): string {
  return String.fromCharCode(number < 0 ? number + 65_536 : number);
}

function decoderOf(codePage: string | undefined): (bytes: Uint8Array) => string {
  const names: Readonly<Record<string, string>> = {
    65001: "utf-8",
    932: "shift_jis",
    936: "gbk",
    949: "euc-kr",
    950: "big5",
  };
  try {
    const decoder = new TextDecoder(names[codePage ?? ""] ?? `windows-${codePage ?? "1252"}`);
    return (bytes) => decoder.decode(bytes);
  } catch {
    const decoder = new TextDecoder("windows-1252");
    return (bytes) => decoder.decode(bytes);
  }
}
