/**
 * @module answers/omissions/drug-labels: what the approved label of a drug says under the heading of a topic.
 *
 * The label is the drug's own by its title; the sentence is the first of that heading that tells the topic.
 */
import type { OmissionTopic, Statement } from "#contract";
import { type DocumentVersion, type EvidenceLibrary, parseQuestion } from "#evidence";
import { quoteDocument } from "../citation.ts";
import { RETRIEVED } from "../find-statements.ts";
import { readSentences } from "../text-reading.ts";
import { namesOneOf, type Treatment } from "./treatments.ts";

interface LabelSection {
  /** How its first heading begins, numbered or not: "4 CONTRAINDICATIONS > 4.1 Nitrates". */
  readonly heading: RegExp;
  readonly tells: RegExp;
}

const sections: Partial<Record<OmissionTopic, LabelSection>> = {
  contraindications: { heading: /^(?:\d+ )?contraindications/i, tells: /\bcontra-?indicat|\bshould not\b/i },
  harms: { heading: /^(?:\d+ )?adverse reactions/i, tells: /\b(?:adverse|side[- ]effects?)\b/i },
  "dose-limit": { heading: /^(?:\d+ )?dosage (?:and|&) administration/i, tells: /\bmaxim\w*|\bexceed|\bmore than\b/i },
};

/** Says where something stands, or what holds of every trial. */
const refers = /\b(?:other sections|discussed|described (?:elsewhere|in|below)|widely varying)\b/i;
const commonest = /\bmost (?:common|frequent)/i;

/** One sentence of the first label found of each of the treatments. */
export async function findInLabels(
  library: EvidenceLibrary,
  topic: OmissionTopic,
  treatments: readonly Treatment[],
): Promise<Statement[]> {
  const section = sections[topic];
  if (section === undefined) return [];
  const found: Statement[] = [];
  for (const treatment of treatments) {
    const { passages } = await library.retrieve(parseQuestion(`${treatment.name} ${topic}`), RETRIEVED);
    const ofDrug = passages.find(
      ({ passage }) =>
        passage.doc.startsWith("spl:") && namesOneOf([{ ...treatment, forms: treatment.own }], passage.title),
    );
    const label = ofDrug === undefined ? undefined : await library.document(ofDrug.passage.version);
    const sentence = label === undefined ? undefined : sentenceUnder(label, section);
    if (label !== undefined && sentence !== undefined) found.push(quoteDocument(label, sentence));
  }
  return found;
}

function sentenceUnder({ text, passages }: DocumentVersion, { heading, tells }: LabelSection) {
  const told = passages
    .filter(({ section }) => heading.test(section))
    .flatMap((passage) =>
      readSentences({ ...passage, text: text.slice(passage.start, passage.end) })
        .filter((one) => tells.test(one.text) && !refers.test(one.text))
        .map((one) => ({ text: one.text, start: passage.start + one.start, end: passage.start + one.end })),
    );
  return told.find((one) => commonest.test(one.text)) ?? told[0];
}
