import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toEpochMs, toPatientId } from "#core";
import { openState, type State } from "./state.ts";
import type { AuditRow } from "./state-ledgers.ts";
import { testLocations } from "./state-locations.test-support.ts";
import { takeStateLock } from "./state-lock.ts";

const now = toEpochMs(1_700_000_000_000);
const serverUrl = process.env["OSLER_TEST_DATABASE_URL"];
const schema = "osler_state_test";
const { home, locations, dropSchema, remove } = testLocations(schema);

const clinician = {
  id: "a1",
  name: "okafor",
  displayName: "Dr Okafor",
  role: "clinician",
  passwordHash: "scrypt$x",
  demo: false,
  failures: 0,
};
const patient = { ...clinician, id: "a2", name: "lind", role: "patient", patientId: toPatientId("p-1") };

const entry = {
  id: "l1",
  at: now,
  accountId: "a1",
  answer: "{}",
  corpusTag: "t",
  release: null,
  audience: "clinician",
} as const;

beforeAll(dropSchema);
afterAll(remove);

describe.skipIf(serverUrl === undefined)("PostgreSQL (set OSLER_TEST_DATABASE_URL)", () => {
  test("the server answers with the migrated schema", async () => {
    const state = await openState({ url: serverUrl ?? "", schema });
    expect(state.engine).toBe("postgresql");
    await state.close();
  });
});

