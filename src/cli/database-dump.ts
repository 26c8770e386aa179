/**
 * @module cli/database-dump: the state of a home that keeps it on a PostgreSQL server, by that server's own tools.
 *
 * Before: `backup`. The password goes by the environment, where other users of the machine do not see it. Row-level security holds the dump
 * back too, so it reads as the server itself does.
 */
import { spawn } from "node:child_process";
import { OslerError } from "#core";

/** Writes the tables to `file`. @throws OslerError `cli/database-tool` */
export async function dumpDatabase(url: string, file: string): Promise<void> {
  await run("pg_dump", url, [
    ...asBackup,
    "--enable-row-security",
    "--schema=public",
    "--format=custom",
    `--file=${file}`,
  ]);
}

/** Where the tables of before stand until those of the dump are all there. */
const ASIDE = "osler_replaced";

/** Puts the tables of `file` in the place of those that are there, or leaves these as they are. @throws OslerError `cli/database-tool` */
export async function restoreDatabase(url: string, file: string): Promise<void> {
  const say = (...statements: string[]) =>
    run("psql", url, ["--quiet", "--set=ON_ERROR_STOP=1", `--command=${statements.join("; ")}`]);
  const emptied = ["drop schema if exists public cascade", "create schema public"];
  // A run that was killed left half of a dump in `public`, and the tables of before aside.
  if (await isThere(url, ASIDE)) await say(...emptied);
  else
    await say("create schema if not exists public", `alter schema public rename to ${ASIDE}`, "create schema public");
  try {
    const whole = ["--exit-on-error", "--single-transaction", "--schema=public", `--dbname=${databaseOf(url)}`];
    await run("pg_restore", url, [...asBackup, ...whole, file]);
  } catch (error) {
    await say("drop schema public cascade", `alter schema ${ASIDE} rename to public`).catch(() => {
      throw stillAside(error);
    });
    throw error;
  }
  await say(`drop schema ${ASIDE} cascade`);
}

function stillAside(error: unknown): OslerError {
  return new OslerError("cli/database-tool", {
    message: `${error instanceof Error ? error.message : "The tables could not be restored."} Those of before stand in the schema ${ASIDE}.`,
    fix: "Mend what is wrong and restore again before Osler is started.",
    cause: error,
  });
}

/** Whether the database holds a table of a state. @throws OslerError `cli/database-tool` */
export async function holdsState(url: string): Promise<boolean> {
  return (await isThere(url, "public.account")) || (await isThere(url, `${ASIDE}.account`));
}

/** A schema, or a table with its schema's name before it. */
async function isThere(url: string, name: string): Promise<boolean> {
  const find = name.includes(".") ? "to_regclass" : "to_regnamespace";
  const found = await run("psql", url, ["--tuples-only", "--no-align", `--command=select ${find}('${name}')`]);
  return found.trim() !== "";
}

/** Owners and rights are given anew when the state is opened. */
const asBackup = ["--no-owner", "--no-acl"];

/** `user@/database`, with the server in `host`, is none of WHATWG's URLs. */
function partsOf(url: string): URL {
  return new URL(url.replace("@/", "@localhost/"));
}

function databaseOf(url: string): string {
  return decodeURIComponent(partsOf(url).pathname.slice(1));
}

/**
 * What libpq reads of a connection string as `pg` does, from the environment.
 *
 * `sslmode=no-verify` is libpq's `require`, and so is `ssl=true`, since libpq trusts no roots but those of `sslrootcert`.
 */
export function connectionOf(url: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, searchParams } = partsOf(url);
  const given = (name: string) => searchParams.get(name) ?? "";
  const named = given("sslmode") === "" && /^(true|1)$/.test(given("ssl")) ? "require" : given("sslmode");
  const parts = {
    PGHOST: given("host") || decodeURIComponent(hostname).replace(/^\[(.*)\]$/, "$1") || "localhost",
    PGPORT: port === "" ? "5432" : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseOf(url),
    PGSSLMODE: named === "no-verify" ? "require" : named,
    PGSSLROOTCERT: given("sslrootcert"),
    PGSSLCERT: given("sslcert"),
    PGSSLKEY: given("sslkey"),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

async function run(tool: string, url: string, options: readonly string[]): Promise<string> {
  const environment = {
    ...process.env,
    ...connectionOf(url),
    PGOPTIONS: "-c osler.role=system -c client_min_messages=warning",
  };
  const child = spawn(tool, options, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const [said, complained] = [collect(child.stdout), collect(child.stderr)];
  const ended = await new Promise<number | Error | null>((resolve) => {
    child.once("error", resolve);
    child.once("close", resolve);
  });
  if (ended === 0) return said();
  throw new OslerError("cli/database-tool", {
    message:
      ended instanceof Error
        ? `${tool} is not on this machine.`
        : `${tool} ended with ${ended}: ${withoutRows(complained())}`,
    fix: "Install PostgreSQL's client programs of the server's version or newer, and check OSLER_DATABASE_URL.",
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const parts: Buffer[] = [];
  stream.on("data", (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString();
}

/** What a tool complained of, without the lines in which PostgreSQL quotes the row it stopped at. */
export function withoutRows(complaint: string): string {
  return complaint.trim().replace(/\n(?:DETAIL|CONTEXT): .*(?:\n(?!\w+: ).*)*/g, "");
}
