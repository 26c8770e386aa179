/** @module evidence/parse-json: lines of JSON → drafts: parsed articles, and BEIR corpus entries. */
import { z } from "zod";
import { toParagraphs } from "./blocks.ts";
import { type DocumentDraft, type DocumentMeta, titleNotices } from "./document.ts";
import { toDoi, toPmcid, toPmid } from "./identifiers.ts";
import { toLevel, toSectionKind, toStudyDesign } from "./study-design.ts";

/** What describes a text is taken as it comes, numbers for words and the other way round; what cannot be read is left out, never the text. */
const optionalText = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(undefined);
const optionalYear = z.coerce.number().int().min(1500).max(2200).nullish().catch(undefined);

const articleSchema = z.object({
  pmcid: optionalText,
  pmid: optionalText,
  doi: optionalText,
  type: optionalText,
  journal: optionalText,
  title: z.string().min(1),
  year: optionalYear,
  license: optionalText,
  abstract: optionalText,
  sections: z.array(z.object({ title: optionalText, text: z.string() })).nullish(),
});

const corpusSchema = z.object({
  _id: z.union([z.string().min(1), z.number().transform(String)]),
  title: optionalText,
  text: z.string(),
  metadata: z
    .object({
      pmcid: optionalText,
      pmid: optionalText,
      doi: optionalText,
      section: optionalText,
      year: optionalYear,
      license: optionalText,
      journal: optionalText,
    })
    .nullish()
    .catch(undefined),
});

/** A parsed full-text or abstract record (`pmcid`, `pmid` or `doi`, `title`, `abstract`, `sections`), or `undefined`. */
export function parseArticleRecord(value: unknown): DocumentDraft | undefined {
  const parsed = articleSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const record = parsed.data;
  const { sections } = record;
  const [pmcid, pmid, doi] = namesOf(record);
  const id = pmcid ?? (pmid && `pmid:${pmid}`) ?? (doi && `doi:${doi}`);
  if (id === undefined || (!record.abstract && !sections?.length)) return undefined;
  const design = toStudyDesign({
    ...(record.type ? { articleType: record.type } : {}),
    title: record.title,
    abstract: record.abstract ?? sections?.[0]?.text.slice(0, 2000) ?? "",
  });
  const meta: DocumentMeta = {
    id,
    article: id,
    form: sections?.length ? "article" : "abstract",
    title: record.title,
    ...(pmcid && { pmcid }),
    ...(pmid && { pmid }),
    ...(doi && { doi }),
    ...(record.year ? { year: record.year } : {}),
    ...(record.journal ? { journal: record.journal } : {}),
    ...(record.license ? { licence: record.license } : {}),
    design,
    level: toLevel(design),
  };
  return {
    meta,
    sections: [
      ...(record.abstract
        ? [{ title: "Abstract", kind: "abstract" as const, paragraphs: [{ text: record.abstract }] }]
        : []),
      ...(sections ?? []).map(({ title, text }) => ({
        title: title ?? "",
        kind: toSectionKind(title ?? ""),
        paragraphs: toParagraphs(text.split(/\n{2,}/).map((paragraph) => paragraph.trim())),
      })),
    ],
    notices: titleNotices(meta),
  };
}

type Names = { readonly [name in "pmcid" | "pmid" | "doi"]?: string | null | undefined };

/** As sources commonly write them, or as it stands: an odd name is still the document's. */
function namesOf({ pmcid, pmid, doi }: Names): (string | undefined)[] {
  const own = (text: string | null | undefined) => text?.trim() || undefined;
  return [toPmcid(pmcid) ?? own(pmcid), toPmid(pmid) ?? own(pmid), toDoi(doi) ?? own(doi)?.toLowerCase()];
}

/** A BEIR corpus entry (`_id`, `title`, `text`), or `undefined`. Its document id is its `_id`. */
export function parseCorpusEntry(value: unknown): DocumentDraft | undefined {
  const parsed = corpusSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { _id: id, title, text, metadata } = parsed.data;
  const { section, year, license, journal } = metadata ?? {};
  const [pmcid, pmid, doi] = namesOf(metadata ?? {});
  const design = toStudyDesign({ title: title ?? "", abstract: text });
  const meta: DocumentMeta = {
    id,
    article: pmcid ?? (pmid === undefined ? id : `pmid:${pmid}`),
    form: "corpus",
    title: title ?? "",
    ...(pmcid && { pmcid }),
    ...(pmid && { pmid }),
    ...(doi && { doi }),
    ...(year ? { year } : {}),
    ...(journal ? { journal } : {}),
    ...(license ? { licence: license } : {}),
    design,
    level: toLevel(design),
  };
  return {
    meta,
    sections: [{ title: section ?? "", kind: toSectionKind(section ?? ""), paragraphs: [{ text }] }],
    notices: titleNotices(meta),
  };
}
