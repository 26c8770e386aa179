/**
 * @module evidence/study-design: what kind of study a publication reports, and the level of evidence that makes it.
 *
 * Order of trust: PubMed's PublicationType, the article type, then words of the title and abstract. The level is Oxford CEBM's for
 * treatment questions, without the upgrades and downgrades a person makes: a start for the reader, not a verdict.
 */
import type { StudyDesign } from "./document.ts";

const byPublicationType: readonly (readonly [RegExp, StudyDesign])[] = [
  [/retraction of publication|retraction notice|published erratum|expression of concern/i, "notice"],
  [/veterinary|^in vitro/i, "animal-or-laboratory"],
  [/^clinical trial protocol/i, "unknown"],
  [/practice guideline|^guideline|consensus development/i, "guideline"],
  [/meta-analysis|systematic review/i, "systematic-review"],
  [/randomized controlled trial|equivalence trial|pragmatic clinical trial/i, "randomised-trial"],
  [/observational study|clinical trial/i, "cohort"],
  [/case reports/i, "case-series"],
  [/editorial|comment|letter|news|review|biography|historical/i, "review-or-opinion"],
];

const byArticleType: Record<string, StudyDesign> = {
  retraction: "notice",
  correction: "notice",
  erratum: "notice",
  addendum: "notice",
  "expression-of-concern": "notice",
  "partial-retraction": "notice",
  "systematic-review": "systematic-review",
  "case-report": "case-series",
  "review-article": "review-or-opinion",
  editorial: "review-or-opinion",
  letter: "review-or-opinion",
  "article-commentary": "review-or-opinion",
  "peer-review": "review-or-opinion",
  "referee-report": "review-or-opinion",
  "reviewer-report": "review-or-opinion",
  "decision-letter": "review-or-opinion",
  "author-comment": "review-or-opinion",
  reply: "review-or-opinion",
  "book-review": "review-or-opinion",
  discussion: "review-or-opinion",
  news: "review-or-opinion",
};

const animal =
  /\b(mice|mouse|rats?|murine|zebrafish|drosophila|in vitro|cell lines?|rabbits?|porcine|canine|yeast|elegans)\b/i;
const human = /\b(patients?|participants?|women|men|adults?|children|humans?|volunteers?|subjects)\b/i;

/** "Correction: …", "Erratum to …"; no article on correcting hyponatraemia, nor on the retraction of an eyelid. */
const noticeTitle =
  /^(?:(?:publisher|author)(?:['’]s)? correction|correction|corrigendum|erratum|retraction(?: notice| note)?|expression of concern|notice of (?:retraction|concern))\s*(?::|[–—]|(?:to|for)\b(?! the correction))/i;
/** What is planned has found nothing yet. */
const protocolTitle =
  /\b(?:study|trial|review) protocol\b|\bprotocol (?:for|of) (?:an?|the) (?:[\w-]+,? ){0,8}(?:trial|study|review|meta-analysis)\b/i;

/** Chance of another kind, or other people's trials: "Mendelian randomisation", "non-randomised", "randomised trials are needed". */
function withoutOthersTrials(text: string): string {
  const others =
    /\brandomi[sz]ed\b.*\b(?:needed|required|warranted|necessary|lacking|awaited|await|future|further|should)\b|\b(?:future|further|need for|lack of|absence of|require|requires|no)\b(?: [\w-]+,?){0,4} randomi[sz]ed\b/i;
  const chance = /\b(?:mendelian[ -]randomi[sz]\w+|(?:non|quasi)[ -]?randomi[sz]\w+|not randomi[sz]ed)/gi;
  return text
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => !others.test(sentence))
    .join(" ")
    .replace(chance, " ");
}

export interface DesignCues {
  readonly publicationTypes?: readonly string[];
  readonly articleType?: string;
  readonly title: string;
  /** The abstract, or the beginning of the text. */
  readonly abstract: string;
}

export function toStudyDesign({ publicationTypes = [], articleType, title, abstract }: DesignCues): StudyDesign {
  for (const [pattern, design] of byPublicationType) {
    if (publicationTypes.some((type) => pattern.test(type))) return design;
  }
  const typed = articleType === undefined ? undefined : byArticleType[articleType];
  if (typed === "notice" || noticeTitle.test(title)) return "notice";
  if (protocolTitle.test(title)) return "unknown";
  const both = `${title}\n${abstract}`;
  if (/\b(meta-analysis|systematic review|pooled analysis of)\b/i.test(title)) return "systematic-review";
  if (animal.test(title) || (animal.test(abstract) && !human.test(both))) return "animal-or-laboratory";
  if (typed !== undefined) return typed;
  if (
    /\brandomi[sz]ed\b|\brandomi[sz]ation\b|\brandomly (?:assigned|allocated)\b|\brct\b/i.test(
      withoutOthersTrials(both),
    )
  ) {
    return "randomised-trial";
  }
  if (/\bcase[- ]control\b/i.test(both)) return "case-control";
  if (
    (human.test(both) && publicationTypes.some((type) => /comparative study|multicenter study/i.test(type))) ||
    /\bcohort\b|\bprospective(?:ly)?\b|\bretrospective(?:ly)?\b|\blongitudinal\b|\bfollow(?:ed)?[- ]up\b/i.test(both)
  ) {
    return "cohort";
  }
  if (/\bcase (?:report|series)\b|\bcross[- ]sectional\b/i.test(both)) return "case-series";
  return "unknown";
}

const levels: Record<StudyDesign, string> = {
  guideline: "guideline",
  "systematic-review": "1",
  "randomised-trial": "2",
  cohort: "3",
  "case-control": "4",
  "case-series": "4",
  "animal-or-laboratory": "5",
  "review-or-opinion": "5",
  notice: "none",
  unknown: "unclassified",
};

/** `1` (systematic review) to `5` (mechanism, opinion); `guideline`; `unclassified` when the design is not clear. */
export function toLevel(design: StudyDesign): string {
  return levels[design];
}

/** `abstract`, `methods`, … from a section's own title. */
export function toSectionKind(title: string): import("./document.ts").SectionKind {
  const t = title.toLowerCase();
  if (/abstract|summary|resum|synopsis/.test(t)) return "abstract";
  if (/result|finding|outcome|efficacy|safety|adverse/.test(t)) return "results";
  if (/method|material|design|procedure|statistic|participants|randomi[sz]ation|setting|intervention/.test(t))
    return "methods";
  if (/discussion|conclusion|limitation|interpretation|implication/.test(t)) return "discussion";
  if (/introduction|background|objective|aim/.test(t)) return "introduction";
  return "other";
}
