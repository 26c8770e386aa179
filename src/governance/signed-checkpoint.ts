/**
 * @module governance/signed-checkpoint: the size and root of the audit log at a moment, signed, for others to keep.
 *
 * The text is C2SP's checkpoint in a signed note, as witnesses and the logs of Go and Sigstore write it.
 *
 * @see https://c2sp.org/tlog-checkpoint, https://c2sp.org/signed-note
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

export interface Checkpoint {
  /** Names the log, for ever. */
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
}

const ED25519 = 1;

/** @param privateKeyPem an Ed25519 key */
export function signCheckpoint({ origin, size, root }: Checkpoint, privateKeyPem: string): string {
  const key = createPrivateKey(privateKeyPem);
  const text = `${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n`;
  const signature = Buffer.concat([keyId(origin, createPublicKey(key)), sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${origin} ${signature.toString("base64")}\n`;
}

/** The checkpoint, if the text is one and the key signed it; other signatures beside it are passed over. */
export function readCheckpoint(note: string, publicKeyPem: string): Checkpoint | undefined {
  const found = /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^\n]+\n)+)$/.exec(note);
  if (found === null) return undefined;
  const [, text = "", origin = "", size, root = "", signatures = ""] = found;
  const key = createPublicKey(publicKeyPem);
  const id = keyId(origin, key);
  const signed = signatures.split("\n").some((line) => {
    const [, name, encoded = ""] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded, "base64");
    return (
      name === origin && bytes.subarray(0, 4).equals(id) && verify(null, Buffer.from(text), key, bytes.subarray(4))
    );
  });
  return signed ? { origin, size: Number(size), root: Buffer.from(root, "base64").toString("hex") } : undefined;
}

/** SHA-256(name ‖ LF ‖ 0x01 ‖ key), its first four bytes. */
function keyId(name: string, key: KeyObject): Buffer {
  const raw = Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");
  return createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ED25519)).update(raw).digest().subarray(0, 4);
}