describe.each(locations)("the state on %s", (_, location) => {
  const open = () => openState(location);
  let state: State;
  beforeAll(async () => {
    state = await open();
  });
  afterAll(() => state.close());

  test("an account is found by the name it signs in with, with the record it may read", async () => {
    await state.accounts.put(clinician, now);
    await state.accounts.put(patient, now);
    expect(await state.accounts.find("lind")).toEqual({ ...patient, secondFactor: false, passkey: false });
    expect(await state.accounts.find("okafor")).toEqual({ ...clinician, secondFactor: false, passkey: false });
    expect(await state.accounts.find("nobody")).toBeUndefined();
  });

  test("putting an account again replaces its password and keeps its id", async () => {
    await state.accounts.put({ ...clinician, id: "other", passwordHash: "scrypt$y" }, now);
    expect(await state.accounts.find("okafor")).toMatchObject({ id: "a1", passwordHash: "scrypt$y" });
    expect(await state.accounts.list()).toHaveLength(2);
  });

  test("a lock-out is remembered to the millisecond and cleared", async () => {
    const until = toEpochMs(now + 900_001);
    await state.accounts.recordFailure("a1", now, 1, until);
    expect(await state.accounts.find("okafor")).toMatchObject({ failures: 1, lockedUntil: until });
    expect(await state.accounts.clearFailures("a1", toEpochMs(until - 1))).toBe(false);
    expect(await state.accounts.clearFailures("a1", until)).toBe(true);
    expect((await state.accounts.find("okafor"))?.lockedUntil).toBeUndefined();
  });

  test("failed sign-ins at the same moment each count, the fifth locks, and none counts while locked", async () => {
    const until = toEpochMs(now + 900_000);
    const fail = (times: number, at = now) =>
      Promise.all(Array.from({ length: times }, () => state.accounts.recordFailure("a1", at, 5, until)));
    await fail(4);
    expect((await state.accounts.find("okafor"))?.failures).toBe(4);
    expect((await state.accounts.find("okafor"))?.lockedUntil).toBeUndefined();
    await fail(1);
    expect(await state.accounts.find("okafor")).toMatchObject({ failures: 5, lockedUntil: until });
    await fail(20);
    expect((await state.accounts.find("okafor"))?.failures).toBe(5);
    await fail(3, until);
    expect((await state.accounts.find("okafor"))?.failures).toBe(3);
    expect((await state.accounts.find("okafor"))?.lockedUntil).toBeUndefined();
    expect(await state.accounts.clearFailures("a1", until)).toBe(true);
    await fail(20);
    expect(await state.accounts.find("okafor")).toMatchObject({ failures: 5, lockedUntil: until });
    expect(await state.accounts.clearFailures("a1", until)).toBe(true);
  });

  test("a session ends when it is closed and when its time is up", async () => {
    await state.sessions.open("hash", "a2", now, toEpochMs(now + 10));
    expect((await state.sessions.find("hash", toEpochMs(now + 9)))?.id).toBe("a2");
    expect(await state.sessions.find("hash", toEpochMs(now + 10))).toBeUndefined();
    await state.sessions.close("hash");
    expect(await state.sessions.find("hash", now)).toBeUndefined();
  });

  test("an account is one subject's of an issuer, and of ten first sign-ins at once one makes it", async () => {
    const of = { issuer: "https://login.hospital.example", subject: "s-1" };
    const entry = { displayName: "x", role: "clinician", passwordHash: "x", demo: false, failures: 0 };
    const tries = Array.from({ length: 10 }, (_, i) => ({ ...entry, id: `i-${i}`, name: `sso-${i}` }));
    const made = await Promise.all(tries.map((account) => state.issuerAccounts.add(account, of, now)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect((await state.accounts.list()).filter(({ name }) => name.startsWith("sso-"))).toHaveLength(1);
    const account = await state.issuerAccounts.find(of);
    expect(account).toMatchObject({ role: "clinician", issuer: of.issuer });
    expect(await state.issuerAccounts.find({ ...of, issuer: "https://login.other.example" })).toBeUndefined();
    const taken = { ...entry, id: "i-x", name: account?.name ?? "" };
    expect(await state.issuerAccounts.add(taken, { ...of, subject: "s-2" }, now)).toBe(false);
    expect(await state.issuerAccounts.link("a1", of)).toBe(false);
    expect(await state.issuerAccounts.link("a1", { ...of, subject: "s-3" })).toBe(true);
    expect(await state.issuerAccounts.unlink("a1")).toBe(true);
    expect(await state.issuerAccounts.unlink("a1")).toBe(false);
    const id = account?.id ?? "";
    const patient = { displayName: "y", role: "patient", patientId: toPatientId("p-9"), sub: "9" };
    await state.issuerAccounts.update(id, patient, toEpochMs(now + 1));
    const steward = { displayName: "z", role: "steward", sub: "10" };
    await state.issuerAccounts.update(id, steward, toEpochMs(now + 2));
    await state.issuerAccounts.update(id, steward, toEpochMs(now + 3));
    expect((await state.accounts.known([id, "never"])).get(id)).toEqual({
      names: ["x", "y", "z"].map((displayName, later) => ({ displayName, from: now + later })),
      signInName: account?.name,
    });
    expect(await state.accounts.findById(id)).toEqual({
      ...{ ...entry, id, name: account?.name, displayName: "z", role: "steward", issuer: of.issuer },
      ...{ secondFactor: false, passkey: false },
    });
    expect(await state.issuerAccounts.findBySub({ issuer: of.issuer, sub: "9" })).toBeUndefined();
    expect((await state.issuerAccounts.findBySub({ issuer: of.issuer, sub: "10" }))?.id).toBe(id);
    await state.sessions.open("hash", id, now, toEpochMs(now + 10), { vouched: true });
    expect((await state.sessions.find("hash", now))?.session).toEqual({ openedAt: now, vouched: true });
    for (const sid of ["1", "2"])
      await state.sessions.open(`hash ${sid}`, id, now, toEpochMs(now + 10), { vouched: false, sid });
    expect(await state.sessions.closeOfIssuer({ issuer: "https://other.example", sid: "1" })).toEqual([]);
    expect(await state.sessions.closeOfIssuer({ issuer: of.issuer, sid: "1" })).toEqual([id]);
    const open = async (hash: string) => (await state.sessions.find(hash, now)) !== undefined;
    expect([await open("hash"), await open("hash 1"), await open("hash 2")]).toEqual([true, false, true]);
    // Of a named person, sessions without a name there end too: which they are is not known.
    expect(await state.sessions.closeOfIssuer({ issuer: of.issuer, sid: "1", accountId: id })).toEqual([id]);
    expect([await open("hash"), await open("hash 2")]).toEqual([false, true]);
    await state.sessions.open("hash", id, now, toEpochMs(now + 10));
    await state.sessions.closeAll(id);
    expect(await state.sessions.find("hash", now)).toBeUndefined();
    await state.issuerAccounts.unlink(id);
  });

  test("of ten tries with the same code at once one passes, and an earlier step never does", async () => {
    expect(await state.secondFactors.enrol("a1", "sealed 0")).toBe(true);
    expect(await state.secondFactors.enrol("a1", "sealed")).toBe(true);
    expect(await state.secondFactors.takeStep("a1", 7)).toBe(false);
    expect(await state.secondFactors.find("a1")).toEqual({ sealedSecret: "sealed", recoveryCodesLeft: 0 });
    expect((await state.accounts.find("okafor"))?.secondFactor).toBe(false);
    expect(await state.secondFactors.confirm("a1", 7, ["r1", "r2"], now)).toBe(true);
    expect(await state.secondFactors.confirm("a1", 8, ["r3"], now)).toBe(false);
    expect(await state.secondFactors.enrol("a1", "another")).toBe(false);
    expect((await state.accounts.find("okafor"))?.secondFactor).toBe(true);
    const tries = await Promise.all(Array.from({ length: 10 }, () => state.secondFactors.takeStep("a1", 8)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await state.secondFactors.takeStep("a1", 7)).toBe(false);
    const codes = await Promise.all(Array.from({ length: 10 }, () => state.secondFactors.takeRecoveryCode("a1", "r1")));
    expect(codes.filter(Boolean)).toHaveLength(1);
    expect(await state.secondFactors.takeRecoveryCode("a2", "r2")).toBe(false);
    const held = { sealedSecret: "sealed", confirmedAt: now, recoveryCodesLeft: 1 };
    expect(await state.secondFactors.find("a1")).toEqual(held);
    await state.accounts.put(clinician, now);
    expect((await state.accounts.find("okafor"))?.secondFactor).toBe(true);
    await state.secondFactors.remove("a1");
    expect(await state.secondFactors.find("a1")).toBeUndefined();
    expect(await state.secondFactors.takeRecoveryCode("a1", "r2")).toBe(false);
  });

  test("a passkey's counter moves forward only, and of ten answers with the same count one passes", async () => {
    const held = { id: "i1", credentialId: "c1", accountId: "a1", name: "Key", publicKey: "k", counter: 3 };
    const passkey = { ...held, transports: ["usb", "nfc"], synced: false, createdAt: now };
    expect((await state.accounts.find("okafor"))?.passkey).toBe(false);
    expect(await state.passkeys.add(passkey, 2)).toBe(true);
    expect((await state.accounts.find("okafor"))?.passkey).toBe(true);
    expect((await state.accounts.find("lind"))?.passkey).toBe(false);
    expect(await state.passkeys.find("c1")).toEqual(passkey);
    expect(await state.passkeys.add({ ...passkey, id: "i2", accountId: "a2" }, 2)).toBe(false);
    const tries = await Promise.all(Array.from({ length: 10 }, () => state.passkeys.use("i1", 4, true, now)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await state.passkeys.find("c1")).toEqual({ ...passkey, counter: 4, synced: true, usedAt: now });
    for (const counter of [4, 3, 0]) expect(await state.passkeys.use("i1", counter, true, now)).toBe(false);
    // An authenticator that does not count says 0 for ever (WebAuthn 3, 6.1.1).
    expect(await state.passkeys.add({ ...passkey, id: "i0", credentialId: "c0", counter: 0 }, 2)).toBe(true);
    expect([await state.passkeys.use("i0", 0, true, now), await state.passkeys.use("i0", 0, true, now)]).toEqual([
      true,
      true,
    ]);
    expect(await state.passkeys.add({ ...passkey, id: "i3", credentialId: "c3" }, 2)).toBe(false);
    expect(await state.passkeys.remove("a2", "i1")).toBe(false);
    expect(await state.passkeys.remove("a1", "i1")).toBe(true);
    expect(await state.passkeys.removeAll("a1")).toBe(1);
    expect((await state.accounts.find("okafor"))?.passkey).toBe(false);
  });

  test("a challenge is taken once, the last one of its holder, and expired ones are forgotten", async () => {
    const asked = { holderHash: "h1", challenge: "first", expiresAt: toEpochMs(now + 10) };
    await state.passkeys.keepChallenge(asked, now);
    await state.passkeys.keepChallenge({ ...asked, challenge: "second", accountId: "a1" }, now);
    const tries = await Promise.all(Array.from({ length: 10 }, () => state.passkeys.takeChallenge("h1")));
    expect(tries.filter((taken) => taken !== undefined)).toEqual([{ ...asked, challenge: "second", accountId: "a1" }]);
    await state.passkeys.keepChallenge(asked, now);
    await state.passkeys.keepChallenge(
      { ...asked, holderHash: "h2", expiresAt: toEpochMs(now + 20) },
      toEpochMs(now + 10),
    );
    expect(await state.passkeys.takeChallenge("h1")).toBeUndefined();
    expect(await state.passkeys.takeChallenge("h2")).toMatchObject({ challenge: "first" });
  });

  test("all sessions of an account but one end, and nobody else's", async () => {
    const until = toEpochMs(now + 10);
    for (const [hash, account] of [
      ["s1", "a1"],
      ["s2", "a1"],
      ["s3", "a2"],
    ] as const)
      await state.sessions.open(hash, account, now, until);
    await state.sessions.closeOthers("a1", "s2");
    const open = await Promise.all(["s1", "s2", "s3"].map((hash) => state.sessions.find(hash, now)));
    expect(open.map((account) => account?.id)).toEqual([undefined, "a1", "a2"]);
    for (const hash of ["s2", "s3"]) await state.sessions.close(hash);
  });

  test("an API key is found by its hash alone, and revoking it twice keeps the first moment", async () => {
    const key = { id: "k1", name: "triage", role: "licensee", scopes: ["answers", "risks"], createdAt: now };
    const more = { id: "k2", scopes: [], purpose: "TREAT", owner: "Clinic", expiresAt: toEpochMs(now + 5) };
    await state.apiKeys.add(key, "h1");
    await state.apiKeys.add({ ...key, ...more }, "h2");
    expect(await state.apiKeys.find("h1")).toEqual(key);
    expect(await state.apiKeys.find("h2")).toEqual({ ...key, ...more });
    expect(await state.apiKeys.find("k1")).toBeUndefined();
    expect(await state.apiKeys.revoke("k1", toEpochMs(now + 1))).toBe(true);
    expect(await state.apiKeys.revoke("k1", toEpochMs(now + 2))).toBe(false);
    expect(await state.apiKeys.revoke("k9", now)).toBe(false);
    expect((await state.apiKeys.list()).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      ["k1", now + 1],
      ["k2", undefined],
    ]);
  });

  test("a code is consumed once of ten tries at once, found until it expires, and gone with its consent", async () => {
    const entry = {
      kind: "AuthorizationCode",
      idHash: "h1",
      grantId: "g1",
      payload: "{}",
      expiresAt: toEpochMs(now + 9),
    };
    await state.oauth.put(entry);
    await state.oauth.put({ ...entry, payload: '{"b":1}' });
    expect(await state.oauth.find("AuthorizationCode", "h1", now)).toEqual({ payload: '{"b":1}' });
    expect(await state.oauth.find("AccessToken", "h1", now)).toBeUndefined();
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => state.oauth.consume("AuthorizationCode", "h1", toEpochMs(now + 1))),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect((await state.oauth.find("AuthorizationCode", "h1", now))?.consumedAt).toBe(now + 1);
    expect(await state.oauth.find("AuthorizationCode", "h1", toEpochMs(now + 9))).toBeUndefined();
    expect(await state.oauth.add({ ...entry, idHash: "h2" })).toBe(true);
    expect(await state.oauth.add({ ...entry, idHash: "h2" })).toBe(false);
    await state.oauth.removeByGrant("g1");
    expect(await state.oauth.find("AuthorizationCode", "h2", now)).toBeUndefined();
    const owned = { ...entry, kind: "Consent", accountId: "a2" };
    await state.oauth.put(owned);
    const listed = { grantId: "g1", payload: "{}", expiresAt: entry.expiresAt };
    expect(await state.oauth.listOf("Consent", "a2", now)).toEqual([listed]);
    expect(await state.oauth.listOf("Consent", "a1", now)).toEqual([]);
    expect(await state.oauth.listOf("Consent", "a2", entry.expiresAt)).toEqual([]);
    await state.oauth.put({ ...entry, idHash: "h3" });
    await state.oauth.removeExpired(toEpochMs(now + 9));
    expect(await state.oauth.find("AuthorizationCode", "h3", now)).toBeUndefined();
    expect((await state.accounts.findById("a2"))?.name).toBe("lind");
  });

  test("an answer in the ledger can be read back and the same id cannot be written twice", async () => {
    await state.answers.append(entry, ["PMC1", "PMC1", "PMC2"]);
    expect(await state.as("system").answers.find("l1")).toEqual(entry);
    await expect(state.answers.append(entry, [])).rejects.toMatchObject({ code: "23505" });
    expect(await state.as("system").answers.count()).toBe(1);
  });

  test("a source that lost its standing finds the answers that cite it, once each and for good", async () => {
    const [{ id }] = await state
      .as("system")
      .answers.citing("PMC2")
      .then((found) => found as [typeof entry]);
    expect(await state.as("system").answers.citing("PMC3")).toEqual([]);
    const finding = { answerId: id, source: "PMC2", status: "retracted", at: now } as const;
    await state.answers.addFinding(finding);
    await state.answers.addFinding({ ...finding, at: toEpochMs(now + 5) });
    expect(await state.as("system").answers.findings()).toEqual([{ finding, entry }]);
    expect(await state.as("system").answers.findings("a1")).toHaveLength(1);
    expect(await state.as("system").answers.findings("a2")).toEqual([]);
  });

  test("a finding that ended is in force no more, may be found again, and the answer is listed with its sources", async () => {
    const seen = state.as("system").answers;
    const [found] = await seen.findings();
    if (found === undefined) throw new Error("the test before found one");
    await state.answers.endFinding(found.finding, toEpochMs(now + 6));
    await state.answers.endFinding(found.finding, toEpochMs(now + 7));
    expect(await seen.findings()).toEqual([]);
    const again = { ...found.finding, at: toEpochMs(now + 8) };
    await state.answers.addFinding(again);
    expect(await seen.findings()).toEqual([{ finding: again, entry }]);
    expect(await seen.list(entry.at)).toEqual([{ entry, sources: ["PMC1", "PMC2"] }]);
    expect(await seen.list(toEpochMs(entry.at + 1))).toEqual([]);
  });

  test("an operator's act on a publication is kept once", async () => {
    const act = {
      id: "act",
      at: now,
      kind: "reinstate",
      target: "doi:10.1/x",
      status: "retracted",
      reason: "r",
    } as const;
    await state.evidenceActs.append(act);
    await state.evidenceActs.append({ ...act, reason: "other" });
    expect(await state.evidenceActs.list()).toEqual([act]);
  });

  test("twenty audit rows appended at once get twenty consecutive positions", async () => {
    const make = (position: number): AuditRow => ({
      position,
      at: now,
      actor: "a1",
      role: "clinician",
      action: "read",
      patientHash: null,
      outcome: "ok",
      purpose: null,
      accountId: null,
      leafHash: `h${position}`,
    });
    await Promise.all(Array.from({ length: 20 }, () => state.audit.append(make)));
    expect((await state.as("system").audit.page(0, 100)).map((row) => row.position)).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
    expect((await state.as("system").audit.page(18, 100)).map((row) => row.leafHash)).toEqual(["h18", "h19"]);
  });

  test("a patient's question waits with its newest draft until it ends, once, and nothing of it can be altered", async () => {
    const question = {
      id: "q1",
      at: now,
      accountId: "a2",
      patientId: toPatientId("p-1"),
      question: "Stop?",
      language: "es",
    };
    const draft = { id: "d1", adviceId: "q1", at: now, accountId: "a2", question: "Stop?", answer: "{}" };
    await state.advice.add(question, draft);
    await state.advice.add({ ...question, id: "q2", at: toEpochMs(now - 1) }, { ...draft, id: "d2", adviceId: "q2" });
    await state.advice.addDraft({ ...draft, id: "d3", question: "In other words?" });
    expect(await state.advice.waiting(1, [])).toMatchObject({ total: 2, questions: [{ id: "q2" }] });
    const end = { adviceId: "q1", at: now, accountId: "a1", kind: "declined", content: "{}" } as const;
    const ends = await Promise.all([state.advice.end(end), state.advice.end({ ...end, kind: "released" })]);
    expect(ends.sort()).toEqual([false, true]);
    const [newest, other] = await state.advice.of(toPatientId("p-1"), "system");
    expect(newest).toMatchObject({ question, draft: { id: "d3" }, end: { accountId: "a1" } });
    expect(other).toMatchObject({ draft: { id: "d2" }, end: undefined });
    expect(await state.advice.of(toPatientId("p-2"), "system")).toEqual([]);
  });

  test("a setting keeps its first value", async () => {
    expect(await state.setting("salt", () => "one")).toBe("one");
    expect(await state.setting("salt", () => "two")).toBe("one");
  });
});

describe("the embedded state's lock", () => {
  test("a second opener is refused with the process that holds it, and what was written is there after reopening", async () => {
    const directory = join(home, "twice");
    const first = await openState({ directory });
    await expect(openState({ directory })).rejects.toMatchObject({ code: "storage/state-in-use" });
    await first.accounts.put(clinician, now);
    await first.close();
    const second = await openState({ directory });
    expect((await second.accounts.find("okafor"))?.id).toBe("a1");
    await second.close();
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });

  test("the lock of a process that has ended is taken over", async () => {
    const ended = spawnSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]).stdout.toString();
    const path = join(home, "dead.lock");
    writeFileSync(path, `${ended} 1\n`);
    const lock = await takeStateLock(path);
    expect(readFileSync(path, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    await lock.release();
    expect(existsSync(path)).toBe(false);
  });

  test("a living process that took over a dead one's number does not count as the holder", async () => {
    const path = join(home, "reused.lock");
    writeFileSync(path, `${process.pid} 1\n`);
    await (await takeStateLock(path)).release();
  });

  test("a process of another container, whose number means nothing here, holds its lock while it gives signs of life", async () => {
    const path = join(home, "elsewhere.lock");
    writeFileSync(path, "1 4711 pod-a other-boot/pid:[4026532177]\n");
    const living = setInterval(() => utimesSync(path, new Date(), new Date()), 50);
    await expect(takeStateLock(path, 2000)).rejects.toMatchObject({
      code: "storage/state-in-use",
      message: expect.stringContaining("process 1 of pod-a, another container or machine"),
    });
    clearInterval(living);
    await (await takeStateLock(path, 500)).release();
  });

  test("a lock gives signs of life for those who do not see its process, also while its process computes", async () => {
    const path = join(home, "signs.lock");
    const lock = await takeStateLock(path);
    const taken = statSync(path).mtimeMs;
    await vi.waitFor(() => expect(statSync(path).mtimeMs).toBeGreaterThan(taken), 5000);
    const { mtimeMs } = statSync(path);
    const until = performance.now() + 2500;
    while (performance.now() < until);
    expect(statSync(path).mtimeMs).toBeGreaterThan(mtimeMs);
    await lock.release();
  });

  test("of ten openers at once exactly one gets the lock", async () => {
    const path = join(home, "race.lock");
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => takeStateLock(path)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });
});
