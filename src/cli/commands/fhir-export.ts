/** @module cli/commands/fhir-export: `osler fhir export`: a FHIR server's bulk export onto this machine. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { OslerError } from "#core";
import { type BackendService, fetchExport } from "#intake";
import { createSigner } from "#serving";
import { readTextFile } from "#storage";
import { printProgress } from "../print-progress.ts";

export interface FhirExportOptions {
  readonly out: string;
  readonly group?: string;
  readonly type?: readonly string[];
  readonly typeFilter?: readonly string[];
  readonly clientId?: string;
  readonly key?: string;
  readonly keyId: string;
  readonly fileServer?: readonly string[];
  readonly anew: boolean;
}

/** Fetches everything, or what has changed since the last run into the same directory. */
export async function fhirExport(url: string, options: FhirExportOptions): Promise<void> {
  const { out, group, type, typeFilter, fileServer, anew } = options;
  const progress = printProgress("files");
  const service = await backendService(options);
  const run = await fetchExport({
    query: {
      server: url.replace(/\/+$/, ""),
      ...(group === undefined ? {} : { group }),
      ...(type === undefined ? {} : { types: type }),
      ...(typeFilter === undefined ? {} : { typeFilters: typeFilter }),
    },
    directory: resolve(out),
    ...(service === undefined ? {} : { service }),
    ...(fileServer === undefined ? {} : { fileServers: fileServer }),
    anew,
    progress,
  });
  progress.end();
  console.log(`${run.directory}, as of ${run.transactionTime}:`);
  for (const [kind, count] of Object.entries(run.resources)) console.log(`  ${kind}: ${count}`);
  if (run.deleted > 0) console.log(`  deletions: ${run.deleted}`);
  if (run.errors > 0) console.log(`  not exported, by the server's own account: ${run.errors} (errors/ says what)`);
  if (run.setAside.length > 0)
    console.log(
      `  read no more, this run stands in their place: ${run.setAside.join(", ")} (kept as .${run.setAside[0]} …)`,
    );
  console.log(`Next: osler up --fhir ${out}`);
}

/** @throws OslerError `intake/export-key` for half a proof, or a key of another kind */
async function backendService(options: FhirExportOptions): Promise<BackendService | undefined> {
  const { clientId, key, keyId } = options;
  if (clientId === undefined && key === undefined) return undefined;
  if (clientId === undefined || key === undefined)
    throw unusableKey("--client-id and --key are one proof; one of them is missing.");
  const client = {
    issuer: clientId,
    subject: clientId,
    keyId,
    privateKeyPem: await readTextFile(key, "The private key"),
  };
  const signer = await createSigner(client, randomUUID).catch(() => {
    throw unusableKey(`${key} holds neither a P-384 nor an RSA key as PKCS #8 PEM.`);
  });
  return { clientId, sign: signer.sign };
}

function unusableKey(message: string): OslerError {
  return new OslerError("intake/export-key", {
    message,
    fix: "Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out key.pem, and register its public half with the server.",
  });
}
