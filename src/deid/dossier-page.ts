/**
 * @module deid/dossier-page: the dossier as one page that needs nothing else: no script, no font, no network.
 *
 * What is missing stands before what is there.
 */
import type { DossierFacts, KeptEstimate, KeptEvaluation } from "./dossier-facts.ts";
import type { ReviewFigures } from "./review-figures.ts";
import type { RiskReport } from "./risk.ts";

/** What de-identification does to each kind of data, in the order of 45 CFR 164.514(b)(2)(i). */
const treatment: readonly (readonly [string, string, string])[] = [
  ["Names of patient, kin, staff, employers", "fields: dropped; notes: other names or tags", "changed"],
  ["Places below the state, postal codes", "fields: dropped; notes: other places or tags", "changed"],
  [
    "Dates",
    "all of one patient moved by one secret number of whole days (±1 to 365); intervals and times of day stay",
    "changed",
  ],
  ["Ages over 89", "birth moved so that the last age is 90; ages in notes hidden", "changed"],
  ["Telephone, fax, e-mail, web and network addresses", "fields: dropped; notes: other values or tags", "changed"],
  [
    "Social security, record, plan, account, licence, vehicle and device numbers",
    "fields: dropped; notes: other values or tags",
    "changed",
  ],
  ["Photographs, biometrics, attachments", "not read", "dropped"],
  [
    "Any other unique number or code",
    "codes that hold an identifier of the chart: dropped; patient and note ids: keyed hashes",
    "changed",
  ],
  ["Free text in structured values", "dropped unless it is a short coded answer", "dropped"],
  ["Diagnoses, drugs, procedures, measurements: codes and values", "kept, rare ones too: see rare codes below", "kept"],
  ["Sex, race, ethnicity, fact of death", "kept", "kept"],
];

