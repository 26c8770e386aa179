/** @module web/patient/consents: the apps a person let read what they may read, each ended by one press. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { toDay } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";

export function Consents() {
  const { language, say } = useLanguage();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["consents"], queryFn: api.consents });
  const ending = useMutation({
    mutationFn: api.endConsent,
    onSettled: () => queries.invalidateQueries({ queryKey: ["consents"] }),
  });
  return (
    <section className="panel no-print" aria-labelledby="consents-title">
      <header>
        <h2 id="consents-title">{say.consents.title}</h2>
      </header>
      <div className="body">
        {list.error !== null && <Failure error={list.error} what={say.consents.failed} />}
        {ending.error !== null && <Failure error={ending.error} what={say.consents.notEnded} />}
        {list.data?.consents.length === 0 && <p className="quiet">{say.consents.none}</p>}
        <ul className="entries">
          {list.data?.consents.map(({ id, appName, givenAt, endsAt }) => (
            <li key={id} className="head">
              <span className="grow">
                <span className="name">{appName}</span>{" "}
                <span className="tiny quiet">
                  {say.consents.since(toDay(givenAt, language), toDay(endsAt, language))}
                </span>
              </span>
              <button type="button" className="button" disabled={ending.isPending} onClick={() => ending.mutate(id)}>
                {say.consents.end}
                <span className="only-read"> {appName}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
