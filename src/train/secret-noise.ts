/**
 * @module train/secret-noise: randomness that nobody outside a run may know: who is drawn into a step, and the noise on its gradient.
 *
 * AES-256 in counter mode; each part of each step has counters of its own. Promise: a run stopped and started again draws the same numbers
 * for the same step, and no number serves twice: the key is derived from a secret of the run's own and from all the run is a function of.
 */
import { createCipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { writeFileAtomic } from "#storage";

/** Whose numbers: step 0 is before the first. */
export interface NoisePlace {
  readonly step: number;
  readonly part: number;
}

/** 32 random bytes, made on the first call and readable by the owner only. */
export async function findOrMakeSecret(path: string): Promise<Uint8Array> {
  if (!existsSync(path)) await writeFileAtomic(path, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  return Buffer.from((await readFile(path, "utf8")).trim(), "hex");
}

/** The key of the run named `run`. */
export function noiseKey(secret: Uint8Array, run: string): Uint8Array {
  return createHmac("sha256", secret).update(run).digest();
}

/** So many uniform numbers above 0, at most 1, of 53 bits: enough that normal ones reach 8.5 deviations. */
export function secretUniforms(key: Uint8Array, { step, part }: NoisePlace, count: number): Float64Array {
  const counter = Buffer.alloc(16);
  counter.writeBigUInt64BE(BigInt(step), 0);
  counter.writeUInt32BE(part, 8);
  const bytes = createCipheriv("aes-256-ctr", key, counter).update(Buffer.alloc(8 * count));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float64Array.from({ length: count }, (_, i) => {
    const [high, low] = [view.getUint32(8 * i), view.getUint32(8 * i + 4) >>> 11];
    return (high * 2 ** 21 + low + 1) / 2 ** 53;
  });
}

/** Adds normal numbers of the given deviation to all of `values`. */
export function addSecretNoise(
  values: Float32Array | Float64Array,
  deviation: number,
  key: Uint8Array,
  place: NoisePlace,
): void {
  const uniform = secretUniforms(key, place, values.length + (values.length % 2));
  for (let i = 0; i < values.length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(uniform[i] as number));
    const angle = 2 * Math.PI * (uniform[i + 1] as number);
    values[i] = (values[i] as number) + radius * Math.cos(angle);
    if (i + 1 < values.length) values[i + 1] = (values[i + 1] as number) + radius * Math.sin(angle);
  }
}
