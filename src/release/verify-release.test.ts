import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listFiles } from "#storage";
import { compareCodePoints, signModel } from "./model-signing.ts";
import { takeInventory } from "./signed-directory.ts";
import { createSigningKeys, type SigningKeys } from "./signing-keys.ts";
import { buildSmallRelease } from "./small-release.test-support.ts";
import { verifyRelease } from "./verify-release.ts";

let root: string;
let pristine: string;
let release: string;
let keys: SigningKeys;
const codes = async (key: string | undefined = keys.publicKeyPem) =>
  (await verifyRelease(release, key)).map(({ code, file }) => (file === undefined ? code : `${code} ${file}`));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-release-"));
  ({ directory: pristine, keys } = await buildSmallRelease(root));
  release = join(root, "under-test");
});
beforeEach(async () => {
  await rm(release, { recursive: true, force: true });
  await cp(pristine, release, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Signs what is in the directory, with these changes to the statement's resources. */
async function resign(change: (files: { name: string; digest: string }[]) => { name: string; digest: string }[]) {
  const { files } = await takeInventory(release);
  await writeFile(join(release, "model.sig"), signModel("x", change([...files]), keys.privateKeyPem));
}

test("an untouched release verifies against the key that signed it", async () => {
  expect(await codes()).toEqual([]);
});

test("any one flipped bit of any byte of any file is caught, the signature's own included", async () => {
  const files = await listFiles(pristine);
  expect(files.length).toBeGreaterThan(12);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), async (which, where, bit) => {
      const path = join(release, files[which % files.length] ?? "");
      const bytes = await readFile(path);
      const changed = Buffer.from(bytes);
      changed[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ (1 << bit);
      await writeFile(path, changed);
      const problems = await verifyRelease(release, keys.publicKeyPem);
      await writeFile(path, bytes);
      expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 80 },
  );
});

test("a flipped bit anywhere in model.sig is caught: every 29th byte", async () => {
  const path = join(release, "model.sig");
  const bytes = await readFile(path);
  const missed: number[] = [];
  for (let i = 0; i < bytes.length; i += 29) {
    const changed = Buffer.from(bytes);
    changed[i] = (bytes[i] ?? 0) ^ 1;
    await writeFile(path, changed);
    if ((await verifyRelease(release, keys.publicKeyPem)).length === 0) missed.push(i);
  }
  expect(missed).toEqual([]);
});

describe("each kind of damage has its name", () => {
  test("a changed byte", async () => {
    await writeFile(join(release, "config.json"), "[]");
    expect(await codes()).toEqual(["file-changed config.json"]);
  });

  test("a missing file", async () => {
    await rm(join(release, "licence.json"));
    expect(await codes()).toEqual(["file-missing licence.json"]);
  });

  test("an extra file, also in a new folder and with a name tools like to skip", async () => {
    await writeFile(join(release, "cards", "extra.md"), "x");
    await writeFile(join(release, ".gitignore"), "x");
    expect(await codes()).toEqual(["file-unsigned .gitignore", "file-unsigned cards/extra.md"]);
  });

  test("a symbolic link, in the place of a signed file or beside it", async () => {
    await rm(join(release, "config.json"));
    await symlink(join(pristine, "config.json"), join(release, "config.json"));
    await symlink("/", join(release, "cards", "everything"));
    expect(await codes()).toEqual(["file-irregular cards/everything", "file-irregular config.json"]);
  });

  test("a signed name that leaves the directory", async () => {
    await resign((files) => [...files, { name: "../outside.json", digest: "0".repeat(64) }]);
    expect(await codes()).toEqual(["path-escapes ../outside.json"]);
  });

  test("a signed digest that is not the file's", async () => {
    await resign((files) =>
      files.map((file) => (file.name === "config.json" ? { ...file, digest: "0".repeat(64) } : file)),
    );
    expect(await codes()).toEqual(["file-changed config.json"]);
  });

  test("another's signature under our key's hint", async () => {
    const other = await buildSmallRelease(join(root, "other"));
    const [ours, theirs] = [keys, other.keys].map(({ fingerprint }) => fingerprint) as [string, string];
    const { files } = await takeInventory(release);
    const forged = signModel("x", files, other.keys.privateKeyPem).replace(theirs, ours);
    await writeFile(join(release, "model.sig"), forged);
    expect(await codes()).toEqual(["signature-wrong"]);
  });

  test("a release signed by another key", async () => {
    const other = await createSigningKeys(join(root, "another"));
    expect(await codes(other.publicKeyPem)).toEqual(["key-mismatch", "signature-wrong"]);
  });

  test.each([
    ["not JSON", () => "{"],
    ["another bundle version", (text: string) => text.replace("v0.3", "v0.2")],
    ["two signatures", (text: string) => text.replace(/("signatures":\[)(.*?)\]/, "$1$2,$2]")],
    ["base64 with another spelling", (text: string) => text.replace(/"payload":"(.*?)"/, '"payload":"$1\\n"')],
    ["a member nobody knows", (text: string) => text.replace("{", '{"extra":1,')],
  ])("a malformed bundle: %s", async (_, change) => {
    const path = join(release, "model.sig");
    await writeFile(path, change(await readFile(path, "utf8")));
    expect(await codes()).toEqual(["bundle-malformed"]);
  });

  test("no signature at all", async () => {
    await rm(join(release, "model.sig"));
    expect(await codes()).toEqual(["signature-missing"]);
  });
});

test("a key inside the release never vouches for itself: the warning names it and says it is not trusted", async () => {
  const [problem, ...more] = await verifyRelease(release);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: "key-untrusted", severity: "warning" });
  expect(problem?.message).toContain(`Signed by key ${keys.fingerprint}, not checked against a trusted key`);
});

