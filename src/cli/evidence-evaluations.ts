/**
 * @module cli/evidence-evaluations: figures of a library and its answers that a home keeps, for the release it signs next.
 *
 * They hold for the library and the version they were measured with; a release of another library or version is not given them.
 */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { answerPins } from "#answers";
import { type EvidenceEvaluation, type EvidenceReference, evidenceEvaluationSchema } from "#contract";
import { canonicalJson } from "#core";
import { findJson, sha256File, writeFileAtomic } from "#storage";
import type { Home } from "./home.ts";

/** What was measured, by which files of judged questions. */
export type Measured =
  | Pick<Extract<EvidenceEvaluation, { kind: "answers" }>, "kind" | "result">
  | Pick<Extract<EvidenceEvaluation, { kind: "ranking" }>, "kind" | "result" | "split">;

/** Keeps figures under `name`, in place of those that were there, and says what becomes of them. */
export async function keepEvidenceEvaluation(
  home: Home,
  name: string,
  { corpusTag, judged, measured }: { corpusTag: string; judged: readonly string[]; measured: Measured },
): Promise<void> {
  const digests = await Promise.all(judged.map(async (file) => [basename(file), await sha256File(file)] as const));
  const kept = evidenceEvaluationSchema.parse({
    format: "osler-evidence-evaluation/1",
    name,
    evidence: { corpusTag, pins: answerPins() },
    judged: Object.fromEntries(digests),
    ...measured,
  });
  await writeFileAtomic(join(home.evidenceEvaluations, `${name}.json`), `${JSON.stringify(kept, null, 1)}\n`);
  console.error(
    `Kept as ${name}. The next osler up signs a release that carries these figures; it passes through its gates anew.`,
  );
}

/** The kept figures of this library, asked with these pins; by name. Files of another shape are no figures. */
export async function findEvidenceEvaluations(home: Home, evidence: EvidenceReference): Promise<EvidenceEvaluation[]> {
  if (!existsSync(home.evidenceEvaluations)) return [];
  const files = (await readdir(home.evidenceEvaluations)).filter((file) => file.endsWith(".json")).sort();
  const found: EvidenceEvaluation[] = [];
  for (const file of files) {
    const { data } = evidenceEvaluationSchema.safeParse(await findJson(join(home.evidenceEvaluations, file)));
    if (data !== undefined && canonicalJson(data.evidence) === canonicalJson(evidence)) found.push(data);
  }
  return found;
}
