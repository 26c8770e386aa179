/**
 * @module serving/capabilities: what the server needs from the modules before it, handed over as each becomes ready.
 *
 * The server is up before anything is built; whatever is absent here answers 503 "not built yet".
 */
import type { Cautions, LibraryStatement } from "#answers";
import type { Answer, DocumentView, ReleaseHistory, ReleaseView, ValidationReport } from "#contract";
import type { ChartEntry, ClinicalEvent, EpochMs, PatientId } from "#core";
import type { NeighbourAnswer } from "#neighbours";
import type { ChartStore } from "#storage";
import type { Outcome, PlainPredicate } from "#timeline";

/** Which diagnosis is likely to be the next new one, most probable first, and the events that speak for one of them. */
interface NextDiagnosisModel {
  next(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
  ): Promise<
    readonly {
      readonly diagnoses: readonly { readonly code: string; readonly probability: number }[];
      readonly knownShare: number;
    }[]
  >;
  explainNext(
    events: readonly ClinicalEvent[],
    moment: EpochMs,
    code: string,
  ): Promise<
    | {
        readonly probability: number;
        readonly contributions: readonly { readonly eventIndex: number; readonly change: number }[];
        readonly eventsInAll: number;
      }
    | undefined
  >;
}

/** The risk of the first or next event that any of some predicates says, whether or not it is one of the outcomes. */
interface QueryModel {
  query(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    queries: readonly { readonly id: string; readonly anyOf: readonly PlainPredicate[] }[],
    horizonsYears: readonly number[],
  ): Promise<
    readonly {
      readonly answers: readonly {
        readonly tokens: readonly number[];
        readonly happened: boolean;
        readonly horizons: readonly { readonly years: number; readonly risk: number }[];
      }[];
      readonly knownShare: number;
    }[]
  >;
}

/** What serving asks of the event model; `EventModel` in `model` is one. It must not block this thread (`openModelThread`). */
export interface RiskModel extends Partial<NextDiagnosisModel>, Partial<QueryModel> {
  readonly outcomes: readonly Outcome[];
  risks(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    /** The model's own if left out. */
    horizonsYears?: readonly number[],
  ): Promise<
    readonly {
      readonly outcomes: readonly {
        readonly id: string;
        readonly horizons: readonly { readonly years: number; readonly risk: number }[];
      }[];
      readonly knownShare: number;
    }[]
  >;
  explain(
    events: readonly ClinicalEvent[],
    moment: EpochMs,
    outcomeIds: readonly string[],
    horizonYears: number,
  ): Promise<
    readonly {
      readonly outcomeId: string;
      readonly risk: number;
      readonly knownShare: number;
      /** Of the events the model reads one by one; of `eventsInAll` the older ones count together. */
      readonly contributions: readonly { readonly eventIndex: number; readonly change: number }[];
      readonly eventsInAll: number;
    }[]
  >;
  whatIf(
    events: readonly ClinicalEvent[],
    moment: EpochMs,
    outcomeId: string,
    horizonYears: number,
  ): Promise<RiskWhatIf | undefined>;
}

interface ResultPoint {
  readonly value: number;
  readonly risk: number;
}

/** One risk with other results; `WhatIf` in `model` is one. */
export interface RiskWhatIf {
  readonly risk: number;
  readonly knownShare: number;
  readonly values: readonly {
    readonly eventIndex: number;
    readonly points: readonly (ResultPoint & { readonly basis: "centile" | "threshold" })[];
  }[];
  readonly tests: readonly {
    readonly code: string;
    readonly lastEventIndex: number | null;
    readonly expectedChange: number;
    readonly points: readonly [ResultPoint, ResultPoint, ResultPoint];
  }[];
}

/** Questions and the documents their citations point into. */
export interface EvidenceDesk {
  answer(
    question: string,
    options: {
      /** The patient's own entries, when the question is asked on their page. */
      readonly record?: readonly ChartEntry[];
      readonly audience: "clinician" | "patient";
    },
  ): Promise<Answer>;
  document(version: string): Promise<DocumentView | undefined>;
  /** A guideline's statement named word for word, if the library holds it and it may be quoted. */
  statement(document: string, words: string): Promise<LibraryStatement | undefined>;
  /** What stands against drugs that are ordered: on the patient's record, and each other. */
  cautions(
    names: readonly string[],
    record: readonly ChartEntry[],
    /** Other drafts. */
    beside?: readonly string[],
  ): Promise<Cautions>;
  /** Passages that fit a query, best first, at most one a document, nothing retracted. */
  search(query: string, limit: number): Promise<readonly PassagePointer[]>;
}

/** Where a passage stands, without its text. */
export interface PassagePointer {
  readonly source: string;
  /** SHA-256 of the document's text; `start` and `end` are offsets into it. */
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly section: string;
}

/** People the model learnt from, as a group most like a patient; `Neighbours` of `neighbours` by patients' ids. */
export interface NeighbourDesk {
  ask(question: {
    readonly events: readonly ClinicalEvent[];
    readonly moment: EpochMs;
    readonly outcomeId: string;
    readonly horizonYears: number;
    /** Never counted: the patient, and whoever has opted out since the index was made. */
    readonly leftOut: ReadonlySet<PatientId>;
  }): Promise<NeighbourAnswer | undefined>;
}

/** Whether a patient's record may teach a model. */
export interface TrainingChoices {
  allows(patientId: PatientId): boolean;
  /** Those whose record may not. */
  denied(): ReadonlySet<PatientId>;
  /** Kept when the promise resolves; counts from the next build on. */
  choose(patientId: PatientId, allow: boolean, at: EpochMs): Promise<void>;
}

/** What a release says of its model. */
export interface ModelCard {
  readonly markdown: string;
  /** CHAI Applied Model Card. */
  readonly chaiXml?: string;
}

/** Why nothing of a release's model is given to anybody. */
export type Withdrawal = "recalled" | "expired";

export interface Capabilities {
  readonly charts?: ChartStore;
  readonly model?: RiskModel;
  readonly evidence?: EvidenceDesk;
  readonly release?: ReleaseView;
  readonly modelCard?: ModelCard;
  /** Read anew at each call. */
  readonly releases?: () => Promise<ReleaseHistory>;
  readonly validationReport?: ValidationReport;
  /** The same as PDF; `undefined` where the release of an earlier version has none. */
  readonly validationDocument?: () => Promise<Uint8Array | undefined>;
  readonly trainingChoices?: TrainingChoices;
  /** Absent where the model was trained elsewhere. */
  readonly neighbours?: NeighbourDesk;
  /** Set where `model` and `neighbours` are left out because the release was withdrawn (`release-in-force`). */
  readonly withdrawn?: Withdrawal;
}
