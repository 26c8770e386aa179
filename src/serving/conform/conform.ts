/**
 * @module serving/conform/conform: whether a server, ours or another, keeps to CDS Hooks 2.0.1, and its FHIR base to SMART App Launch 2.2.
 */
import { randomUUID } from "node:crypto";
import { OslerError } from "#core";
import { checkCdsHooks } from "./check-cds-hooks.ts";
import { checkFhir } from "./check-fhir.ts";
import type { ConformFinding } from "./conform-checks.ts";
import { ask, type ConformClient, createSigner } from "./probe.ts";

export interface ConformOptions {
  /** Signs CDS Hooks calls where the server asks for it. */
  readonly client?: ConformClient;
  /** A page's origin that should be allowed to call. */
  readonly origin?: string;
  /** The patient CDS Hooks calls are about; an invented one by default. */
  readonly patientId?: string;
  /** Milliseconds since some moment, to time the answers by; the process's own by default. */
  readonly stopwatch?: () => number;
}

/**
 * Asks what is at `url`: a CDS Hooks server (with or without `/cds-services`), a FHIR base, or both.
 *
 * @throws OslerError `serving/conform-nothing` if there is neither, `serving/conform-key` if the key cannot sign
 */
export async function checkConformance(url: string, options: ConformOptions = {}): Promise<ConformFinding[]> {
  const base = url.replace(/\/+$/, "").replace(/\/cds-services$/, "");
  const signer = options.client === undefined ? undefined : await signerOf(options.client);
  const discovery = `${base}/cds-services`;
  const headers = signer === undefined ? {} : { authorization: `Bearer ${await signer.sign(discovery)}` };
  const [hooks, fhir] = [await ask(discovery, { headers }), await ask(`${base}/metadata`)];
  const isHooks = url !== base || (hooks.status > 0 && hooks.json?.["services"] !== undefined);
  const isFhir = fhir.json?.["resourceType"] !== undefined;
  if (!isHooks && !isFhir) {
    throw new OslerError("serving/conform-nothing", {
      message: `Neither ${discovery} nor ${base}/metadata answers as a CDS Hooks or FHIR server would (${hooks.failure ?? hooks.status}, ${fhir.failure ?? fhir.status}).`,
      fix: "Name the address above /cds-services, or the FHIR base.",
    });
  }
  const { origin, patientId = "osler-conform", stopwatch } = options;
  const asked = {
    patientId,
    newId: randomUUID,
    ...(signer && { signer }),
    ...(origin === undefined ? {} : { origin }),
    ...(stopwatch && { stopwatch }),
  };
  return [...(isHooks ? await checkCdsHooks(base, asked) : []), ...(isFhir ? await checkFhir(base) : [])];
}

async function signerOf(client: ConformClient) {
  return createSigner(client, randomUUID).catch((cause: unknown) => {
    throw new OslerError("serving/conform-key", {
      message: "The key cannot sign: it is not a P-384 or RSA private key in PKCS #8 PEM.",
      fix: "Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384",
      cause,
    });
  });
}
