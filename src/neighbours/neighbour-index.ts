/**
 * @module neighbours/neighbour-index: moments of the people a model learnt from, where each stands, and what followed; in memory and on disk.
 *
 * P people, M moments, K outcomes, G codes of the vocabulary. It holds people's data: it lies in the home beside the model and is in no release.
 */
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, OslerError } from "#core";
import { findJson, getTensor, readSafetensors, requirePath, writeFileAtomic, writeSafetensors } from "#storage";

const headSchema = z.strictObject({
  format: z.literal("osler-neighbours-1"),
  /** SHA-256 of the weights whose places these are. */
  model: z.string().regex(/^[0-9a-f]{64}$/),
  /** The K outcomes, in the model's order; the sex that alone can have one. */
  outcomes: z.array(z.strictObject({ id: z.string(), sex: z.enum(["female", "male"]).nullable() })),
  /** The G codes, in the vocabulary's order; `title` as published with the data set, `shown` if a reader is told of it. */
  codes: z.array(z.strictObject({ code: z.string(), title: z.string().nullable(), shown: z.boolean() })),
  /** `[K]` of the moments' log odds. */
  mean: z.array(z.number()),
  deviation: z.array(z.number().positive()),
  /** How many people an answer is about; 0 if there are too few people to choose from. */
  asked: z.int().nonnegative(),
  /** `[K]` how far the last of them stands from 19 in 20 people the model never saw; `null` if too few were asked. */
  usual: z.array(z.number().nonnegative().nullable()),
});

export type NeighbourHead = Readonly<z.infer<typeof headSchema>>;

/** Ages in days since birth. */
export interface NeighbourPeople {
  /** `[P]` research keys. */
  readonly subjects: Float64Array;
  /** `[P]` `SEX_CODES`. */
  readonly sex: Int32Array;
  /** `[P, K]` NaN = never seen. */
  readonly firstAgeDays: Float32Array;
  /** `[P]` end of observation or death. */
  readonly stopAgeDays: Float32Array;
  /** `[P]` 1 if it was death. */
  readonly died: Int32Array;
  /** `[P + 1]` whose codes are where in the next two. */
  readonly codeOffsets: Int32Array;
  /** Each code once a person, and the age at which it was first known. */
  readonly codes: Int32Array;
  readonly codeAgeDays: Float32Array;
}

interface NeighbourMoments {
  /** `[M]` index of the person; a person's moments stand together, earliest first. */
  readonly personOf: Int32Array;
  readonly momentAgeDays: Float32Array;
  /** `[M, K]` log odds, standardised. */
  readonly places: Float32Array;
}

export interface NeighbourIndex extends NeighbourPeople, NeighbourMoments {
  readonly head: NeighbourHead;
}

export const SEX_CODES = { unknown: 0, female: 1, male: 2 } as const;

export async function writeNeighbourIndex(directory: string, index: NeighbourIndex): Promise<void> {
  const { head, ...arrays } = index;
  const floats = (data: Float32Array) => ({ dtype: "F32" as const, shape: [data.length], data });
  const integers = (data: Int32Array) => ({ dtype: "I32" as const, shape: [data.length], data });
  await writeSafetensors(join(directory, "people.safetensors"), {
    subjects: { dtype: "F64", shape: [arrays.subjects.length], data: arrays.subjects },
    sex: integers(arrays.sex),
    firstAgeDays: floats(arrays.firstAgeDays),
    stopAgeDays: floats(arrays.stopAgeDays),
    died: integers(arrays.died),
    codeOffsets: integers(arrays.codeOffsets),
    codes: integers(arrays.codes),
    codeAgeDays: floats(arrays.codeAgeDays),
    personOf: integers(arrays.personOf),
    momentAgeDays: floats(arrays.momentAgeDays),
    places: floats(arrays.places),
  });
  await writeFileAtomic(join(directory, "index.json"), `${canonicalJson(headSchema.parse(head))}\n`);
}

/** @throws OslerError `neighbours/index-unreadable`, `storage/file-missing`, `storage/safetensors-invalid` */
export async function readNeighbourHead(directory: string): Promise<NeighbourHead> {
  requirePath(join(directory, "index.json"), "An index of people to compare with");
  const parsed = headSchema.safeParse(await findJson(join(directory, "index.json")).catch(() => null));
  if (parsed.success) return parsed.data;
  throw new OslerError("neighbours/index-unreadable", {
    message: `${directory} holds no index of people to compare with that this version reads.`,
    fix: "Run osler up again; it is built anew.",
  });
}

/** @throws as `readNeighbourHead` */
export async function readNeighbourIndex(directory: string): Promise<NeighbourIndex> {
  const head = await readNeighbourHead(directory);
  const file = await readSafetensors(join(directory, "people.safetensors"));
  const floats = (name: string) => getTensor(file, name, "F32").data;
  const integers = (name: string) => getTensor(file, name, "I32").data;
  return {
    head,
    subjects: getTensor(file, "subjects", "F64").data,
    sex: integers("sex"),
    firstAgeDays: floats("firstAgeDays"),
    stopAgeDays: floats("stopAgeDays"),
    died: integers("died"),
    codeOffsets: integers("codeOffsets"),
    codes: integers("codes"),
    codeAgeDays: floats("codeAgeDays"),
    personOf: integers("personOf"),
    momentAgeDays: floats("momentAgeDays"),
    places: floats("places"),
  };
}
