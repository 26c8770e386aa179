import { expect, test } from "vitest";
import type { AnalyzerResult, AnonymizeRequest } from "#contract";
import { anonymize } from "./anonymize.ts";

// Requests and answers of presidio-anonymizer's own integration tests (MIT).
const text = "hello world, my name is Jane Doe. My number is: 03-4453334";
const result = (start: number, end: number, score: number, entity_type: string): AnalyzerResult => ({
  start,
  end,
  score,
  entity_type,
});
const run = (results: AnalyzerResult[], anonymizers: AnonymizeRequest["anonymizers"] = {}, of = text) =>
  anonymize({ text: of, analyzer_results: results, anonymizers });
const nameAndPhone = [result(24, 32, 0.8, "NAME"), result(48, 57, 0.95, "PHONE_NUMBER")];

test("a URL at the end is redacted, the one inside it with it", () => {
  const found = run(
    [result(11, 31, 1, "URL"), result(18, 31, 1, "URL")],
    { URL: { type: "redact" } },
    "The url is http://microsoft.com",
  );
  expect(found).toEqual({
    text: "The url is ",
    items: [{ start: 11, end: 11, entity_type: "URL", text: "", operator: "redact", score: 1 }],
  });
});

test("masks from the front and from the end, longer masks cut to the length; the last item first", () => {
  const found = run(nameAndPhone, {
    DEFAULT: { type: "mask", masking_char: "*", chars_to_mask: 20, from_end: false },
    PHONE_NUMBER: { type: "mask", masking_char: "*", chars_to_mask: 6, from_end: true },
  });
  expect(found.text).toBe("hello world, my name is ********. My number is: 03-******4");
  expect(found.items).toEqual([
    { start: 48, end: 57, entity_type: "PHONE_NUMBER", text: "03-******", operator: "mask", score: 0.95 },
    { start: 24, end: 32, entity_type: "NAME", text: "********", operator: "mask", score: 0.8 },
  ]);
});

test("without an operator of its own or a default a result is replaced by its type, and so it is by an empty value", () => {
  const found = run(nameAndPhone, { NAME: { type: "redact" }, PHONE_NUMBER: { type: "replace", new_value: "" } });
  expect(found.text).toBe("hello world, my name is . My number is: <PHONE_NUMBER>4");
  expect(found.items.map(({ start, end }) => [start, end])).toEqual([
    [40, 54],
    [24, 24],
  ]);
});

test("results that meet: what is inside another goes, those that overlap in part stand one after the other", () => {
  const found = run([
    result(24, 32, 0.6, "FULL_NAME"),
    result(48, 56, 0.95, "PHONE_NUMBER"),
    result(54, 57, 0.8, "SSN"),
    result(24, 28, 0.9, "FIRST_NAME"),
    result(29, 33, 0.6, "LAST_NAME"),
    result(24, 30, 0.8, "NAME"),
  ]);
  expect(found.text).toBe("hello world, my name is <FULL_NAME><LAST_NAME> My number is: <PHONE_NUMBER><SSN>4");
  expect(found.items.map(({ start, end, entity_type }) => [start, end, entity_type])).toEqual([
    [75, 80, "SSN"],
    [61, 75, "PHONE_NUMBER"],
    [35, 46, "LAST_NAME"],
    [24, 35, "FULL_NAME"],
  ]);
});

test("two of one type that overlap are one", () => {
  const found = run([result(24, 32, 0.6, "FULL_NAME"), result(29, 33, 0.6, "FULL_NAME")]);
  expect(found.text).toBe("hello world, my name is <FULL_NAME> My number is: 03-4453334");
  expect(found.items).toHaveLength(1);
});

test.each([
  ["123456", "test_salt_16byte", "31ac5824179e43275be4f75b10886a915b8ffbe4238786dd17e2cc23325d6e47"],
  ["Jane Doe", "my_secure_salt16", "4180ab6f00d4379f01e57fc87593247f05fe2a3e3ad7b2b223d41d593ff3374e"],
])("the hash of a value with a salt is Presidio's", (of, salt, expected) => {
  expect(run([result(0, of.length, 0.9, "TEST")], { DEFAULT: { type: "hash", salt } }, of).text).toBe(expected);
});

test("without a salt the same value is hashed differently each time; a short salt is refused", () => {
  const twice = "Jane Doe and Jane Doe";
  const found = run(
    [result(0, 8, 1, "N"), result(13, 21, 1, "N")],
    { DEFAULT: { type: "hash", hash_type: "sha512" } },
    twice,
  );
  expect(new Set(found.items.map((item) => item.text)).size).toBe(2);
  expect(found.items.every((item) => /^[0-9a-f]{128}$/.test(item.text))).toBe(true);
  expect(() => run(nameAndPhone, { DEFAULT: { type: "hash", salt: "short" } })).toThrow("at least 16 bytes");
});

test("offsets count code points, as in Python: a face before a name is one", () => {
  const found = run([result(2, 5, 1, "PERSON")], {}, "😀 Ann");
  expect(found).toMatchObject({ text: "😀 <PERSON>", items: [{ start: 2, end: 10 }] });
});

test("keep leaves the value and tells it; a result outside the text is refused", () => {
  expect(run(nameAndPhone, { DEFAULT: { type: "keep" } })).toMatchObject({
    text,
    items: [{ operator: "keep" }, { operator: "keep" }],
  });
  expect(() => run([result(50, 99, 1, "X")])).toThrow("original text length is only 58");
});

test("a mask without a side starts at the front, as Presidio's API describes it; a type may be called like anything", () => {
  const mask = { type: "mask", masking_char: "#", chars_to_mask: 4 } as const;
  expect(run([result(48, 57, 1, "constructor")], { DEFAULT: mask }).text).toBe(
    "hello world, my name is Jane Doe. My number is: ####453334",
  );
  expect(run([result(24, 32, 1, "toString")]).text).toContain("my name is <toString>.");
});
