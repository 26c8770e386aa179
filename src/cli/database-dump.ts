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

/** Puts the tables of `file` in the place of those that are there. @throws OslerError `cli/database-tool` */
export async function restoreDatabase(url: string, file: string): Promise<void> {
  await run("psql", url, ["--quiet", "--set=ON_ERROR_STOP=1", "--command=drop schema if exists public cascade"]);
  await run("psql", url, ["--quiet", "--set=ON_ERROR_STOP=1", "--command=create schema public"]);
  await run("pg_restore", url, [
    ...asBackup,
    "--exit-on-error",
    "--schema=public",
    `--dbname=${databaseOf(url)}`,
    file,
  ]);
}

/** Whether the database holds a table of a state. @throws OslerError `cli/database-tool` */
export async function holdsState(url: string): Promise<boolean> {
  const found = await run("psql", url, [
    "--tuples-only",
    "--no-align",
    "--command=select to_regclass('public.account')",
  ]);
  return found.trim() !== "";
}

/** Owners and rights are given anew when the state is opened. */
const asBackup = ["--no-owner", "--no-acl"];

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

async function run(tool: string, url: string, options: readonly string[]): Promise<string> {
  const { hostname, port, username, password } = new URL(url);
  const environment = {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port === "" ? "5432" : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseOf(url),
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
        : `${tool} ended with ${ended}: ${complained().trim()}`,
    fix: "Install PostgreSQL's client programs of the server's version or newer, and check OSLER_DATABASE_URL.",
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const parts: Buffer[] = [];
  stream.on("data", (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString();
}
