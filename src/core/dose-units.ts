/** @module core/dose-units: the units doses are written in: forms by one name each, and whether a text is a unit at all. Pure. */

const forms = {
  tablet: "tab tabs tablet tablets tbl",
  capsule: "cap caps capsule capsules",
  puff: "puff puffs inh inhalation inhalations actuation",
  drop: "drop drops drp gtt [drp]",
  patch: "ptch patch patches",
  spray: "spry spray sprays",
  application: "appl application applications",
  suppository: "supp suppository suppositories",
  lozenge: "loz lozenge lozenges",
  packet: "pkt packet packets sachet sachets",
  vial: "vial vials",
  syringe: "syr syringe syringes",
  bag: "bag bags",
  nebule: "neb nebule nebules",
  dose: "dose doses",
  unit: "u unit units",
  internationalUnit: "iu [iu]",
} as const;

export type DoseForm = keyof typeof forms;

const names = new Map<string, DoseForm>(
  (Object.keys(forms) as DoseForm[]).flatMap((name) => forms[name].split(" ").map((word) => [word, name] as const)),
);

/** The form a unit counts: `{tbl}`, `TAB` and `tablets` are tablets; `undefined` for what is measured. */
export function doseFormOf(unit: string): DoseForm | undefined {
  const plain = unit.trim().toLowerCase();
  return names.get(plain) ?? names.get(/^\{([^{}]*)\}$/.exec(plain)?.[1] ?? "");
}

const MEASURED =
  /^(?:%|(?:mc|[kmnucdµμ])?(?:g|gm|gram|grams|l|eq|eq\.|mol|u|unit|units|\[iu\]|iu|bq|ci|cal|m|s)(?:\/(?:kg|m2|m²|g|ml|l|h|hr|hour|min|s|d|day|dose|wk)){0,2})$/i;

/** Whether the text is a form or a measure, and so cannot be words about a person. */
export function isDoseUnit(unit: string): boolean {
  return doseFormOf(unit) !== undefined || MEASURED.test(unit.trim());
}