test("whoever changes a release and signs it anew with a key of their own passes only where nobody holds the right key", async () => {
  const thief = await createSigningKeys(join(root, "thief"));
  await writeFile(join(release, "model.safetensors"), "other weights");
  await writeFile(join(release, "signing-key.pub.pem"), thief.publicKeyPem);
  const { files } = await takeInventory(release);
  await writeFile(join(release, "model.sig"), signModel("x", files, thief.privateKeyPem));
  expect(await codes()).toEqual(["key-mismatch", "signature-wrong"]);
  expect((await verifyRelease(release)).map(({ severity }) => severity)).toEqual(["warning"]);
});

test("something that is not an elliptic curve public key is refused", async () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" });
  for (const key of ["no key", rsa.toString(), keys.privateKeyPem]) {
    await expect(verifyRelease(release, key)).rejects.toMatchObject({ code: "release/key-unusable" });
  }
});

test("the signature is ECDSA over DSSE's pre-authentication encoding, checked here by the two specifications' own words", async () => {
  const bundle = JSON.parse(await readFile(join(release, "model.sig"), "utf8"));
  const { payload, payloadType, signatures } = bundle.dsseEnvelope;
  const body = Buffer.from(payload, "base64");
  const signed = Buffer.concat([Buffer.from(`DSSEv1 28 ${payloadType} ${body.length} `), body]);
  const signature = Buffer.from(signatures[0].sig, "base64");
  expect(verify("sha256", signed, createPublicKey(keys.publicKeyPem), signature)).toBe(true);
  const statement = JSON.parse(body.toString("utf8"));
  const names = statement.predicate.resources.map(({ name }: { name: string }) => name);
  expect(names).toEqual([...names].sort(compareCodePoints));
  expect(names).not.toContain("model.sig");
});

test("names sort by code point, not by UTF-16 unit: U+FF5E comes before U+1F600", () => {
  expect(["\u{1F600}", "\uFF5E"].sort(compareCodePoints)).toEqual(["\uFF5E", "\u{1F600}"]);
});

test("the private key is its owner's alone, and asking again gives the same pair", async () => {
  expect((await stat(join(root, "keys", "signing-key.pem"))).mode & 0o777).toBe(0o600);
  expect(await createSigningKeys(join(root, "keys"))).toEqual(keys);
  const both = await Promise.all([1, 2, 3].map(() => createSigningKeys(join(root, "fresh"))));
  expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(1);
});
