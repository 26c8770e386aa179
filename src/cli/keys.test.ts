import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { toEpochMs } from "#core";
import { openHomeState } from "./commands/accounts.ts";
import { keysAdd, keysList } from "./commands/keys.ts";
import { toHome } from "./home.ts";
import { runOsler } from "./run-osler.fixture.ts";

afterEach(() => vi.restoreAllMocks());

test("a key is listed with what it is used for and who answers for it; one from before says neither", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-keys-"));
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  try {
    const place = { home: toHome(root), databaseUrl: undefined };
    const state = await openHomeState(place);
    const before = { id: "key-of-before", name: "Letters", role: "clinician", scopes: ["answers"] };
    await state.apiKeys.add({ ...before, createdAt: toEpochMs(1) }, "hash");
    await state.close();
    const asked = { name: "Ward rounds", owner: "Nursing office", purpose: "TREAT", role: "clinician" } as const;
    await keysAdd({ ...place, ...asked, scopes: ["records"] });
    expect(lines.join("\n")).toMatch(
      /^key-\S+ {2}clinician {2}TREAT {2}records {2}until revoked {2}owner Nursing office\n/,
    );
    lines.length = 0;
    await keysList(place);
    expect(lines).toEqual([
      expect.stringMatching(/^key-of-before {2}clinician {2}- {8}Letters {2}answers {2}made .* {2}owner -$/),
      expect.stringMatching(
        /^key-\S+ {2}clinician {2}TREAT {4}Ward rounds {2}records {2}made .* {2}owner Nursing office$/,
      ),
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});

test("a key without a purpose or an owner, or with a purpose no program has, is wrong usage and says what is missing", async () => {
  const [add, owner, purpose] = [
    ["keys", "add", "--name", "n", "--role", "clinician"],
    ["--owner", "IT"],
    ["--purpose", "TREAT"],
  ];
  const runs = [
    [...add, ...owner],
    [...add, ...purpose],
    [...add, ...owner, "--purpose", "PATRQT"],
  ];
  const ended = await Promise.all(runs.map((args) => runOsler(args)));
  expect(ended.map(({ code }) => code)).toEqual([2, 2, 2]);
  const [noPurpose, noOwner, others] = ended.map(({ stderr }) => stderr);
  expect(noPurpose).toContain("--purpose <code>");
  expect(noOwner).toContain("--owner <words>");
  expect(others).toContain("TREAT, HPAYMT, HOPERAT, PUBHLTH");
});
