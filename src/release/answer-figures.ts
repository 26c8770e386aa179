/** @module release/answer-figures: how well the release's library ranks and answers judged questions, as the model card says it. */
import type { EvidenceEvaluation } from "#contract";
import { evaluationFile } from "./release-facts.ts";

type Kind<K extends EvidenceEvaluation["kind"]> = Extract<EvidenceEvaluation, { kind: K }>;

/** Lines of Markdown; what nobody measured is said to be. */
export function describeAnswerFigures(evaluations: readonly EvidenceEvaluation[]): string[] {
  const answers = evaluations.filter((one): one is Kind<"answers"> => one.kind === "answers");
  const rankings = evaluations.filter((one): one is Kind<"ranking"> => one.kind === "ranking");
  return [
    ...(answers.length === 0 ? [unmeasured("Answers", "osler answers evaluate")] : answerTable(answers)),
    "",
    ...(rankings.length === 0 ? [unmeasured("The ranking", "osler evidence evaluate")] : rankingTable(rankings)),
  ];
}

function unmeasured(what: string, command: string): string {
  return `${what} from this library: not measured on judged questions (\`${command} --keep NAME\` would).`;
}

function answerTable(evaluations: readonly Kind<"answers">[]): string[] {
  return [
    "Each question was asked with the studies that answer it there, and with them taken away as if never added:",
    "",
    "| judged questions | n | answered | first statement from a right study | first says what judges marked | citation recall, precision by judges (ALCE) | refused once the studies are gone | answerable told from not, AUROC | citations that verify |",
    "|---|---|---|---|---|---|---|---|---|",
    ...evaluations.map((evaluation) => {
      const { result } = evaluation;
      const cells = [
        `${evaluation.name} (\`${evaluationFile(evaluation)}\`)`,
        result.questions,
        toShare(result.answered),
        toShare(result.rightStudyFirst),
        toShare(result.supportedFirst),
        `${toShare(result.byGold?.citationRecall)}, ${toShare(result.byGold?.citationPrecision)}`,
        toShare(result.refusedWithout),
        toShare(result.abstentionAuroc),
        `${toShare(result.verified)} of ${result.citations}`,
      ];
      return `| ${cells.join(" | ")} |`;
    }),
  ];
}

function rankingTable(evaluations: readonly Kind<"ranking">[]): string[] {
  return [
    "Documents that judges hold relevant, as the library ranks them:",
    "",
    "| judged questions | n | nDCG@10 (95 %) | MRR@10 | recall@10 | recall@100 |",
    "|---|---|---|---|---|---|",
    ...evaluations.map((evaluation) => {
      const { questions, mean, ndcg10Interval } = evaluation.result;
      const [low, high] = ndcg10Interval.map(toShare);
      const split = evaluation.split === null ? "" : `, split ${evaluation.split}`;
      const measures = [mean.mrr10, mean.recall10, mean.recall100].map(toShare).join(" | ");
      return `| ${evaluation.name}${split} (\`${evaluationFile(evaluation)}\`) | ${questions} | ${toShare(mean.ndcg10)} (${low} to ${high}) | ${measures} |`;
    }),
  ];
}

function toShare(value: number | undefined): string {
  return value?.toFixed(3) ?? "–";
}
