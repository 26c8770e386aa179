/**
 * @module evidence/document: the shapes literature takes on its way from a file to a quotation.
 *
 * source file → `DocumentDraft` (parsed, sections of paragraphs) → `DocumentVersion` (one normalised text and its SHA-256)
 * → `Passage` (a slice of that text). Promise: `passage.text === version.text.slice(passage.start, passage.end)`, always.
 */
import type { EpochMs } from "#core";

/** What a section is for. `caption` and `table` are figures' and tables' words; `statement` is a guideline statement. */
export type SectionKind =
  | "abstract"
  | "introduction"
  | "methods"
  | "results"
  | "discussion"
  | "table"
  | "statement"
  | "plain"
  | "other";

/** Where a document's text came from, poorest first: a richer form of the same article replaces a poorer one. */
export const documentForms = ["abstract", "page", "article", "jats"] as const;
/** `library` statements and `corpus` entries (BEIR) are never the same document as an article. */
export type DocumentForm = (typeof documentForms)[number] | "library" | "corpus";

/**
 * `corrected`: a correction exists, the text may still be quoted. `deleted` (PubMed no longer lists its PMID), `concern`, `retracted` and
 * `superseded` (by a newer text, or by another publication as it or PubMed says) are never quoted.
 */
export type DocumentStatus = "active" | "corrected" | WithheldStatus | "superseded";
/** Why a document is never found. */
export type WithheldStatus = "deleted" | "concern" | "retracted";

export type StudyDesign =
  | "guideline"
  | "systematic-review"
  | "randomised-trial"
  | "cohort"
  | "case-control"
  | "case-series"
  | "animal-or-laboratory"
  | "review-or-opinion"
  | "notice"
  | "unknown";

/** What a guideline statement says of itself; carried by its passage. */
export interface StatementSource {
  readonly source: string;
  readonly year: number;
  readonly grade: string;
  readonly url: string;
}

export interface DraftParagraph {
  readonly text: string;
  readonly statement?: StatementSource;
  /** `plain`: the same statement in everyday words. */
  readonly kind?: SectionKind;
}

export interface DraftSection {
  /** Section titles from the outermost inwards, joined by ` > `. Empty for untitled text. */
  readonly title: string;
  readonly kind: SectionKind;
  readonly paragraphs: readonly DraftParagraph[];
}

export interface DocumentMeta {
  /** `PMC3137994`, `pmid:15771782`, `doi:10.1/x`, `library:hypertension`, `url:https://…`, `page:file.html/title`, or a BEIR `_id`. */
  readonly id: string;
  /** What counts as one study: its PMCID or PMID where known, else the id. */
  readonly article: string;
  readonly form: DocumentForm;
  readonly title: string;
  readonly year?: number;
  readonly pmcid?: string;
  readonly pmid?: string;
  readonly doi?: string;
  readonly journal?: string;
  readonly language?: string;
  /** A web page's own address. */
  readonly url?: string;
  /** As recorded by the source, e.g. `CC-BY-4.0`; unknown if left out. Non-commercial and unknown text may be cited and never trained on (`mayTeach`). */
  readonly licence?: string;
  /** The source's own count of its versions, where it keeps one (SPL's `versionNumber`, PubMed's `PMID Version`): an earlier one takes no later one's place. */
  readonly revision?: number;
  /** Of a web page: which of its tags said which of these fields, e.g. `{ year: "meta article:published_time" }`. */
  readonly said?: Readonly<Record<string, string>>;
  readonly design: StudyDesign;
  /** Oxford CEBM-like level: 1 systematic review … 5 mechanism or opinion. */
  readonly level: string;
}

/** A status one publication declares of another, e.g. a retraction notice of the article it retracts; or an operator of a publication. */
export interface StatusNotice {
  /** `doi:…`, `pmid:…`, `pmcid:…`, `url:…`, `page:…`, `spl:…` or `library:…`, lower case; `title:…` where a notice tells no more. */
  readonly target: string;
  readonly status: Exclude<DocumentStatus, "active">;
  /** Left out where a source says it. */
  readonly act?: OperatorAct;
}

