import { expect, test } from "vitest";
import { modelSizes } from "#model";
import { parseTrainOptions } from "./options.ts";

test("a size may be a name, and what is left out stays left out", () => {
  expect(parseTrainOptions('{"size":"micro","epochs":2}')).toEqual({ size: modelSizes.micro, epochs: 2 });
});

test("an option that does not exist, or a dropout of 1, is refused by name", () => {
  expect(() => parseTrainOptions('{"epochs":2,"lr":1}')).toThrow(/lr/);
  expect(() => parseTrainOptions('{"dropout":1}')).toThrow(/dropout/);
  expect(() => parseTrainOptions("epochs=2")).toThrow(/not JSON/);
});
