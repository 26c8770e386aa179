/** @module web/kit/access-table: who opened a record, when, for what and why, from the audit log; in the words of the page it stands on. */
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AccessList, AccessQuery } from "#contract";
import { api } from "./api.ts";
import { toMinute } from "./format.ts";
import { useLanguage } from "./language.tsx";
import { Failure } from "./shell.tsx";
import { actWords, type Words } from "./words.ts";

type Access = AccessList["accesses"][number];

/** More than the reader's own opening of the page adds. */
const FIRST = 20;
const MORE = 50;

export function AccessTable({ patientId }: { patientId: string }) {
  const { say } = useLanguage();
  const log = useInfiniteQuery({
    queryKey: ["accesses", patientId],
    queryFn: ({ pageParam }) => api.accesses(patientId, pageParam),
    initialPageParam: { offset: 0, limit: FIRST } as Partial<AccessQuery>,
    // Each look adds an entry: the pages after the first are of the list as it was then.
    getNextPageParam: (_, pages) => {
      const offset = pages.reduce((sum, page) => sum + page.accesses.length, 0);
      const of = pages[0]?.total ?? 0;
      return offset < of ? { offset, limit: MORE, of } : undefined;
    },
  });
  return (
    <>
      {log.error !== null && <Failure error={log.error} what={say.accesses.failed} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{say.accesses.when}</th>
            <th scope="col">{say.accesses.who}</th>
            <th scope="col">{say.accesses.what}</th>
          </tr>
        </thead>
        <tbody>
          {log.data?.pages
            .flatMap(({ accesses }) => accesses)
            .map((access, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries of a log have no name but their place
              <AccessRow key={place} access={access} />
            ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {say.accesses.more}
        </button>
      )}
    </>
  );
}

function AccessRow({ access }: { access: Access }) {
  const { language, say } = useLanguage();
  return (
    <tr>
      <td className="number">{toMinute(access.at, language)}</td>
      <td>
        {whoOf(access, say)}
        <span className="quiet"> · {natureOf(access, say)}</span>
      </td>
      <td>
        {actWords[language][access.action] ?? access.action}
        <div className="small quiet">{whyOf(access, say)}</div>
      </td>
    </tr>
  );
}

function whoOf({ kind, who, role }: Access, { accesses }: Words): string {
  if (kind === "you" || kind === "patient" || kind === "institution") return accesses[kind];
  if (kind === "program") return who ?? accesses.program;
  return who ?? (role === "patient" ? accesses.otherPatient : accesses.unknown);
}

/** What they are, and what they used. */
function natureOf({ kind, role, owner, app }: Access, say: Words): string {
  const { kinds, through, answeredFor } = say.accesses;
  if (kind === "program" || kind === "app") {
    const whose = kind === "app" ? kinds.app : role === "licensee" ? kinds.licensee : kinds.program;
    return owner === null ? whose : `${whose}, ${answeredFor(owner)}`;
  }
  if (kind === "record-system" || kind === "institution") return kinds[kind];
  const named = role in say.role ? say.role[role as keyof Words["role"]] : role;
  return app === null ? named : `${named}, ${through(app)}`;
}

function whyOf({ outcome, purpose, emergency }: Access, { accesses }: Words): string {
  if (outcome !== "allowed") return accesses.refused;
  if (emergency !== null) {
    const why = accesses.emergency[emergency.reason ?? "OVRER"];
    return emergency.words === null ? why : `${why}: “${emergency.words}”`;
  }
  return purpose !== null && purpose in accesses.why
    ? accesses.why[purpose as keyof Words["accesses"]["why"]]
    : (purpose ?? accesses.noReason);
}
