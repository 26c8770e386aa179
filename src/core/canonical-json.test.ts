import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("keys stand in code-point order and undefined members are left out", () => {
  expect(canonicalJson({ b: 1, a: [true, null, "é"], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}');
});

test("it reads back as the same value, and the order of keys does not matter", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("not-a-number is refused by kind, never shown", () => {
  expect(() => canonicalJson({ egfr: Number.NaN })).toThrow(
    expect.objectContaining({ code: "core/json-not-canonical" }),
  );
});
