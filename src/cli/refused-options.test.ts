import { afterEach, expect, test, vi } from "vitest";
import { chooseOptions } from "./commands/train.ts";
import { createProgram } from "./program.ts";

afterEach(() => vi.restoreAllMocks());

const training = ["train", "--corpus", "c", "--out", "o"];
const predicting = ["tasks", "predict", "--config", "t", "--meds", "m", "--out", "o"];

test.each([
  ["a log of a run that is not started", [...training, "--prepare", "--log", "l"], "--log is of a run"],
  ["how far to look beside a fitted head", [...predicting, "--fit", "--within", "7d"], "cannot be used with"],
  ["a key of nobody", ["conform", "http://localhost:1", "--key", "k"], "--issuer and --key belong together"],
  ["an issuer without a key", ["conform", "http://localhost:1", "--issuer", "i"], "--issuer and --key belong together"],
  ["the name of no key", ["conform", "http://localhost:1", "--key-id", "k"], "--issuer and --key belong together"],
  ["predicates of no task", ["lint", "--meds", "m", "--predicates", "p"], "--tasks"],
  ["a port above the last", ["deid", "serve", "--port", "70000"], "must be a port"],
  ["a proof of growth from nothing", ["audit", "prove", "--since", "0", "--out", "o"], "must be 1 or more"],
  ["a move that nobody asks for", ["release", "move", "--to", "silent", "--by", " "], "must be told in words"],
  ["a lag of ages", ["monitor", "--lag-days", "99999999999"], "must be at most 36500 days"],
  ["a home without a name", ["accounts", "list", "--home", ""], "must name a directory"],
])("%s was ignored or a defect: it is refused", async (_, args, named) => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await expect(createProgram({}).parseAsync(args, { from: "user" })).rejects.toThrow(named);
});

test("threads are those of --options, unless --nproc says otherwise", () => {
  const noPrivacy = { engine: "onnx", dpClip: 20, dpPatients: 128, dpDelta: 1e-5 } as const;
  expect(chooseOptions({ workers: 8 }, noPrivacy)).toEqual({ workers: 8 });
  expect(chooseOptions({ workers: 8 }, { ...noPrivacy, nproc: 4 })).toEqual({ workers: 4 });
  expect(chooseOptions({}, noPrivacy)).toEqual({});
  expect(chooseOptions({ members: 1 }, { ...noPrivacy, engine: "torch", nproc: 4 })).toEqual({ members: 1 });
});
