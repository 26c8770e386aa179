/** @module cli/commands/conform: `osler conform`: does a CDS Hooks or FHIR server keep to the standards, and how to mend it. */
import { canonicalJson } from "#core";
import { type ConformFinding, checkConformance, conformChecks } from "#serving";
import { readTextFile } from "#storage";

export interface ConformCommandOptions {
  readonly issuer?: string;
  readonly key?: string;
  readonly keyId: string;
  readonly origin?: string;
  readonly patient?: string;
  readonly json: boolean;
}

/** Prints what was found. @returns whether nothing failed */
export async function runConform(url: string, options: ConformCommandOptions): Promise<boolean> {
  const { issuer, key, keyId, origin, patient } = options;
  const client =
    key === undefined || issuer === undefined
      ? {}
      : { client: { issuer, keyId, privateKeyPem: await readTextFile(key, "The private key") } };
  const findings = await checkConformance(url, {
    ...client,
    ...(origin === undefined ? {} : { origin }),
    ...(patient === undefined ? {} : { patientId: patient }),
  });
  const failures = findings.filter(({ outcome }) => outcome === "failed");
  if (options.json) console.log(canonicalJson({ format: "osler-conform-1", url, findings: findings.map(withMend) }));
  else print(findings, failures);
  return failures.length === 0;
}

function withMend(finding: ConformFinding) {
  return finding.outcome === "failed" ? { ...finding, mend: conformChecks[finding.check].mend } : finding;
}

const marks = { passed: "ok  ", failed: "FAIL", skipped: "skip" } as const;

function print(findings: readonly ConformFinding[], failures: readonly ConformFinding[]): void {
  for (const [where, held] of Map.groupBy(findings, (finding) => finding.where)) {
    console.log(`\n${where}`);
    for (const { check, outcome, found } of held)
      console.log(`  ${marks[outcome]}  ${conformChecks[check].asks}${found === undefined ? "" : ` (${found})`}`);
  }
  const count = (outcome: ConformFinding["outcome"]) => findings.filter((one) => one.outcome === outcome).length;
  console.log(`\n${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  for (const check of new Set(failures.map((finding) => finding.check)))
    console.log(`\n${conformChecks[check].asks}: fails.\n  ${conformChecks[check].mend}`);
}
