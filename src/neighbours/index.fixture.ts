/** Small indexes made of numbers, for the tests of this module. */
import type { NeighbourIndex } from "./neighbour-index.ts";

export interface FixturePerson {
  readonly key: number;
  readonly sex: number;
  /** Age at the first occurrence of the only outcome, days; NaN = never. */
  readonly first: number;
  readonly stop: number;
  readonly died: boolean;
  /** Code and age at which it was first known. */
  readonly codes: readonly (readonly [code: number, age: number])[];
  /** Age and place. */
  readonly moments: readonly (readonly [age: number, place: readonly [number, number]])[];
}

/** Two outcomes, of which people only ever have the first; codes `A//0` and so on. */
export function indexOf(people: readonly FixturePerson[], codes = 3): NeighbourIndex {
  const offsets = [0];
  for (const person of people) offsets.push((offsets.at(-1) ?? 0) + person.codes.length);
  return {
    head: {
      format: "osler-neighbours-1",
      model: "0".repeat(64),
      outcomes: [
        { id: "stroke", sex: null },
        { id: "breast-cancer", sex: "female" },
      ],
      codes: Array.from({ length: codes }, (_, i) => ({ code: `A//${i}`, title: null, shown: true })),
      mean: [0, 0],
      deviation: [1, 1],
      asked: 50,
      usual: [10, 10],
    },
    subjects: Float64Array.from(people, ({ key }) => key),
    sex: Int32Array.from(people, ({ sex }) => sex),
    firstAgeDays: Float32Array.from(people.flatMap(({ first }) => [first, Number.NaN])),
    stopAgeDays: Float32Array.from(people, ({ stop }) => stop),
    died: Int32Array.from(people, ({ died }) => (died ? 1 : 0)),
    codeOffsets: Int32Array.from(offsets),
    codes: Int32Array.from(people.flatMap((person) => person.codes.map(([code]) => code))),
    codeAgeDays: Float32Array.from(people.flatMap((person) => person.codes.map(([, age]) => age))),
    personOf: Int32Array.from(people.flatMap(({ moments }, person) => moments.map(() => person))),
    momentAgeDays: Float32Array.from(people.flatMap(({ moments }) => moments.map(([age]) => age))),
    places: Float32Array.from(people.flatMap(({ moments }) => moments.flatMap(([, place]) => place))),
  };
}
