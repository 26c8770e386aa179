/**
 * @module sampling/own-cache: keys and values of the events each future has added, one event behind another.
 *
 * S events of R futures, each a row of D numbers, in each of 2·L arrays (keys, then values, layer by layer). What a step reads is the front of an array:
 * appending copies the new rows and nothing else.
 */

export interface OwnCache {
  /** Events held of every future. */
  readonly events: number;
  /** Array `index` as `[S, R, D]`. */
  view(index: number): Float32Array;
  /** Adds an event of every future, `[R, 2·L·D]`. */
  append(rows: Float32Array): void;
  /** Keeps the futures `rows`, in that order; one may be kept twice. */
  keep(rows: Int32Array): void;
}

const FIRST_CAPACITY = 8;

export function createOwnCache(layers: number, futures: number, width: number): OwnCache {
  const arrays = 2 * layers;
  let [events, count, capacity] = [0, futures, FIRST_CAPACITY];
  const allocate = () => Array.from({ length: arrays }, () => new Float32Array(capacity * count * width));
  let stored = allocate();
  return {
    get events() {
      return events;
    },
    view: (index) => (stored[index] as Float32Array).subarray(0, events * count * width),
    append(rows) {
      if (events === capacity) {
        capacity *= 2;
        const before = stored;
        stored = allocate();
        before.forEach((array, index) => {
          stored[index]?.set(array);
        });
      }
      stored.forEach((into, index) => {
        for (let row = 0; row < count; row++) {
          copy(rows, (row * arrays + index) * width, into, (events * count + row) * width, width);
        }
      });
      events++;
    },
    keep(rows) {
      const [before, had] = [stored, count];
      count = rows.length;
      stored = allocate();
      before.forEach((from, index) => {
        const into = stored[index] as Float32Array;
        let place = 0;
        for (let event = 0; event < events; event++) {
          for (const row of rows) {
            copy(from, (event * had + row) * width, into, place, width);
            place += width;
          }
        }
      });
    },
  };
}

/** A loop: for rows this short it is faster than views of them. */
function copy(from: Float32Array, start: number, into: Float32Array, place: number, length: number): void {
  for (let i = 0; i < length; i++) into[place + i] = from[start + i] as number;
}
