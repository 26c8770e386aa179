/** @module web/patient/accesses: who opened the record, when and for what, from the audit log. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../kit/api.ts";
import { toMinute } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";
import { actWords, type Words } from "../kit/words.ts";

const FIRST = 8;
const MORE = 50;

export function Accesses({ patientId, name }: { patientId: string; name: string }) {
  const { language, say } = useLanguage();
  const [limit, setLimit] = useState(FIRST);
  const log = useQuery({
    queryKey: ["accesses", patientId, limit],
    queryFn: () => api.accesses(patientId, limit),
    placeholderData: keepPreviousData,
  });
  const accesses = log.data?.accesses ?? [];
  return (
    <section className="panel no-print" aria-labelledby="accesses-title">
      <header>
        <h2 id="accesses-title">{say.accesses.title}</h2>
      </header>
      <div className="body">
        <p className="small quiet intro">{say.accesses.intro}</p>
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
            {accesses.map(({ at, who, role, action, outcome }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries of a log have no name but their place
              <tr key={place}>
                <td className="number">{toMinute(at, language)}</td>
                <td>
                  {who === name ? say.accesses.you : (who ?? say.accesses.unknown)}
                  <span className="quiet"> · {roleWords(role, say)}</span>
                </td>
                <td>
                  {actWords[language][action] ?? action}
                  {outcome !== "allowed" && <span className="quiet"> · {say.accesses.refused}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {log.data !== undefined && log.data.total > limit && (
          <button type="button" className="button" onClick={() => setLimit(limit + MORE)}>
            {say.accesses.more}
          </button>
        )}
      </div>
    </section>
  );
}

function roleWords(role: string, say: Words): string {
  return role in say.role ? say.role[role as keyof Words["role"]] : role;
}
