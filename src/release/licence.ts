/** @module release/licence: the terms a release goes out under when nobody wrote others. */
import type { LicenceTerms } from "#contract";

/** Own sites only, no re-identification, no training on outputs, re-validation before use, no end date. */
export function defaultLicence(licensor: string): LicenceTerms {
  return {
    format: "osler-licence/1",
    licensor,
    sites: [],
    purposes: ["treatment-support", "quality-improvement"],
    reidentification: "forbidden",
    trainingOnOutputs: "forbidden",
    redistribution: "forbidden",
    revalidationBeforeUse: true,
    expires: null,
  };
}
