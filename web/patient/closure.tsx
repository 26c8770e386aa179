/** @module web/patient/closure: the patient closes the record to clinicians who do not treat them, sees who may or did open it, and ends a proxy's way in. */
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
  const ended = useMutation({
    mutationFn: (grantId: string) => api.endProxy(patientId, grantId),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
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
        {ended.error !== null && <Failure error={ended.error} what={say.closure.notEnded} />}
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
          {access.data?.grants.map((grant) => {
            const span = say.closure.span(
              toMinute(grant.from, language),
              grant.until === null ? null : toMinute(grant.until, language),
            );
            return (
              <li key={grant.id}>
                <div className="head">
                  <div className="grow name">{say.closure[grant.kind](grant.who)}</div>
                  {!grant.inForce && <span className="tag">{say.closure.past}</span>}
                  {grant.kind === "proxy" && grant.inForce && (
                    <button
                      type="button"
                      className="button"
                      disabled={ended.isPending}
                      onClick={() => ended.mutate(grant.id)}
                    >
                      {say.closure.endProxy}
                      <span className="only-read">
                        : {say.closure.proxy(grant.who)}, {span}
                      </span>
                    </button>
                  )}
                </div>
                <div className="tiny quiet">
                  {span}
                  {grant.reason !== null && ` · ${say.closure.reasons[grant.reason]}`}
                </div>
                {grant.words !== null && <p className="small">“{grant.words}”</p>}
                {grant.kind === "glass" && <p className="tiny quiet">{say.closure.judged[grant.judged ?? "waits"]}</p>}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