/** The whole page as HTML text. */
export function renderDossierPage(facts: DossierFacts): string {
  const sections = [
    header(facts),
    missingSection(facts),
    configurationSection(facts),
    treatmentSection(facts),
    ...facts.evaluations.map(evaluationSection),
    riskSection(facts.risk),
    ...facts.reviews.map(reviewSection),
    signatureSection(facts),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>De-identification dossier</title><style>${style}</style></head>
<body><main>
${sections.filter((section) => section !== "").join("\n")}
</main></body></html>
`;
}

function header({ preparedOn, expiresOn, statement, recipient }: DossierFacts): string {
  return `<header><p class="kicker">Osler</p><h1>De-identification dossier</h1>
<p>Prepared on ${escapeText(preparedOn)}; to be made again by <strong>${escapeText(expiresOn)}</strong>${recipient === null ? "" : `; for data to go to ${escapeText(recipient)}`}.</p>
<div class="verdict"><h2>What this is not</h2><p>${escapeText(statement)}</p><p>This page gathers evidence for a person with the knowledge and experience that 45 CFR 164.514(b)(1) asks for. It determines nothing. “Very small” risk is theirs to judge, for this data set and this recipient.</p></div></header>`;
}

function missingSection({ missing }: DossierFacts): string {
  if (missing.length === 0)
    return `<section><h2>Missing</h2><p>No evidence that Osler can gather is missing. Context the data do not show is for the expert to add.</p></section>`;
  return `<section class="missing"><h2>Missing</h2><ul>${missing.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul></section>`;
}

function configurationSection({ configuration, dataset }: DossierFacts): string {
  const rows = [
    ["Osler", configuration.version],
    ["Method", configuration.method],
    ["Rules the figures are of, SHA-256", configuration.rulesSha256],
    ["Rules that made the data set, SHA-256", dataset?.rulesSha256 ?? "missing"],
    ...configuration.files.map(({ name, sha256 }) => [`${name}, SHA-256`, sha256]),
    ["Seal of the data set, SHA-256", dataset?.sealSha256 ?? "missing"],
  ];
  return `<section><h2>Configuration</h2>${table("What made the data, by the hashes of its files.", ["Part", "Value"], rows)}</section>`;
}

function treatmentSection({ dataset }: DossierFacts): string {
  const kinds = table("What is changed, dropped and kept.", ["Kind", "What is done", "So it is"], treatment);
  if (dataset === null) return `<section><h2>Kept and changed</h2>${kinds}</section>`;
  const { patients, events, notes, spans, dropped } = dataset.counts;
  const counts = [
    ["Patients", number(patients)],
    ["Events", number(events)],
    ["Notes", number(notes)],
    ...Object.entries(spans)
      .sort()
      .map(([type, n]) => [`Hidden in notes: ${type}`, number(n)]),
    ...Object.entries(dropped)
      .sort()
      .map(([reason, n]) => [`Dropped: ${reason}`, number(n)]),
  ];
  return `<section><h2>Kept and changed</h2>${kinds}${table("What was done to this data set, from its seal.", ["What", "Count"], counts)}</section>`;
}

function evaluationSection({ gold, goldSha256, split, evaluation: e }: KeptEvaluation): string {
  const figures = [
    ["Word recall", interval(e.recall)],
    ["Precision", interval(e.precision)],
    ["F2", interval(e.f2)],
    ["Elements found whole", interval(e.elementRecall)],
    ["Elements leaked a note", interval(e.leaksPerNote)],
    ["Notes without a leak", interval(e.leakFreeNotes)],
    ["Clean notes touched", interval(e.cleanNotesTouched)],
  ];
  const types = Object.entries(e.byType).map(([type, t]) => [
    type,
    number(t.goldWords),
    interval(t.recall),
    number(t.predictedWords),
    interval(t.precision),
    interval(t.f2),
  ]);
  const ignored = Object.entries(e.ignored ?? {}).map(([type, count]) => `${type} ${number(count)}`);
  const left = ignored.length === 0 ? "" : ` Annotations of these types were ignored as told: ${ignored.join(", ")}.`;
  return `<section><h2>Annotated notes: ${escapeText(gold)}</h2><p>${number(e.notes)} notes (${escapeText(split)}), ${number(e.notesWithIdentifiers)} with identifiers, ${number(e.notesWithLeak)} with a leak. Gold, SHA-256: <code>${escapeText(goldSha256)}</code>. No chart was given to the detector.${escapeText(left)}</p>
${table(`Figures on ${gold} with 95 % intervals.`, ["Figure", "Value"], figures)}
${table(`By type on ${gold}.`, ["Type", "Gold words", "Recall", "Hidden words", "Precision", "F2"], types)}</section>`;
}

function riskSection(risk: RiskReport | null): string {
  if (risk === null) return "";
  const schemes = risk.schemes.map((s) => [
    `${s.name}: ${s.columns.join(", ")}`,
    number(s.classes),
    number(s.smallestClass),
    String(s.uniquePatients),
    String(s.patientsAboveThreshold),
    String(s.patientsWithoutDiversity),
    `${s.prosecutor.highest.toFixed(3)}; ${s.prosecutor.mean.toFixed(3)}`,
    s.journalist.highest.toFixed(3),
    s.marketer.mean.toFixed(3),
  ]);
  const sizes = risk.schemes.flatMap((s) =>
    s.sizes.map(({ from, to, patients }) => [
      s.name,
      to === null ? `${from} and more` : from === to ? `${from}` : `${from}-${to}`,
      String(patients),
    ]),
  );
  const population =
    risk.populationPatients === null
      ? "No population was given: journalist and marketer are upper bounds."
      : `Population: ${number(risk.populationPatients)} patients.`;
  return `<section><h2>Risk of whole records</h2><p>${number(risk.patients)} patients; birth years in bands of ${risk.bandYears}. ${population} Counts of 1 to 10 patients are not told.</p>
${table(`Classes of patients with the same profile; risk against ${risk.threshold}.`, ["Profile", "Classes", "Smallest k", "Unique", "In classes below 11", "Without diversity", "Prosecutor: highest; mean", "Journalist", "Marketer"], schemes)}
${table("Patients by the size of their class.", ["Profile", "Size", "Patients"], sizes)}
<p>Rare codes: ${number(risk.rareCodes.codes)} codes are held by fewer than ${risk.rareCodes.fewerThan} patients; patients holding one: ${escapeText(String(risk.rareCodes.patientsHoldingOne))}. They are listed in <code>rare-codes.csv</code>.</p></section>`;
}

function reviewSection({ name, figures }: { name: string; figures: ReviewFigures }): string {
  const { leaks, needlesslyHidden } = figures;
  const rows = [
    ["Notes drawn, of", `${number(figures.sampledNotes)} of ${number(figures.sourceNotes)}`],
    ["Notes reviewed twice", number(figures.doubleReviewed)],
    ["Leaks found by the first, the second, both", `${leaks.first}, ${leaks.second}, ${leaks.both}`],
    ["Leaks in these notes, seen or not", interval(leaks.inNotes, 1)],
    ["Leaks a note", interval(leaks.perNote)],
    ["Share of leaks each finds", `${share(leaks.firstFinds)}, ${share(leaks.secondFinds)}`],
    ["Cohen's kappa, all words; words left visible", `${share(figures.kappa)}; ${share(figures.kappaOnVisibleWords)}`],
    ["Words hidden needlessly", `${needlesslyHidden.words} of ${needlesslyHidden.of}`],
    ...figures.reviewers.map((reviewer) => [
      `Reviewer ${reviewer.name}`,
      `${reviewer.done} of ${reviewer.assigned} notes`,
    ]),
  ];
  return `<section><h2>Review: ${escapeText(name)}</h2><p>Two people looked at each note without seeing each other's marks. What both missed is estimated by capture and recapture (Chapman; Sadinle's interval); it is too low if the same identifiers are hard for both.</p>${table(`Figures of review ${name}.`, ["Figure", "Value"], rows)}</section>`;
}

function signatureSection({ expert, expiresOn }: DossierFacts): string {
  const lines = [
    `Expert: ${expert === null ? "not named" : escapeText(expert)}`,
    "Methods and results that justify the determination (45 CFR 164.514(b)(1)(ii))",
    "Conditions: recipient, contract, controls",
    "Determination",
    "Date and signature",
  ];
  return `<section><h2>Determination by the expert</h2><p>Not signed. Osler does not sign. Valid at most until ${escapeText(expiresOn)}, and only for data with the seal above.</p><dl>${lines.map((line) => `<dt>${line}</dt><dd class="line"></dd>`).join("")}</dl></section>`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`).join("");
  const body = rows
    .map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row">${escapeText(first)}</th>${rest.map((cell) => `<td>${escapeText(cell)}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(caption)}"><table><caption>${escapeText(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function interval({ value, lo, hi }: KeptEstimate, digits = 3): string {
  const shown = (x: number | null) => (x === null || !Number.isFinite(x) ? "no bound" : x.toFixed(digits));
  return value === null || !Number.isFinite(value)
    ? "nothing counted"
    : `${value.toFixed(digits)} (${shown(lo)} to ${shown(hi)})`;
}

function share(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : "unknown";
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Colours hold 4.5:1 for text in light and dark. */
const style = `
:root{--paper:#fdfdfb;--ink:#1b2227;--soft:#55606a;--rule:#d8dcdf;--panel:#f3f5f5;--mark:#0b6aa8;--loss:#a3241f}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e7eaec;--soft:#a3adb5;--rule:#333b41;--panel:#1c2226;--mark:#5fb4ec;--loss:#ff8d85}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:70rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1{font-size:2rem;line-height:1.15;margin:.2rem 0 .8rem}
h2{font-size:1.25rem;margin:2.6rem 0 .6rem}
p,li{max-width:46rem}
.kicker{margin:0;color:var(--soft);font-weight:600;letter-spacing:.08em;text-transform:uppercase;font-size:.8rem}
.verdict,.missing{background:var(--panel);border-left:4px solid var(--mark);padding:.2rem 1.4rem 1rem;border-radius:0 6px 6px 0;margin-top:1.4rem}
.missing{border-color:var(--loss)}
.verdict h2,.missing h2{margin-top:.9rem}
.scroll{overflow-x:auto;margin:.8rem 0}
.scroll:focus-visible{outline:2px solid var(--mark)}
table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
th,td{padding:.32rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
th{font-weight:500}
thead th{border-bottom:2px solid var(--ink);font-weight:600;overflow-wrap:normal}
code{font-size:.86em;overflow-wrap:anywhere}
dt{font-weight:500;margin-top:1rem}
.line{margin:0;min-height:2.2rem;border-bottom:1px solid var(--ink)}
@media print{main{max-width:none}}
`;
