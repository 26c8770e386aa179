/**
 * @module core/drug-routes: routes of administration by one name each, whatever code or abbreviation a source writes. A table.
 *
 * SNOMED CT codes are those of FHIR's route-codes, `C…` are the FDA's in NCI's thesaurus, which C-CDA asks for; the rest are
 * abbreviations of pharmacies and HL7 v3. What is read in two ways (`ED`, `OD`, `OS`) is not here.
 */
import type { DrugRoute } from "./drug-use.ts";

const table = {
  oral: "26643006 C38288 PO|ORAL|ORALLY|BY MOUTH",
  oralOrTube: "PO/NG|NG/PO|PO/GT",
  tube: "127492001 127490009 C38285 NG|OG|NASOGASTRIC|GASTROSTOMY",
  sublingual: "37839007 C38300 SL|SUBLINGUAL",
  buccal: "54471007 C38193 BUC|BUCCAL",
  intravenous: "47625008 C38276 IV|IV DRIP|IV BOLUS|IVPCA|IVPB|IVP|IVINJ|IVPUSH|INTRAVENOUS",
  intramuscular: "78421000 C28161 IM|INTRAMUSCULAR",
  subcutaneous: "34206005 C38299 SC|SQ|SUBCUT|SUBQ|SUBCUTANEOUS|UNDER THE SKIN",
  intradermal: "372464004 C38238 IDINJ|INTRADERMAL",
  epidural: "404820008 C38210 EPIDURAL",
  intrathecal: "72607000 C38267 INTRATHECAL",
  inhaled: "18679011 447694001 C38216 IH|INH|NEB|IPINHL|INHALATION|RESPIRATORY|RESPIRATORY TRACT|INHALED",
  nasal: "46713006 C38284 NAS|NASAL|INTRANASAL|NASINHL",
  ophthalmic: "54485002 C38287 OPHTHALMIC|OPTHALTA",
  leftEye: "LEFT EYE",
  rightEye: "RIGHT EYE",
  bothEyes: "BOTH EYES",
  otic: "10547007 C38192 OTIC|AURICULAR|OTICINSTL",
  leftEar: "LEFT EAR",
  rightEar: "RIGHT EAR",
  bothEars: "BOTH EARS",
  topical: "6064005 C38304 TP|TOP|TOPICAL|CUTANEOUS",
  transdermal: "45890007 C38305 TD|TRANSDERMAL|TRNSDERM",
  rectal: "37161004 C38295 PR|RECTAL|RECTALLY",
  vaginal: "16857009 C38313 VG|PV|VAGINAL|VAGINS",
} as const;

export type RouteName = keyof typeof table;
const routeNames = Object.keys(table) as readonly RouteName[];

const names = new Map<string, RouteName>(
  routeNames.flatMap((name) => {
    const codes = table[name].match(/^(?:[0-9C]\d+ )*/)?.[0] ?? "";
    const words = table[name].slice(codes.length).split("|");
    return [...codes.split(" "), ...words].filter((key) => key !== "").map((key) => [key, name] as const);
  }),
);

/** The name of a route, by its code first, then by its words; `undefined` for routes the table does not have. */
export function routeNameOf({ code, display }: DrugRoute): RouteName | undefined {
  const bare = code?.slice(code.indexOf("//") + 2);
  const words = display
    ?.trim()
    .toUpperCase()
    .replace(/\s+/g, " ")
    .replace(/ (?:ROUTE|USE)(?: \(QUALIFIER VALUE\))?$/, "");
  return names.get(bare ?? "") ?? names.get(words ?? "");
}
