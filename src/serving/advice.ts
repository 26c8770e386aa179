/**
 * @module serving/advice: a patient's question about their own treatment: queued with consent, answered by a clinician, shown once released.
 *
 * Promise: the patient sees nothing of a draft; a released quotation is the draft's, its document still there, unretracted and the same
 * to the character; an emergency is never queued; a question ends once.
 */
import { randomUUID } from "node:crypto";
import { keepAnswer } from "#answers";
import {
  type AdviceDecline,
  type AdviceEndView,
  type AdviceRelease,
  type AdviceView,
  type Answer,
  adviceAskSchema,
  adviceEndSchema,
  answerSchema,
  isOfRecord,
} from "#contract";
import { toPatientId } from "#core";
import type { Advice } from "#storage";
import { recordAt } from "#timeline";
import type { EvidenceDesk } from "./capabilities.ts";
import { type Caller, type Handler, need, needOpened, type ServingContext } from "./context.ts";
import { answerAndKeep, getChart, namesOfPatients } from "./handlers.ts";
import { HttpProblem } from "./problem.ts";
import { closedTo } from "./record-standing.ts";
import { viewerOf } from "./sign-in.ts";

/** Questions of one patient that may wait at once. */
const MOST_WAITING = 3;
const MOST_LISTED = 100;

export const askForAdvice: Handler<"patient-advice-ask"> = async (context, { params, body }, caller) => {
  const chart = await getChart(context, params.patientId);
  const answer = await answerAndKeep(context, caller, body.question, chart);
  if (answer.kind === "answer" || answer.care !== "own-treatment") return { kind: "answered", answer };
  const { advice } = needOpened(context).state;
  const waiting = (await advice.of(chart.patientId, caller.asker)).filter(({ end }) => end === undefined);
  if (waiting.length >= MOST_WAITING) {
    throw new HttpProblem(
      409,
      `${MOST_WAITING} of your questions already wait`,
      "Wait for an answer, take one back, or call your care team.",
    );
  }
  const given = { at: context.clock(), accountId: viewerOf(caller).id, question: body.question };
  const question = { ...given, id: randomUUID(), patientId: chart.patientId, language: body.language };
  const drafted = await need(context, "evidence", "The evidence library is").answer(body.question, {
    audience: "clinician",
    record: recordAt(chart, context.clock()),
  });
  const draft = { ...given, id: randomUUID(), adviceId: question.id, answer: JSON.stringify(drafted) };
  await advice.add(question, draft);
  return { kind: "queued", advice: toView({ question, draft, end: undefined }, caller, new Map()) };
};

export const readAdvice: Handler<"patient-advice"> = async (context, { params }, caller) => {
  const { state } = needOpened(context);
  const { patientId } = await getChart(context, params.patientId);
  const [advice, accounts] = await Promise.all([state.advice.of(patientId, caller.asker), state.accounts.list()]);
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return { advice: advice.slice(0, MOST_LISTED).map((one) => toView(one, caller, names)) };
};

/** The library is asked again in a clinician's words; what it says takes the place of the draft. */
export const draftAdvice: Handler<"patient-advice-draft"> = async (context, { params, body }, caller) => {
  const { question } = await getWaiting(context, params, caller);
  const chart = await getChart(context, params.patientId);
  const answer = await answerAndKeep(context, caller, body.question, chart);
  const draft = { id: randomUUID(), adviceId: question.id, question: body.question, answer: JSON.stringify(answer) };
  const at = context.clock();
  await needOpened(context).state.advice.addDraft({ ...draft, at, accountId: viewerOf(caller).id });
  return { id: draft.id, question: draft.question, answer };
};

export const releaseAdvice: Handler<"patient-advice-release"> = async (context, { params, body }, caller) => {
  const advice = await getWaiting(context, params, caller);
  const answer = chooseStatements(advice, body);
  if (answer !== null) {
    await requireStanding(need(context, "evidence", "The evidence library is"), answer);
    const { accountId, patientId } = advice.question;
    const given = { id: randomUUID(), at: context.clock(), accountId, patientId, audience: "patient" } as const;
    await keepAnswer(needOpened(context).state.answers, answer, given);
  }
  return end(context, caller, advice, { kind: "released", words: body.words, answer });
};

export const declineAdvice: Handler<"patient-advice-decline"> = async (context, { params, body }, caller) => {
  const { reason, words }: AdviceDecline = body;
  return end(context, caller, await getWaiting(context, params, caller), {
    kind: "declined",
    reason,
    words: words ?? null,
  });
};

