/**
 * @module cli/training-consents: whose records may teach a model: the consents that came with the records, and what patients chose on their pages.
 *
 * A choice is kept as a FHIR Consent in a log whose entries follow each other by hash; it counts from the next build on, which makes the corpus,
 * the model and the release anew.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { EpochMs, PatientId } from "#core";
import { findOptedOut } from "#governance";
import type { TrainingChoices } from "#serving";
import { appendEntry, readEntries, readLines, sha256 } from "#storage";
import type { Home } from "./home.ts";

/** Patients whose latest word denies training. */
export function findOptedOutPatients(home: Home): Promise<ReadonlySet<PatientId>> {
  async function* consents() {
    for await (const { text } of readLines(home.consents)) yield JSON.parse(text);
    yield* readEntries(home.choices);
  }
  return findOptedOut(consents());
}

/** Changes with every choice: an input of the step that builds the corpus. */
export async function choicesDigest(home: Home): Promise<string> {
  return existsSync(home.choices) ? sha256(await readFile(home.choices, "utf8")) : "none";
}

/** The choices as the pages ask for them. A choice holds for all charts of the person, and after those made before it. */
export async function openTrainingChoices(home: Home): Promise<TrainingChoices> {
  let optedOut = await findOptedOutPatients(home);
  let chosen = Promise.resolve();
  return {
    allows: (patientId) => !optedOut.has(patientId),
    denied: () => optedOut,
    choose: (patientId, allow, at) => {
      const made = chosen.then(async () => {
        await appendEntry(home.choices, toConsent(patientId, allow, at));
        optedOut = await findOptedOutPatients(home);
      });
      chosen = made.catch(() => {});
      return made;
    },
  };
}

/** FHIR R4 `Consent` about research, with HL7's purpose of use for training a model. */
function toConsent(patientId: PatientId, allow: boolean, at: EpochMs) {
  return {
    resourceType: "Consent",
    status: "active",
    scope: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentscope", code: "research" }] },
    category: [{ coding: [{ system: "http://loinc.org", code: "59284-0" }] }],
    patient: { reference: `Patient/${patientId}` },
    dateTime: new Date(at).toISOString(),
    provision: {
      type: allow ? "permit" : "deny",
      purpose: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "MLTRAINING" }],
    },
  };
}
