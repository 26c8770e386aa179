/**
 * @module serving/authenticator.test-support: a WebAuthn authenticator with ES256 keys, written from the specification and apart from the library that
 * verifies. Never imported outside tests.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data, RFC 9052 (COSE keys), RFC 8949 (CBOR)
 */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { PasskeyAdd, PasskeyCreation, PasskeyRequest, PasskeySignIn } from "#contract";

/** What an authenticator or its browser says otherwise than it should. */
export interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** Bit 0: present, bit 2: verified; by default both. */
  readonly flags?: number;
  readonly userHandle?: string;
  readonly type?: string;
  /** What vouches for a new key (§ 8.2): itself, or a maker's certificate. By default nothing. */
  readonly attestation?: "self" | "certificate";
}

export interface HeldKey {
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly userHandle: string;
  counter: number;
}

/** Of nobody: made for these tests, as § 8.2.1 wants it. */
const makerCertificate =
  "MIIB0jCCAXegAwIBAgIUXdzmqDeCCfCs-xnf2GLTmw7J4okwCgYIKoZIzj0EAwIwTzELMAkGA1UEBhMCVVMxDTALBgNVBAoMBFRlc3QxIjAgBgNVBAsMGUF1dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xDTALBgNVBAMMBFRlc3QwIBcNMjYxMTI3MDI0NTE2WhgPMjEyNjExMDMwMjQ1MTZaME8xCzAJBgNVBAYTAlVTMQ0wCwYDVQQKDARUZXN0MSIwIAYDVQQLDBlBdXRoZW50aWNhdG9yIEF0dGVzdGF0aW9uMQ0wCwYDVQQDDARUZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEM9jWg2BUI-nykk0RlAmodciX8oDUgA56ej07Iav3xMVOLYC-eJlOCbfzuNRFBJoW8fwrS3HvuzAwXXmzR0zxQaMvMC0wDAYDVR0TAQH_BAIwADAdBgNVHQ4EFgQUwkl7NkvRt31t7hDhwAsTVuAlDPUwCgYIKoZIzj0EAwIDSQAwRgIhAPNpsLOuipg85G8uwNB1cQ5OT_WFJsR0cKMk6jfQOpiQAiEAmaA7sLKhmOC-M_P1ee7RwK9h_7pO1MHnLW0ssNh9BF0";
const makerKey =
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbK92EwEqfuSBrWo3lwD6sYAWh_Vd5QB-HCC7YYEhy0-hRANCAAQz2NaDYFQj6fKSTRGUCah1yJfygNSADnp6PTshq_fExU4tgL54mU4Jt_O41EUEmhbx_CtLce-7MDBdebNHTPFB";

const PRESENT_AND_VERIFIED = 0b101;
const ATTESTED = 0b1000000;

/** Makes a key for the site that asks, and what its browser sends of it. */
export function makeKey(
  asked: PasskeyCreation,
  origin: string,
  deviation: Deviation = {},
): { readonly key: HeldKey; readonly credential: PasskeyAdd["credential"] } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key: HeldKey = { id: randomBytes(32), privateKey, userHandle: asked.user.id, counter: 1 };
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
  const cose = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
  const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, key.id.length]), key.id, cose]);
  const flags = (deviation.flags ?? PRESENT_AND_VERIFIED) | ATTESTED;
  const authData = authenticatorData(deviation.rpId ?? asked.rp.id, flags, key.counter, attested);
  const client = clientData("webauthn.create", asked.challenge, origin, deviation);
  const attestation = Buffer.concat([
    Buffer.from("a3", "hex"),
    statement(key, Buffer.concat([authData, createHash("sha256").update(client).digest()]), deviation.attestation),
    Buffer.from("686175746844617461", "hex"), // "authData"
    bytes(authData),
  ]);
  const id = key.id.toString("base64url");
  const response = {
    clientDataJSON: client.toString("base64url"),
    attestationObject: attestation.toString("base64url"),
    transports: ["internal"],
  };
  return { key, credential: { id, rawId: id, type: "public-key", response } };
}

/** Signs the challenge, and counts on. */
export function answer(
  key: HeldKey,
  asked: PasskeyRequest,
  origin: string,
  deviation: Deviation = {},
): PasskeySignIn["credential"] {
  key.counter = deviation.counter ?? key.counter + 1;
  const flags = deviation.flags ?? PRESENT_AND_VERIFIED;
  const authData = authenticatorData(deviation.rpId ?? asked.rpId, flags, key.counter, Buffer.alloc(0));
  const client = clientData("webauthn.get", asked.challenge, origin, deviation);
  const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()]);
  const id = key.id.toString("base64url");
  const response = {
    clientDataJSON: client.toString("base64url"),
    authenticatorData: authData.toString("base64url"),
    signature: sign("sha256", signed, key.privateKey).toString("base64url"),
    userHandle: deviation.userHandle ?? key.userHandle,
  };
  return { id, rawId: id, type: "public-key", response };
}

/** `"fmt": …, "attStmt": …` */
function statement(key: HeldKey, signed: Buffer, by: Deviation["attestation"]): Buffer {
  if (by === undefined) return Buffer.from("63666d74646e6f6e656761747453746d74a0", "hex"); // "none", {}
  const maker = createPrivateKey({ key: Buffer.from(makerKey, "base64url"), format: "der", type: "pkcs8" });
  const signature = sign("sha256", signed, by === "self" ? key.privateKey : maker);
  // "packed", {"alg": -7, "sig": …} and for a certificate "x5c": […]
  const head = `63666d74667061636b65646761747453746d74${by === "self" ? "a2" : "a3"}63616c672663736967`;
  const certificate =
    by === "self" ? [] : [Buffer.from("6378356381", "hex"), bytes(Buffer.from(makerCertificate, "base64url"))];
  return Buffer.concat([Buffer.from(head, "hex"), bytes(signature), ...certificate]);
}

/** A byte string with a length of two bytes. */
function bytes(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x59, content.length >> 8, content.length & 255]), content]);
}

function authenticatorData(rpId: string, flags: number, counter: number, attested: Buffer): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flags]), count, attested]);
}

function clientData(type: string, challenge: string, origin: string, deviation: Deviation): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...deviating(deviation) }));
}

function deviating({ origin, challenge, type }: Deviation): object {
  const given = { origin, challenge, type };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
