import { expect, test } from "vitest";
import { modelSizes } from "#model";
import { parseTrainOptions, presetFor } from "./options.ts";

test("a size may be a name, and what is left out stays left out", () => {
  expect(parseTrainOptions('{"size":"micro","epochs":2}')).toEqual({ size: modelSizes.micro, epochs: 2 });
});

test("an option that does not exist, or a dropout of 1, is refused by name", () => {
  expect(() => parseTrainOptions('{"epochs":2,"lr":1}')).toThrow(/lr/);
  expect(() => parseTrainOptions('{"dropout":1}')).toThrow(/dropout/);
  expect(() => parseTrainOptions("epochs=2")).toThrow(/not JSON/);
});

test("the more there is to learn from, the larger the network and the less it is held back and repeated", () => {
  const presets = [1e5, 1e6, 2.5e6, 4e6, 1e7, 1e8].map(presetFor);
  const falling = (of: (preset: ReturnType<typeof presetFor>) => number) =>
    presets.every((preset, i) => i === 0 || of(preset) <= of(presets[i - 1] ?? preset));
  expect(falling(({ dropout }) => dropout) && falling(({ tokenDropout }) => tokenDropout)).toBe(true);
  expect(falling(({ weightDecay }) => weightDecay) && falling(({ epochs }) => epochs)).toBe(true);
  expect(falling(({ size }) => -size.width)).toBe(true);
  expect(presets[2]?.dropout).toBeLessThan(presets[1]?.dropout ?? 0);
});
