/** @module validation/report-about: which model was tested, on which records, from when to when, and who and what was left out. */
import type { ValidationReport } from "#contract";

/** Terms and what stands against each; what an earlier version's report does not say is passed over. */
export function testedTerms(report: ValidationReport): { term: string; words: string }[] {
  const { about } = report;
  const terms: [string, string | undefined][] = [
    ["Model", about === undefined ? undefined : describeModel(about.model)],
    ["Records", about === undefined ? undefined : `${about.dataset.name}, SHA-256 ${about.dataset.sha256}`],
    ["Dates", about === undefined ? undefined : describeDates(about)],
    ["Left out", describeLeftOut(report)],
  ];
  return terms.flatMap(([term, words]) => (words === undefined ? [] : [{ term, words }]));
}

type About = NonNullable<ValidationReport["about"]>;

function describeModel({ release, sha256 }: About["model"]): string {
  const name = release === null ? "As trained, before its release" : `Release ${release.name} ${release.version}`;
  return `${name}; weights SHA-256 ${sha256}`;
}

function describeDates({ asked, cohortStart, learntUntil }: About): string | undefined {
  const parts = [
    cohortStart === undefined ? "" : `Everybody under observation on ${cohortStart} was asked on that date.`,
    learntUntil === undefined ? "" : `Learnt from what was on record by ${learntUntil}.`,
    asked === null
      ? ""
      : `Held-out subjects were asked in ${asked.from === asked.to ? asked.from : `the years ${asked.from} to ${asked.to}`} (years in which fewer than ten were asked are not told), by each subject's shifted dates: up to a year earlier or later than in the records given.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(" ");
}

function describeLeftOut({ taughtLeftOut, rowsRefused, notReported, summary }: ValidationReport): string | undefined {
  const people =
    typeof taughtLeftOut === "number"
      ? `${taughtLeftOut.toLocaleString("en")} subjects, because they had taught the model.`
      : "";
  const rows =
    rowsRefused === undefined
      ? ""
      : `${rowsRefused.toLocaleString("en")} rows of the records, because they stand at no moment or lack a subject or a code.`;
  const cells =
    notReported.length === 0
      ? ""
      : `The numbers of ${notReported.length} of ${summary.cells + notReported.length} cells (task and horizon), because fewer than 10 held-out subjects had the outcome or were followed so long.`;
  const words = [people, rows, cells].filter((part) => part !== "").join(" ");
  return words === "" ? undefined : words;
}
