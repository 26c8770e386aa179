/**
 * @module answers/omissions/find-omissions: what an answer leaves out that its reader should know of: quoted where the library says it, named where it does not.
 *
 * Before: statements found for a question. After: the answer that shows them. Promise: nothing here is paraphrased; a study's harms are quoted
 * from that very study, what a guideline says from a statement that names the same drug or its class. Finding nothing shows nothing about safety.
 */
import type { Omission, OmissionTopic, Statement } from "#contract";
import { type EvidenceLibrary, parseQuestion } from "#evidence";
import { quoteDocument, toStatement } from "../citation.ts";
import { isInteraction } from "../drug-interactions.ts";
import { type FindOptions, searchStatements } from "../find-statements.ts";
import { findInLabels } from "./drug-labels.ts";
import { findHarms } from "./study-harms.ts";
import { isTold, tellsOfTreatment, topicsFor } from "./topics.ts";
import { type Treatment, treatmentsIn } from "./treatments.ts";

/** Of a topic at most so many statements. */
const MOST = 2;

/** Topics that neither the question nor what answers it speaks of. `asked` in the words it was understood by. */
export async function findOmissions(
  library: EvidenceLibrary,
  asked: string,
  statements: readonly Statement[],
  options: Pick<FindOptions, "audience">,
): Promise<Omission[]> {
  if (statements.some(({ text, citations: [cited] }) => isInteraction(cited?.source ?? "", text))) return [];
  const question = parseQuestion(asked);
  const texts = statements.map(({ text }) => text);
  const topics = topicsFor(question).filter((topic) => !isTold(topic, [asked, ...texts]));
  if (question.kind === "effect")
    return Promise.all(topics.map(async (topic) => ({ topic, statements: await harmsOf(library, statements) })));
  const treatments = topics.length === 0 ? [] : treatmentsIn([asked, ...texts].join("\n"));
  if (treatments.length === 0) return [];
  return Promise.all(
    topics.map(async (topic) => ({
      topic,
      statements: await ofTreatments(library, { topic, treatments, told: new Set(texts) }, options),
    })),
  );
}

/** What each study quoted says of harm seen in it. A guideline's other statements are of other things. */
async function harmsOf(library: EvidenceLibrary, statements: readonly Statement[]): Promise<Statement[]> {
  const versions = new Set(statements.flatMap(({ citations }) => citations.slice(0, 1).map(({ version }) => version)));
  const documents = await Promise.all([...versions].map((version) => library.document(version)));
  return documents.flatMap((document) => {
    if (document === undefined || document.passages.some(({ statement }) => statement !== undefined)) return [];
    const harms = findHarms(document);
    return harms === undefined ? [] : [quoteDocument(document, harms)];
  });
}

interface Sought {
  readonly topic: OmissionTopic;
  readonly treatments: readonly Treatment[];
  /** Quoted already. */
  readonly told: ReadonlySet<string>;
}

/** What the guidelines say of the topic, of these treatments; for a clinician, where they say nothing, what labels say of those that are few. */
async function ofTreatments(
  library: EvidenceLibrary,
  { topic, treatments, told }: Sought,
  options: Pick<FindOptions, "audience">,
): Promise<Statement[]> {
  const names = parseQuestion(treatments.map(({ name }) => name).join(", "));
  const found = await searchStatements(library.guidelines, names, options, (text) =>
    tellsOfTreatment(topic, treatments, text),
  );
  const stated = found
    .filter(({ text, from }) => !told.has(text) && !isInteraction(from.passage.doc, text))
    .map((sentence) => toStatement(library, sentence));
  if (stated.length > 0) return stated.slice(0, MOST);
  return options.audience === "patient" || treatments.length > MOST ? [] : findInLabels(library, topic, treatments);
}
