/**
 * @module evidence/public-sources: what PubMed, PMC's open-access subset and DailyMed offer to download.
 *
 * PubMed: the yearly baseline and the daily updates, with MD5. PMC: article packages in three licence groups; those of `oa_noncomm` and
 * `oa_other` may be cited and never trained on. DailyMed: every current drug label as SPL.
 * @see https://pubmed.ncbi.nlm.nih.gov/download/ https://pmc.ncbi.nlm.nih.gov/tools/openftlist/ https://dailymed.nlm.nih.gov/dailymed/app-support-web-services.cfm
 */
import { z } from "zod";
import { OslerError } from "#core";
import type { PoliteClient, RemoteFile } from "#fetch";

export const publicSources = ["pubmed", "pmc", "dailymed"] as const;
export type PublicSource = (typeof publicSources)[number];

/** Requests a second that NCBI asks for at most (https://www.ncbi.nlm.nih.gov/books/NBK25497/); DailyMed names none. */
export const publicRequestsPerSecond = 3;

export interface ListOptions {
  /** Where the service stands, if not at its public address. */
  readonly base?: string;
  /** Only the first so many files. */
  readonly limit?: number;
}

const addresses: Readonly<Record<PublicSource, string>> = {
  pubmed: "https://ftp.ncbi.nlm.nih.gov/pubmed/",
  pmc: "https://ftp.ncbi.nlm.nih.gov/pub/pmc/oa_bulk/",
  dailymed: "https://dailymed.nlm.nih.gov/dailymed/services/v2/",
};

/** The files a source offers, in the order they should be added. */
export async function* listRemoteFiles(
  client: PoliteClient,
  source: PublicSource,
  options: ListOptions = {},
): AsyncGenerator<RemoteFile> {
  const base = withSlash(options.base ?? addresses[source]);
  const files =
    source === "pubmed"
      ? listPubmed(client, base)
      : source === "pmc"
        ? listPmc(client, base)
        : listDailymed(client, base);
  let count = 0;
  for await (const file of files) {
    if (count++ >= (options.limit ?? Number.POSITIVE_INFINITY)) return;
    yield file;
  }
}

async function* listPubmed(client: PoliteClient, base: string): AsyncGenerator<RemoteFile> {
  for (const folder of ["baseline", "updatefiles"]) {
    for (const { name, version } of await readListing(client, `${base}${folder}/`, /^pubmed\d+n\d+\.xml\.gz$/)) {
      const url = `${base}${folder}/${name}`;
      yield {
        url,
        path: `${folder}/${name}`,
        version,
        md5Url: `${url}.md5`,
        licence: "NLM terms: abstracts may be under copyright",
      };
    }
  }
}

const pmcLicences = {
  oa_comm: "commercial use allowed",
  oa_noncomm: "non-commercial use only",
  oa_other: "no machine-readable licence",
};

async function* listPmc(client: PoliteClient, base: string): AsyncGenerator<RemoteFile> {
  for (const [group, licence] of Object.entries(pmcLicences)) {
    const folder = `${base}${group}/xml/`;
    for (const { name, version } of await readListing(client, folder, /^[\w.-]+\.tar\.gz$/)) {
      yield { url: `${folder}${name}`, path: `${group}/${name}`, version, licence };
    }
  }
}

const labelPageSchema = z.object({
  data: z.array(
    z.object({
      setid: z.string().regex(/^[\w-]+$/),
      spl_version: z.coerce.string(),
      published_date: z.string().optional(),
    }),
  ),
  metadata: z.object({ total_pages: z.coerce.number().int().nonnegative() }),
});

async function* listDailymed(client: PoliteClient, base: string): AsyncGenerator<RemoteFile> {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const url = `${base}spls.json?pagesize=100&page=${page}`;
    const parsed = labelPageSchema.safeParse(await readJson(client, url));
    if (!parsed.success) throw unreadable(url);
    pages = parsed.data.metadata.total_pages;
    for (const { setid, spl_version: version } of parsed.data.data) {
      yield {
        url: `${base}spls/${setid}.xml`,
        path: `${setid}.xml`,
        version,
        licence: "none named; the text is the manufacturer's, as submitted to the FDA",
      };
    }
  }
}

async function readJson(client: PoliteClient, url: string): Promise<unknown> {
  const text = await client.readText(url);
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(url);
  }
}

/** Names in a directory's page that match, in order, with the date and size beside them. */
async function readListing(
  client: PoliteClient,
  url: string,
  wanted: RegExp,
): Promise<{ name: string; version: string }[]> {
  const page = await client.readText(url);
  const rows = [...page.matchAll(/href="([^"/?]+)"[^\n]*?<\/a>([^\n]*)/g)].flatMap(([, name = "", rest = ""]) =>
    wanted.test(name)
      ? [
          {
            name,
            version: rest
              .replace(/<[^>]*>/g, " ")
              .replace(/\s+/g, " ")
              .trim(),
          },
        ]
      : [],
  );
  if (rows.length === 0) throw unreadable(url);
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

function unreadable(url: string): OslerError {
  return new OslerError("evidence/source-unreadable", {
    message: `${url} is not the list of files that it used to be.`,
    fix: "Check the address with --base; the service may have moved.",
  });
}
