/** @module cli/route-titles: the steps of the route in order, as people read them; apart from the steps, which load all modules. */

export const routeTitles = {
  evidence: "Literature indexed",
  synth: "Synthetic hospital",
  intake: "Records read into charts",
  deid: "Identifiers removed, timelines written",
  corpus: "Training corpus admitted",
  train: "Event model trained",
  neighbours: "People to compare with indexed",
  validate: "Model tested on unseen subjects",
  release: "Release signed",
} as const;
export type StepId = keyof typeof routeTitles;
