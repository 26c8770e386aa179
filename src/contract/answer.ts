/**
 * @module contract/answer: what Osler says to a question, and what it says when it must not.
 *
 * Promise: a statement carries at least one citation, and a citation can be checked offline: the bytes of `quote` stand at
 * [`start`, `end`) of the document whose SHA-256 is `version`.
 */
import { z } from "zod";

export const citationSchema = z.strictObject({
  /** Document id: `PMC3137994`, `pmid:15771782`, `library:hypertension`, or `record:Condition/17` for the patient's own record. */
  source: z.string().min(1),
  /** SHA-256 of the document version's text, lower-case hex. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTF-16 offsets into the document version's text. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  title: z.string().optional(),
  url: z.string().optional(),
  year: z.int().optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** What the sources of a patient's own entries begin with; an entry's FHIR reference follows, or its code and day. */
export const RECORD_SOURCE = "record:";

/** Whether a source is of a patient's own record: it goes to no language model and stands in no list of answers given. */
export function isOfRecord(source: string): boolean {
  return source.startsWith(RECORD_SOURCE);
}

export const statementSchema = z.strictObject({
  text: z.string().min(1),
  citations: z.array(citationSchema).min(1),
  /** Oxford CEBM level 1 (systematic review) to 5 (mechanism, opinion), or the grade the source itself gives. */
  level: z.string(),
  contradicting: z.array(citationSchema),
  /** For a question about an effect: which way the quotation says it goes; left out where that is not sure enough to be shown. */
  direction: z
    .strictObject({ says: z.enum(["decrease", "no-difference", "increase"]), probability: z.number().min(0).max(1) })
    .optional(),
  /** A language model's plainer wording of `text`, checked to claim the same; shown beside the quotation, never instead of it. */
  wording: z.string().min(1).optional(),
});
export type Statement = z.infer<typeof statementSchema>;

export const searchedSchema = z.strictObject({
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  terms: z.array(z.string()),
  /** Passages that matched but belong to retracted or withdrawn documents. They are never quoted. */
  retractedExcluded: z.int().nonnegative(),
});

/** One question as Osler understood it; shown, so that whoever asked can see whether it is theirs. */
export const understoodSchema = z.strictObject({
  /** The asker's own words that ask it. */
  from: z.string().min(1),
  /** The question searched for, in the field's words. */
  as: z.string().min(1),
  /** Words of the message read as names of the field: "water pills" as "diuretic". */
  read: z.array(z.strictObject({ words: z.string(), as: z.string() })),
  /** Values named in the message. They are compared with nothing, and a unit that was not given is not guessed. */
  values: z.array(z.strictObject({ measure: z.string(), value: z.string(), unit: z.string().optional() })),
  /** Which of the answer's statements answer it, counted from 0; none where it is not answered. */
  statements: z.array(z.int().nonnegative()),
  /** A question about an effect, split. */
  pico: z
    .strictObject({
      population: z.array(z.string()),
      intervention: z.array(z.string()),
      comparison: z.array(z.string()),
      outcome: z.array(z.string()),
    })
    .optional(),
});
export type Understood = z.infer<typeof understoodSchema>;

/** An allergy of the patient's record to something that the question or its answer names, or to a drug of its group. */
const touchedAllergySchema = z.strictObject({
  /** What the record calls that to which the patient is allergic, in lower case. */
  allergen: z.string().min(1),
  /** What is named, in the words of the question or of the quotation. */
  named: z.array(z.string().min(1)).min(1),
  /** The group through which they are kin; absent where the allergy names the thing itself. */
  group: z.string().optional(),
  /** The entry, quoted. */
  entry: statementSchema,
});
export type TouchedAllergy = z.infer<typeof touchedAllergySchema>;

/** A drug of the patient's record that should not be given together with one that the question names or that is being ordered. */
const drugInteractionSchema = z.strictObject({
  named: z.array(z.string().min(1)).min(1),
  /** The drug on record, as the statement calls it; of a combined product each of its drugs that meets one named. */
  taken: z.string().min(1),
  /** The record's entry, quoted. */
  entry: statementSchema,
  /** Who says so. */
  statement: statementSchema,
});
export type DrugInteraction = z.infer<typeof drugInteractionSchema>;

const careNeededSchema = z.enum(["emergency", "crisis", "symptom", "own-treatment"]);
export type CareNeeded = z.infer<typeof careNeededSchema>;

/** What an answer to a question of its kind should tell. */
const omissionTopicSchema = z.enum(["harms", "contraindications", "dose-limit", "alternatives"]);
export type OmissionTopic = z.infer<typeof omissionTopicSchema>;

/** A topic the statements leave out: what the same study, or the library's guidelines on the same drugs, say of it; none where nothing was found. */
const omissionSchema = z.strictObject({ topic: omissionTopicSchema, statements: z.array(statementSchema) });
export type Omission = z.infer<typeof omissionSchema>;

/** For a patient: newest results on their record, of what they ask or are told of, that are a danger by themselves; quoted. */
const dangersSchema = z.array(statementSchema).min(1).optional();

export const answerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answer"),
    question: z.string(),
    /** Given for a message whose questions were put in other words, and for questions about an effect. */
    understood: z.array(understoodSchema).optional(),
    statements: z.array(statementSchema).min(1),
    omissions: z.array(omissionSchema).min(1).optional(),
    allergies: z.array(touchedAllergySchema).min(1).optional(),
    interactions: z.array(drugInteractionSchema).min(1).optional(),
    dangers: dangersSchema,
    searched: searchedSchema,
    release: z.string().nullable(),
    corpusTag: z.string(),
    /** If a language model was asked for wordings: whether it gave any that could be read, and why those that fell did. */
    draft: z
      .strictObject({
        model: z.string(),
        state: z.enum(["checked", "unusable"]),
        removed: z.array(z.strictObject({ statement: z.int(), reason: z.string() })),
      })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("abstain"),
    question: z.string(),
    understood: z.array(understoodSchema).optional(),
    /** What is missing, in words a reader can act on. */
    reason: z.string(),
    /** A patient's words that need people, not a source: `reason` says whom to turn to. */
    care: careNeededSchema.optional(),
    statements: z.array(statementSchema).max(0),
    allergies: z.array(touchedAllergySchema).min(1).optional(),
    interactions: z.array(drugInteractionSchema).min(1).optional(),
    dangers: dangersSchema,
    /** The nearest documents found, for the reader to judge; not an answer. */
    closest: z.array(z.strictObject({ source: z.string(), title: z.string().optional() })),
    searched: searchedSchema,
    release: z.string().nullable(),
    corpusTag: z.string(),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;
