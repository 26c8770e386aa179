/**
 * @module sampling/own-cache: keys and values of the events each future has added, one event behind another.
 *
 * S events of R futures, each a row of D numbers, for each of 2·L arrays (keys, then values, of every layer). What a step reads is the front of an array:
 * appending copies the new rows and nothing else.
 */

export interface OwnCache {
  /** Events held of every future. */
  readonly events: number;
  /** Array `index` as `[S, R, D]`. */
  view(index: number): Float32Array;
  /** Adds an event of every future; `rowOf(index)` is its `[R, D]` for that array. */
  append(rowsOf: (index: number) => Float32Array): void;
  /** Keeps the futures `rows`, in that order; one may be kept twice. */
  keep(rows: Int32Array): void;
}

const FIRST_CAPACITY = 8;

export function createOwnCache(arrays: number, futures: number, width: number): OwnCache {
  let [events, count, capacity] = [0, futures, FIRST_CAPACITY];
  let stored = allocate(arrays, capacity * count * width);
  return {
    get events() {
      return events;
    },
    view: (index) => (stored[index] as Float32Array).subarray(0, events * count * width),
    append(rowsOf) {
      if (events === capacity) {
        capacity *= 2;
        stored = stored.map((before) => {
          const larger = new Float32Array(capacity * count * width);
          larger.set(before);
          return larger;
        });
      }
      stored.forEach((array, index) => {
        array.set(rowsOf(index), events * count * width);
      });
      events++;
    },
    keep(rows) {
      const kept = allocate(arrays, capacity * rows.length * width);
      stored.forEach((from, index) => {
        copyRows(from, kept[index] as Float32Array, rows, { events, count, width });
      });
      stored = kept;
      count = rows.length;
    },
  };
}

function allocate(arrays: number, length: number): Float32Array[] {
  return Array.from({ length: arrays }, () => new Float32Array(length));
}

function copyRows(
  from: Float32Array,
  into: Float32Array,
  rows: Int32Array,
  { events, count, width }: { readonly events: number; readonly count: number; readonly width: number },
): void {
  let place = 0;
  for (let event = 0; event < events; event++) {
    for (const row of rows) {
      const start = (event * count + row) * width;
      for (let i = 0; i < width; i++) into[place + i] = from[start + i] as number;
      place += width;
    }
  }
}
