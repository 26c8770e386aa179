import { expect, test } from "vitest";
import { serverWords } from "./server-words.ts";

const refusal = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  [
    refusal("28P01", 'password authentication failed for user "osler"'),
    ': password authentication failed for user "osler"',
  ],
  [refusal("3D000", 'database "osler" does not exist'), ': database "osler" does not exist'],
  [Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }), ": ECONNREFUSED"],
  [new Error("Connection terminated unexpectedly"), ": Connection terminated unexpectedly"],
  [refusal("22P02", 'invalid input syntax for type bigint: "Okonkwo"'), ": 22P02"],
  [refusal("23505", "Key (name)=(okonkwo) already exists."), ": 23505"],
  [undefined, ""],
])("what a server says of itself is told, of rows its SQLSTATE alone: %s", (cause, words) => {
  expect(serverWords(cause)).toBe(words);
});
