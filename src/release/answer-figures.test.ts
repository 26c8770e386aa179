import { expect, test } from "vitest";
import { type EvidenceEvaluation, evidenceEvaluationSchema } from "#contract";
import { describeAnswerFigures } from "./answer-figures.ts";

const kept = {
  format: "osler-evidence-evaluation/1",
  evidence: { corpusTag: "starter-1" },
  judged: { "q.jsonl": "ab" },
};
const grounding = {
  ...{ answers: 30, citationRecall: 0.9, citationPrecision: 0.8 },
  ...{ statements: 40, statementSupport: 0.7, responseSupport: 0.6 },
};
const answers: EvidenceEvaluation = evidenceEvaluationSchema.parse({
  ...{ ...kept, name: "trials", kind: "answers" },
  result: {
    ...{ questions: 60, answered: 0.5, rightStudy: 1, rightStudyFirst: 0.95, statements: 40 },
    ...{ rightDirection: 0.75, directionCount: 4, byVerifier: grounding, byGold: grounding },
    ...{ contradiction: { answers: 30, shown: 4, contradicting: 1 }, refusedWithout: 0.99, abstentionAuroc: 0.97 },
    ...{ riskCoverage: [], conformal: [{ alpha: 0.02, coverage: 0 }], verified: 1, citations: 41 },
  },
});
const ranking: EvidenceEvaluation = evidenceEvaluationSchema.parse({
  ...{ ...kept, name: "experts", kind: "ranking", split: "dev" },
  result: {
    ...{ questions: 339, ndcg10Interval: [0.84, 0.89], missing: 2 },
    mean: { ndcg10: 0.868, mrr10: 0.91, recall10: 0.88, recall100: 0.95 },
  },
});

test("each figure stands under its head, and a measure nobody judged is a dash", () => {
  const rows = describeAnswerFigures([answers, ranking]).filter((line) => line.startsWith("|"));
  const read = rows.map((row) => row.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$/g, "")));
  const cellOf = (table: number, head: string) => read[table + 2]?.[read[table]?.indexOf(head) ?? -1];
  expect(cellOf(0, "answered")).toBe("0.500");
  expect(cellOf(0, "first statement from a right study")).toBe("0.950");
  expect(cellOf(0, "first says what judges marked")).toBe("–");
  expect(cellOf(0, "citation recall, precision by judges (ALCE)")).toBe("0.900, 0.800");
  expect(cellOf(0, "refused once the studies are gone")).toBe("0.990");
  expect(cellOf(0, "citations that verify")).toBe("1.000 of 41");
  expect(cellOf(3, "judged questions")).toBe("experts, split dev (`evidence/experts.json`)");
  expect(cellOf(3, "nDCG@10 (95 %)")).toBe("0.868 (0.840 to 0.890)");
  expect(cellOf(3, "recall@100")).toBe("0.950");
});

test("what was not measured is said to be, each by its own command", () => {
  const said = (evaluations: EvidenceEvaluation[]) => describeAnswerFigures(evaluations).join("\n");
  expect(said([])).toMatch(/Answers .*not measured.*osler answers evaluate/);
  expect(said([])).toMatch(/ranking .*not measured.*osler evidence evaluate/);
  expect(said([answers])).not.toMatch(/Answers .*not measured/);
  expect(said([answers])).toMatch(/ranking .*not measured/);
});
