/**
 * @module scripts/errors-page: writes `docs/errors.md` from the table in `core`, or with `--check` fails if it is out of date.
 *
 * It also fails if a code in the table is thrown nowhere; the compiler already refuses a code that is not in the table.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { errorCodes } from "#core";

const path = "docs/errors.md";
const rows = Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
const page = `# Errors

Generated from \`src/core/error-codes.ts\` by \`node scripts/errors-page.ts\`. Codes are permanent. A message says where, and what to do;
it never holds a record's content.

| code | what it means |
| --- | --- |
${rows.join("\n")}
`;

if (process.argv.includes("--check")) {
  const sources = globSync("src/**/*.ts", { exclude: ["src/core/error-codes.ts"] }).map((file) =>
    readFileSync(file, "utf8"),
  );
  const unused = Object.keys(errorCodes).filter((code) => !sources.some((source) => source.includes(`"${code}"`)));
  for (const code of unused) console.error(`${code} is in the table but thrown nowhere`);
  const current = existsSync(path) && readFileSync(path, "utf8") === page;
  if (!current) console.error(`${path} is out of date; run: node scripts/errors-page.ts`);
  process.exitCode = unused.length > 0 || !current ? 1 : 0;
} else {
  writeFileSync(path, page);
}