export const withdrawAdvice: Handler<"patient-advice-withdraw"> = async (context, { params }, caller) => {
  await end(context, caller, await getWaiting(context, params, caller), { kind: "withdrawn" });
  return undefined;
};

export const readAdviceQueue: Handler<"advice-queue"> = async (context, _, caller) => {
  const names = namesOfPatients(context);
  const { state } = needOpened(context);
  const closed = await closedTo(context, viewerOf(caller));
  const { total, questions } = await state.advice.waiting(MOST_LISTED, closed);
  return {
    total,
    waiting: questions.map(({ patientId, at }) => ({ patientId, displayName: names.get(patientId) ?? patientId, at })),
  };
};

/** @throws HttpProblem 404, or 409 if it has ended */
async function getWaiting(
  context: ServingContext,
  { patientId, adviceId }: { readonly patientId: string; readonly adviceId: string },
  { asker }: Caller,
): Promise<Advice> {
  const advice = await needOpened(context).state.advice.of(toPatientId(patientId), asker);
  const found = advice.find(({ question }) => question.id === adviceId);
  if (found === undefined) throw new HttpProblem(404, "No such question of this patient");
  if (found.end !== undefined) throw alreadyEnded();
  return found;
}

type Said = {
  [Kind in AdviceEndView["kind"]]: Omit<Extract<AdviceEndView, { kind: Kind }>, "at" | "by">;
}[AdviceEndView["kind"]];

async function end(context: ServingContext, caller: Caller, advice: Advice, said: Said): Promise<AdviceView> {
  const { id, displayName } = viewerOf(caller);
  const ended = {
    adviceId: advice.question.id,
    at: context.clock(),
    accountId: id,
    kind: said.kind,
    content: JSON.stringify(said),
  };
  if (!(await needOpened(context).state.advice.end(ended))) throw alreadyEnded();
  return toView({ ...advice, end: ended }, caller, new Map([[id, displayName]]));
}

function alreadyEnded(): HttpProblem {
  return new HttpProblem(409, "This question has been answered, declined or taken back", "Open the patient again.");
}

/** The draft's answer with the statements chosen, without a language model's wordings and what of the record stood beside it for who chose; `null` if none is. */
function chooseStatements({ draft }: Advice, { draft: read, statements }: AdviceRelease): Answer | null {
  if (read !== draft.id) {
    throw new HttpProblem(409, "The draft has been made anew", "Read the new draft before you release it.");
  }
  const answer = answerSchema.parse(JSON.parse(draft.answer));
  const chosen = answer.statements.filter((_, place) => statements.includes(place));
  if (chosen.length !== statements.length) throw new HttpProblem(400, "The draft has no such statement");
  if (answer.kind !== "answer" || chosen.length === 0) return null;
  const { draft: _, allergies: __, interactions: ___, ...quoted } = answer;
  return { ...quoted, statements: chosen.map(({ wording: ____, ...statement }) => statement) };
}

/** @throws HttpProblem 409 if a document quoted is gone, altered or retracted */
async function requireStanding(desk: EvidenceDesk, { statements }: Answer): Promise<void> {
  const cited = statements.flatMap(({ citations, contradicting }) => [...citations, ...contradicting]);
  for (const { source, version, start, end: until, quote } of cited) {
    if (isOfRecord(source)) continue;
    const document = await desk.document(version);
    if (document === undefined || document.retracted || document.text.slice(start, until) !== quote) {
      throw new HttpProblem(409, "A source of the draft no longer stands", "Ask the library again before you release.");
    }
  }
}

function toView(
  { question, draft, end: ended }: Advice,
  caller: Caller,
  names: ReadonlyMap<string, string>,
): AdviceView {
  const { id, at, question: asked, language } = question;
  const open = ended === undefined && viewerOf(caller).role === "clinician";
  const by = ended === undefined || ended.kind === "withdrawn" ? {} : { by: names.get(ended.accountId) ?? "?" };
  return {
    id,
    at,
    question: asked,
    language: adviceAskSchema.shape.language.parse(language),
    draft: open
      ? { id: draft.id, question: draft.question, answer: answerSchema.parse(JSON.parse(draft.answer)) }
      : null,
    end: ended === undefined ? null : adviceEndSchema.parse({ ...JSON.parse(ended.content), at: ended.at, ...by }),
  };
}