/** An operator's own word on a publication, or the taking back of it. */
export interface OperatorAct {
  readonly id: string;
  readonly at: EpochMs;
  readonly kind: "retract" | "reinstate";
  readonly reason?: string;
}

/** Whether a document of this standing is kept from every search. */
export function isWithheld(status: DocumentStatus): status is WithheldStatus {
  return status === "deleted" || status === "concern" || status === "retracted";
}

/** Whether a document of this standing may be found and quoted. */
export function mayBeQuoted(status: DocumentStatus): status is "active" | "corrected" {
  return status === "active" || status === "corrected";
}

export interface DocumentDraft {
  readonly meta: DocumentMeta;
  readonly sections: readonly DraftSection[];
  /** Notices this publication carries about itself or others. */
  readonly notices: readonly StatusNotice[];
}

/** A slice of a version, `[start, end)` in UTF-16 units, within one section. */
export interface PassageSpan {
  readonly start: number;
  readonly end: number;
  readonly section: string;
  readonly kind: SectionKind;
  readonly statement?: StatementSource;
}

export interface DocumentVersion {
  readonly meta: DocumentMeta;
  /** SHA-256 of `text` (UTF-8), lower-case hex. */
  readonly version: string;
  readonly text: string;
  readonly passages: readonly PassageSpan[];
  readonly status: DocumentStatus;
}

export interface Passage extends PassageSpan {
  /** Document id. */
  readonly doc: string;
  readonly article: string;
  readonly version: string;
  /** Place among the version's passages, from 0. */
  readonly ordinal: number;
  readonly title: string;
  readonly text: string;
}

/** A stable name of a passage: `PMC123#4`. */
export function passageId(passage: Pick<Passage, "doc" | "ordinal">): string {
  return `${passage.doc}#${passage.ordinal}`;
}

const MIN_TITLE_CHARS = 40;

/** "RETRACTED: …", "Retracted article: …", "[Withdrawn] …", and no article on retracted ones. */
const retractedTitle =
  /^\s*(?:\[\s*(?:retracted|withdrawn)\b|(?:retracted|withdrawn)(?: (?:article|paper|chapter|publication))?\s*(?:[:\]]|[.–—-]\s))/i;

/** What a title says of its own text's standing; that of a notice is another's. */
export function titleNotices(meta: DocumentMeta): StatusNotice[] {
  if (!isRetractedTitle(meta.title) || meta.design === "notice") return [];
  return identityKeys(meta).map((target) => ({ target, status: "retracted" }));
}

/** Whether a title says that its own text was retracted or withdrawn. */
function isRetractedTitle(title: string): boolean {
  return retractedTitle.test(title);
}

/** A title that is long enough to be one publication's alone: the name of last resort in notices. It folds no documents. */
export function titleKey(title: string): string | undefined {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.length < MIN_TITLE_CHARS ? undefined : `title:${words}`;
}

/** Every name a document answers to in notices and duplicates, lower case. */
export function identityKeys(meta: Pick<DocumentMeta, "id" | "pmcid" | "pmid" | "doi" | "url">): string[] {
  const keys: string[] = [];
  if (meta.pmcid !== undefined) keys.push(`pmcid:${meta.pmcid.toLowerCase()}`);
  if (meta.pmid !== undefined) keys.push(`pmid:${meta.pmid}`);
  if (meta.doi !== undefined) keys.push(`doi:${meta.doi.toLowerCase()}`);
  if (meta.url !== undefined) keys.push(`url:${meta.url.toLowerCase()}`);
  if (/^(?:page|spl|library):/.test(meta.id)) keys.push(meta.id.toLowerCase());
  return keys;
}
