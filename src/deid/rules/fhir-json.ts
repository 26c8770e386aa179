/**
 * @module deid/rules/fhir-json: FHIR's JSON read and written without loss of a decimal's precision.
 *
 * A number whose way of writing JavaScript would not keep (`1.10`, `1e2`) is read as a `WrittenNumber`, which `JSON.stringify` writes as it was.
 *
 * @see https://hl7.org/fhir/R4/datatypes.html#decimal "the precision of the decimal value has significance"
 */

/** A number as its source wrote it. */
export interface WrittenNumber {
  readonly rawJSON: string;
}

/** What ECMAScript has and the compiler's library does not know yet (JSON.parse source text access). */
interface SourceJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(written: string): WrittenNumber;
  isRawJSON(value: unknown): value is WrittenNumber;
}
const sourceJson = JSON as unknown as SourceJson;

/** @throws SyntaxError if the text is not JSON */
export function parseFhirJson(text: string): unknown {
  return sourceJson.parse(text, (_, value, { source }) =>
    typeof value === "number" && source !== undefined && String(value) !== source ? sourceJson.rawJSON(source) : value,
  );
}

export const isWrittenNumber = sourceJson.isRawJSON;
