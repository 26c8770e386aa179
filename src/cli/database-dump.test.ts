import { expect, test } from "vitest";
import { connectionOf, withoutRows } from "./database-dump.ts";

const usual = { PGPORT: "5432", PGUSER: "osler", PGDATABASE: "osler" };

test.each([
  ["postgres://osler:p%40ss@db.example:6432/osler", { PGHOST: "db.example", PGPORT: "6432", PGPASSWORD: "p@ss" }],
  ["postgres://osler@[::1]/osler", { PGHOST: "::1" }],
  [
    "postgres://osler@db.example/osler?sslmode=verify-full&sslrootcert=/etc/ca.pem",
    {
      PGHOST: "db.example",
      PGSSLMODE: "verify-full",
      PGSSLROOTCERT: "/etc/ca.pem",
    },
  ],
  ["postgres://osler@db.example/osler?sslmode=no-verify", { PGHOST: "db.example", PGSSLMODE: "require" }],
  ["postgres://osler@db.example/osler?ssl=true", { PGHOST: "db.example", PGSSLMODE: "require" }],
  ["postgres://osler@/osler?host=/var/run/postgresql", { PGHOST: "/var/run/postgresql" }],
  ["postgres://osler@%2Fvar%2Frun%2Fpostgresql/osler", { PGHOST: "/var/run/postgresql" }],
])("%s: PostgreSQL's tools reach the server Osler uses, encrypted where that is asked for", (url, parts) => {
  expect(connectionOf(url)).toEqual({ ...usual, ...parts });
});

test("what PostgreSQL's tools complain of is told without the row they stopped at", () => {
  const complaint = `pg_restore: error: COPY failed for table "account": ERROR:  duplicate key value violates unique constraint "account_name"
DETAIL:  Key (name)=(okonkwo) already exists.
CONTEXT:  COPY account, line 1: "Rosalind
Okonkwo"
pg_restore: warning: errors ignored on restore: 1
`;
  expect(withoutRows(complaint)).toBe(
    'pg_restore: error: COPY failed for table "account": ERROR:  duplicate key value violates unique constraint "account_name"\npg_restore: warning: errors ignored on restore: 1',
  );
});
