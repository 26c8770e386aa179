/**
 * @module answers/sentence-role: what a sentence does in a report: says what was asked, what was done, or what was found.
 *
 * Read from the label a structured abstract puts before it ("RESULTS:", "Conclusions We found"), which holds for the sentences after it
 * too; then from the sentence's own words; then from the kind of its section. What was planned, measured or supposed answers nothing.
 */
import type { SectionKind } from "#evidence";

export type SentenceRole = "objective" | "background" | "methods" | "result" | "conclusion" | "list" | "other";

const labelled: Partial<Record<SentenceRole, string>> = {
  objective:
    "objective|objectives|aim|aims|purpose|hypothesis|study objective|study objectives|background and aim|background and aims|" +
    "background and purpose|background and objective|background and objectives|purpose of the study|aim of the study|aims and objectives",
  background: "background|introduction|context|rationale|importance",
  methods:
    "method|methods|materials and methods|material and methods|patients and methods|subjects and methods|methods and materials|methodology|" +
    "design|study design|design and setting|setting|settings|participants|patients|subjects|intervention|interventions|outcome measures|" +
    "main outcome measure|main outcome measures|main outcomes and measures|measurements|measures|exposures|data sources|trial registration|" +
    "registration|funding|design, setting, and participants|methods/design|experimental design|research methodology/ design",
  result:
    "result|results|main results|key results|finding|findings|main findings|principal findings|observations|methods and results|" +
    "methods and findings|methodology/principal findings|results and discussion|results and conclusion",
  conclusion:
    "conclusion|conclusions|conclusions and relevance|interpretation|significance|clinical significance|implications|discussion|summary|" +
    "conclusions/significance|conclusion and relevance|clinical implications|author's conclusions|authors' conclusions",
};
const roleByLabel = new Map(
  Object.entries(labelled).flatMap(([role, names]) =>
    names.split("|").map((name) => [name, role as SentenceRole] as const),
  ),
);
/** Words that open ordinary sentences too; labels only before a colon. */
const ordinary = new Set([
  "patients",
  "participants",
  "subjects",
  "intervention",
  "interventions",
  "measures",
  "setting",
  "design",
  "importance",
]);

const purpose =
  /\b(?:(?:the )?(?:aims?|objectives?|purpose|goal)s? (?:of|was|were|is|are)\b|aim(?:ed|s|ing) (?:to|at)\b|hypothes[ie]\w*|we (?:sought|investigated|examined|assessed|evaluated|studied|compared|tested|wished|wanted|planned|determined whether)|(?:was|were|is) (?:designed|undertaken|conducted|performed|carried out|planned) to\b|to (?:determine|evaluate|assess|examine|investigate|compare|explore|study|test|clarify|establish|identify) (?:the|whether|if|how)\b|will be\b|protocol for\b)/i;
const procedure =
  /\b(?:was|were|is|are|been) (?:\w+ly |then |also |all |each )?(?:randomi[sz]ed|assigned|allocated|recruited|enrolled|included|selected|invited|asked|measured|assessed|recorded|collected|calculated|performed|analy[sz]ed|defined|administered|evaluated|obtained|monitored|given|used|determined|scored|quantified|sampled|followed|instructed|estimated|examined|divided|injected|treated)\b|\b(?:primary|secondary|main) (?:outcomes?|end ?points?|efficacy|variables?)\b.{0,40}\b(?:was|were|is|are|include[sd]?)\b|\boutcome measures?\b|\bstatistical (?:analys|signific\w+ was (?:set|defined|accepted))/i;
const finding =
  /\bp\s?[<=>≤≥⩽⩾]|±|\bconfidence interval|\b95\s?%\s?ci\b|\bsignifican|\b(?:increas|decreas|reduc|improv|higher|lower|greater|fewer|longer|shorter|worse|better|similar|differ|associated|correlat|effective|benefi|superior|predict)\w*/i;
const abbreviation = /(?:^|[;,.]\s)[\p{Lu}\p{N}][\p{L}\p{N}/-]{0,9}\s?[:=,]\s\p{L}/gu;

/** The role a label at the start of `sentence` announces, for it and for what follows: "RESULTS: …", or run in: "Results We found …". */
export function announcedRole(sentence: string): SentenceRole | undefined {
  const named = /^([\p{L} ,/&'’-]{3,50}?)\s?[:—–](?=\s|$)/u.exec(sentence)?.[1];
  const role = named === undefined ? undefined : roleByLabel.get(named.toLowerCase());
  if (role !== undefined) return role;
  const words = sentence.split(/\s+/, 5);
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const name = words.slice(0, length).join(" ");
    if (!/^\p{Lu}/u.test(name) || !/^[\p{Lu}\d]/u.test(words[length] ?? "")) continue;
    const announced = roleByLabel.get(name.toLowerCase());
    if (announced !== undefined && !ordinary.has(name.toLowerCase())) return announced;
  }
  return undefined;
}

/** The role of a sentence under the last label announced above it, if any, in a section of a kind. */
export function roleOf(sentence: string, announced: SentenceRole | undefined, kind: SectionKind): SentenceRole {
  if ((sentence.match(abbreviation) ?? []).length >= 3 || /\?["”']?$/.test(sentence)) return "list";
  if (announced === "objective" || announced === "methods" || announced === "background") return announced;
  const reports = finding.test(sentence);
  if (purpose.test(sentence) && !/\bp\s?[<=>≤≥⩽⩾]|\b(?:found|showed|observed|revealed)\b/i.test(sentence))
    return "objective";
  if (procedure.test(sentence) && !reports) return "methods";
  if (announced !== undefined) return announced;
  if (kind === "methods") return "methods";
  if (kind === "introduction") return "background";
  return kind === "results" || kind === "table" ? "result" : kind === "discussion" ? "conclusion" : "other";
}
