/** @module web/clinician/timeline/blocks: which blocks of a long table are in sight, when rows have heights of their own. Pure. */

/** Rows put in the page, or left out, together. */
export const BLOCK_ROWS = 16;
const ROW_GUESS = 31;
/** A table no longer than this stands in the page whole, so that the browser's own search finds all of it. */
const MOST_WHOLE = 300;

export interface SeenBlocks {
  readonly first: number;
  /** One after the last. */
  readonly last: number;
  /** Pixels of the blocks left out above and below. */
  readonly above: number;
  readonly below: number;
}

/** @param measured heights of blocks that were in the page, by block */
export function heightOfBlock(block: number, rows: number, measured: ReadonlyMap<number, number>): number {
  const held = Math.min(BLOCK_ROWS, rows - block * BLOCK_ROWS);
  return measured.get(block) ?? held * ROW_GUESS;
}

/** The blocks in sight and one more on either side. @param top, height of what is in sight, in pixels of the whole table */
export function seenBlocks(
  rows: number,
  measured: ReadonlyMap<number, number>,
  { top, height }: { readonly top: number; readonly height: number },
): SeenBlocks {
  const heights = Array.from({ length: Math.ceil(rows / BLOCK_ROWS) }, (_, block) =>
    heightOfBlock(block, rows, measured),
  );
  if (rows <= MOST_WHOLE) return { first: 0, last: heights.length, above: 0, below: 0 };
  let [edge, first, last] = [0, heights.length, 0];
  for (const [block, tall] of heights.entries()) {
    const below = edge + tall;
    if (below > top && first === heights.length) first = block;
    if (edge < top + height) last = block + 1;
    edge = below;
  }
  const from = Math.max(0, Math.min(first, heights.length - 1) - 1);
  const to = Math.min(heights.length, Math.max(last, from + 1) + 1);
  return { first: from, last: to, above: sum(heights.slice(0, from)), below: sum(heights.slice(to)) };
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
