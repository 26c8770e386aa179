/**
 * @module evidence/blocks: paragraphs and lists as they follow each other → paragraphs that can be quoted each by itself.
 *
 * Promise: an item of a list that hangs on the words before it ("Do not offer:", "if any of:") never stands without them, nor they without
 * it. Such a list is one paragraph, its items marked as a reader sees them; a long one is cut between items and each part opens with those words.
 */
import type { DraftParagraph } from "./document.ts";
import { listMark, splitSentences } from "./sentences.ts";

/** One paragraph's words, or a list of items that hold blocks themselves. */
export type Block = string | { readonly items: readonly Block[][] };

/** Length from which a list under its opening words is cut. */
const LONG_LIST_CHARS = 1000;
/** Words that are longer are not said again, so that no file grows without end. */
const MAX_REPEATED_CHARS = 300;
const innerMark = "◦";

/** A heading that turns what is listed below it into its opposite. */
const reversing =
  /\b(?:not|don['’]t|never|no|without|avoid\w*|contra-?indicat\w*|exclu\w+|inappropriate|unsuitable|ineligible|harmful|stop|withhold)\b/i;

const bullet = /^[•·◦▪▫‣●○■□∙–—-]\s+(?=\S)/u;
/** Paragraphs that are items only under words that end with a colon. */
const numbered = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|\p{Ll})/u;

/** Whether a paragraph is written as an item of a list. */
export function isBulleted(text: string): boolean {
  return bullet.test(text);
}

/** Paragraphs below words that open a list and written as its items (`•`, `-`; under a colon also `a)` and what goes on in small letters) as one. */
function withWrittenLists(blocks: readonly Block[], heading: string | undefined): Block[] {
  const found: Block[] = [];
  let items: Block[][] | undefined;
  for (const block of blocks) {
    const place = found.length - (items === undefined ? 0 : 1);
    const opening = place === 0 ? heading : found[place - 1];
    const isItem =
      typeof block === "string" &&
      typeof opening === "string" &&
      ((bullet.test(block) && opensList(opening)) || (numbered.test(block) && opening.endsWith(":")));
    if (!isItem) {
      items = undefined;
      found.push(block);
      continue;
    }
    if (items === undefined) {
      items = [];
      found.push({ items });
    }
    items.push([block.replace(bullet, "")]);
  }
  return found;
}

/** @param headings above the blocks, outermost first, joined by ` > `: one that turns the meaning round opens a list that nothing else opens */
export function toParagraphs(blocks: readonly Block[], headings = ""): DraftParagraph[] {
  const texts: string[] = [];
  const path = headings.split(" > ");
  const from = path.findLastIndex((heading) => reversing.test(heading) && heading.length <= MAX_REPEATED_CHARS);
  const heading = from < 0 ? undefined : path.slice(from).join(" > ");
  let opening = heading;
  const read = withWrittenLists(
    blocks.filter((one) => one !== ""),
    opening,
  );
  let isInList = false;
  for (const block of read) {
    if (typeof block === "string") {
      if (isInList && /^[\p{Ll},;)]/u.test(block)) texts.push(`${texts.pop()} ${block}`);
      else texts.push(block);
      opening = opensList(block) ? block : heading;
      isInList = false;
      continue;
    }
    isInList = opening !== undefined;
    if (opening === undefined)
      texts.push(...joinUnended(block.items.flatMap((item) => toParagraphs(item).map(({ text }) => text))));
    else {
      if (texts.at(-1) === opening) texts.pop();
      texts.push(...toListTexts(opening, block.items));
    }
    opening = heading;
  }
  return texts.map((text) => ({ text }));
}

/** "250 mg once OR" is half of what is said. */
const goesOn = /(?:\b(?:and|or|plus)|[,;:])$/i;

/** Items that no words open, those that go on in the next with it. */
function joinUnended(items: readonly string[]): string[] {
  const texts: string[] = [];
  for (const item of items) {
    const before = texts.at(-1);
    const isWhole = before === undefined || !goesOn.test(before) || before.length + item.length > LONG_LIST_CHARS;
    if (isWhole) texts.push(item);
    else texts.splice(-1, 1, `${before} ${listMark} ${item}`);
  }
  return texts;
}

/** A term's definition never stands without the term. */
export function toDefinition(term: string, [first, ...rest]: readonly Block[]): Block[] {
  if (typeof first !== "string" || term === "" || term.length > MAX_REPEATED_CHARS)
    return [term, ...(first === undefined ? [] : [first]), ...rest];
  return [`${term}${/[.:;!?]$/.test(term) ? "" : ":"} ${first}`, ...rest];
}

/** Words that go on in the list below them: they do not end as a sentence does. */
function opensList(text: string): boolean {
  return !/[.!?…]["'”’)\]]*$/u.test(text);
}

function toListTexts(opening: string, items: readonly Block[][]): string[] {
  const texts: string[] = [];
  const last = splitSentences(opening).at(-1);
  const again = last === undefined ? opening : opening.slice(last.start, last.end);
  let text = opening;
  for (const item of items) {
    const words = itemText(item);
    if (words === "") continue;
    const isLong =
      text.length + words.length > LONG_LIST_CHARS && text !== opening && again.length <= MAX_REPEATED_CHARS;
    if (isLong) texts.push(text);
    text = `${isLong ? again : text} ${listMark} ${words}`;
  }
  return [...texts, text];
}

function itemText(item: readonly Block[]): string {
  const parts = item.map((block) =>
    typeof block === "string" ? block : block.items.map((inner) => `${innerMark} ${itemText(inner)}`).join(" "),
  );
  return parts.filter((part) => part !== "").join(" ");
}
