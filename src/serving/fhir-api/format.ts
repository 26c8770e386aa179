/** @module serving/fhir-api/format: in which format an answer by FHIR is asked for. JSON is the only one there is. */
import { HttpProblem } from "../problem.ts";

/**
 * `_format`, else the `Accept` header, as R4 has it: `json`, any media type of JSON, or what leaves the choice open.
 *
 * @throws HttpProblem 406 for any other
 * @see https://hl7.org/fhir/R4/http.html#mime-type
 */
export function needJson({ url, accept }: { readonly url: string; readonly accept: string | undefined }): void {
  const format = new URLSearchParams(url.split("?").slice(1).join("?")).get("_format");
  const asked = format ?? accept;
  if (asked === undefined || asked === "" || asked.split(",").some(takesJson)) return;
  throw new HttpProblem(
    406,
    "This server answers in JSON only",
    "Ask for application/fhir+json, or leave the format out.",
  );
}

/** An unescaped plus sign of an address is read as a space. */
const json = /^(?:json|(?:application|text)\/(?:fhir[+ ])?json|application\/\*|\*\/\*)$/;

function takesJson(range: string): boolean {
  return json.test((range.split(";")[0] ?? "").trim().toLowerCase());
}
