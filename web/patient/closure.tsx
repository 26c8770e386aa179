/** @module web/patient/closure: the patient closes the record to clinicians who do not treat them, and sees who opened it all the same. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { toMinute } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";

export function Closure({ patientId }: { patientId: string }) {
  const { language, say } = useLanguage();
  const queries = useQueryClient();
  const key = ["own-access", patientId];
  const access = useQuery({ queryKey: key, queryFn: () => api.ownAccess(patientId) });
  const chosen = useMutation({
    mutationFn: (closed: boolean) => api.closeRecord(patientId, closed),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  const error = access.error ?? chosen.error;
  return (
    <section className="panel no-print" aria-labelledby="closure-title">
      <header>
        <h2 id="closure-title">{say.closure.title}</h2>
      </header>
      <div className="body">
        <p className="small quiet intro">{say.closure.intro}</p>
        {error !== null && <Failure error={error} what={say.closure.failed} />}
        {access.data !== undefined && (
          <label className="choice">
            <input
              type="checkbox"
              checked={chosen.isPending ? chosen.variables : access.data.closed}
              disabled={chosen.isPending}
              onChange={({ target }) => chosen.mutate(target.checked)}
            />
            {say.closure.close}
          </label>
        )}
        <p className="small quiet" aria-live="polite">
          {chosen.isSuccess && (chosen.data.closed ? say.closure.closed : say.closure.opened)}
        </p>
        <ul className="entries">
          {access.data?.grants.map((grant) => (
            <li key={grant.id}>
              <div className="name">
                {grant.kind === "glass" ? say.closure.glass(grant.who) : say.closure.care(grant.who)}
              </div>
              <div className="tiny quiet">
                {say.closure.span(
                  toMinute(grant.from, language),
                  grant.until === null ? null : toMinute(grant.until, language),
                )}
                {grant.reason !== null &&
                  ` · ${say.closure.reasons[grant.reason as keyof typeof say.closure.reasons] ?? grant.reason}`}
              </div>
              {grant.words !== null && <p className="small">“{grant.words}”</p>}
              {grant.kind === "glass" && <p className="tiny quiet">{say.closure.judged[grant.judged ?? "waits"]}</p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
