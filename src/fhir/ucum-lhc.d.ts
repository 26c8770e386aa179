/** The part of the library's interface Osler uses; the package ships no types. */
declare module "@lhncbc/ucum-lhc" {
  interface ConvertResult {
    readonly status: "succeeded" | "failed" | "error";
    readonly toVal: number | null;
  }
  interface ValidateResult {
    readonly status: "valid" | "invalid" | "error";
    readonly ucumCode: string | null;
  }
  interface UcumLhcUtils {
    convertUnitTo(
      from: string,
      value: number,
      to: string,
      options?: { suggest?: boolean; molecularWeight?: number | null; charge?: number | null },
    ): ConvertResult;
    validateUnitString(unit: string, suggest?: boolean): ValidateResult;
  }
  const ucum: { readonly UcumLhcUtils: { getInstance(): UcumLhcUtils } };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS; its module object is the default import.
  export default ucum;
}
