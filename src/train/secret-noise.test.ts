import { createCipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { addSecretNoise, noiseKey, secretUniforms } from "./secret-noise.ts";

const key = noiseKey(Buffer.alloc(32, 7), "run");
const noise = (step: number, part: number, of = key) => {
  const values = new Float64Array(100_001);
  addSecretNoise(values, 2, of, { step, part });
  return values;
};
const mean = (values: Float64Array, power: number) => values.reduce((sum, x) => sum + x ** power, 0) / values.length;

test("noise of deviation 2: mean 0, variance 4, fourth moment 48, one in 15,787 beyond 4 deviations", () => {
  const values = noise(1, 0);
  // Standard errors over 100,001: .0063, .018 and .49.
  expect(Math.abs(mean(values, 1))).toBeLessThan(0.025);
  expect(Math.abs(mean(values, 2) - 4)).toBeLessThan(0.07);
  expect(Math.abs(mean(values, 4) - 48)).toBeLessThan(2);
  const far = values.filter((x) => Math.abs(x) > 8).length;
  expect(far).toBeGreaterThan(0);
  expect(far).toBeLessThan(20);
});

test("the same place has the same numbers; another step, part or run has others, unrelated", () => {
  const values = noise(1, 0);
  expect(noise(1, 0)).toEqual(values);
  for (const other of [noise(2, 0), noise(1, 1), noise(1, 0, noiseKey(Buffer.alloc(32, 7), "another run"))]) {
    const product = values.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0) / values.length;
    expect(Math.abs(product)).toBeLessThan((5 * 4) / Math.sqrt(values.length));
  }
});

test("uniform numbers are AES-256's counter stream, 53 bits each", () => {
  const counter = Buffer.from("0000000000000003" + "00000002" + "00000000", "hex");
  const stream = createCipheriv("aes-256-ctr", key, counter).update(Buffer.alloc(16));
  const expected = [0, 8].map((at) => (Number(stream.readBigUInt64BE(at) >> 11n) + 1) / 2 ** 53);
  const drawn = secretUniforms(key, { step: 3, part: 2 }, 2);
  expect([...drawn]).toEqual(expected);
});
