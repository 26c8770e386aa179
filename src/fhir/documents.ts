/** @module fhir/documents: DocumentReference and DiagnosticReport → notes, and the report itself as an event. */
import { toEpochMs } from "#core";
import { compositionStatuses, documentStatuses, reportStatuses } from "./bindings.ts";
import { coded } from "./condition.ts";
import { addEvent, type Draft, mention, mentionAll, placed } from "./event.ts";
import { attachmentText } from "./note-text.ts";
import { readContainedResults } from "./observation.ts";
import {
  boundCodeAt,
  choiceMomentAt,
  conceptAt,
  fail,
  type Json,
  momentAt,
  objectAt,
  objectsAt,
  periodAt,
  type Span,
  textAt,
  toConcept,
} from "./reading.ts";

const UNTYPED_NOTE = "LOINC//34109-9";

/** Every readable attachment as a note: it happened in its context's period, it was filed at its date. */
export function readDocument(draft: Draft): void {
  const document = draft.resource;
  const status = boundCodeAt(draft, document, "status", documentStatuses, true);
  const docStatus = boundCodeAt(draft, document, "docStatus", compositionStatuses, false);
  mentionAll(draft, document, "author", "Practitioner");
  mention(draft, document, "authenticator", "Practitioner");
  mention(draft, document, "custodian", "Organization");
  if (status === "entered-in-error" || docStatus === "entered-in-error") {
    draft.withheld = "entered in error";
    return;
  }
  const contents = objectsAt(draft, document, "content");
  if (contents.length === 0) {
    fail(draft, "content", "required element missing");
    return;
  }
  const context = objectAt(draft, document, "context") ?? {};
  const span = placed(draft, beganIn(draft, context), momentAt(draft, document, "date"), "date");
  const kind = conceptAt(draft, document, "type")?.code ?? UNTYPED_NOTE;
  for (let i = 0; i < contents.length; i++) {
    const attachment = objectAt(draft, contents[i] ?? {}, "attachment", `content[${i}]`);
    if (attachment === undefined) fail(draft, `content[${i}].attachment`, "required element missing");
    else if (span !== undefined) addNote(draft, attachment, kind, span, `content[${i}].attachment`);
  }
  if (draft.notes.length === 0) draft.withheld = "without readable text";
}

/** The report as an event at its moment, filed when issued; the results it contains; coded conclusions as answers; its text as a note. */
export function readReport(draft: Draft): void {
  const report = draft.resource;
  const status = boundCodeAt(draft, report, "status", reportStatuses, true);
  mentionAll(draft, report, "performer", "Practitioner");
  mentionAll(draft, report, "resultsInterpreter", "Practitioner");
  if (status === "entered-in-error") draft.withheld = "entered in error";
  if (status === "cancelled") draft.withheld = "did not happen";
  // FHIR: "registered, but there is nothing yet available".
  if (status === "registered") draft.withheld = "only planned";
  if (draft.withheld !== undefined) return;
  if (report["code"] === undefined) {
    fail(draft, "code", "required element missing");
    return;
  }
  const issued = momentAt(draft, report, "issued");
  const span = placed(draft, choiceMomentAt(draft, report, "effective"), issued, "effective[x]");
  const concept = coded(draft, conceptAt(draft, report, "code"));
  if (span === undefined) return;
  // A partial report is, to FHIR, one whose content "may be incomplete or unverified".
  const lapsed = status === "preliminary" || status === "partial" ? "preliminary" : undefined;
  addEvent(draft, concept.code, span.occurredAt, span.knownAt, { ...concept, lapsed });
  readContainedResults(draft, "result");
  for (const conclusion of objectsAt(draft, report, "conclusionCode")) {
    const answer = toConcept(draft, conclusion, "conclusionCode");
    if (answer?.code === undefined) continue;
    const display = [concept.display, answer.display].filter((part) => part !== undefined).join(": ");
    addEvent(draft, `${concept.code}//${answer.code}`, span.occurredAt, span.knownAt, { display, lapsed });
  }
  const forms = objectsAt(draft, report, "presentedForm");
  for (let i = 0; i < forms.length; i++) addNote(draft, forms[i] ?? {}, concept.code, span, `presentedForm[${i}]`);
  const conclusion = textAt(draft, report, "conclusion");
  if (conclusion !== undefined) pushNote(draft, conclusion, concept.code, span);
}

function beganIn(draft: Draft, context: Json): Span | undefined {
  const period = context["period"] === undefined ? undefined : periodAt(draft, context, "period");
  return period;
}

function addNote(draft: Draft, attachment: Json, kind: string, span: Span, path: string): void {
  const contentType = textAt(draft, attachment, "contentType", path);
  const data = textAt(draft, attachment, "data", path);
  if (data === undefined) return;
  const read = attachmentText(contentType, data);
  if (read === undefined) return;
  if ("damaged" in read) fail(draft, `${path}.data`, read.damaged);
  else if (read.text.trim() !== "") pushNote(draft, read.text, kind, span);
}

function pushNote(draft: Draft, text: string, kind: string, span: Span): void {
  const position = draft.notes.length;
  draft.notes.push({
    subject: draft.subject,
    id: position === 0 ? draft.source : `${draft.source}/${position}`,
    kind,
    occurredAt: span.occurredAt,
    filedAt: toEpochMs(Math.max(span.occurredAt, span.knownAt)),
    text,
  });
}
