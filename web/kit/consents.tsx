/** @module web/kit/consents: the apps a person let read what they may read, each ended by one press; in the words of the page it stands on. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import type { ConsentList } from "#contract";
import { api } from "./api.ts";
import { toMinute, toOwnDay } from "./format.ts";
import { useLanguage } from "./language.tsx";
import { Failure } from "./shell.tsx";

type Consent = ConsentList["consents"][number];

/** @param about what else is told of a consent, beneath its app and dates */
export function Consents({ about = () => null }: { about?: (consent: Consent) => ReactNode }) {
  const { language, say } = useLanguage();
  const queries = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const list = useQuery({ queryKey: ["consents"], queryFn: api.consents });
  const ending = useMutation({
    mutationFn: ({ id }: Consent) => api.endConsent(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["consents"] }),
    // The button that had the focus goes with its entry.
    onSuccess: () => place.current?.focus(),
  });
  return (
    <div ref={place} tabIndex={-1}>
      {list.error !== null && <Failure error={list.error} what={say.consents.failed} />}
      {ending.error !== null && <Failure error={ending.error} what={say.consents.notEnded} />}
      <p role="status" className="small quiet">
        {ending.isSuccess && say.consents.ended(ending.variables.appName)}
      </p>
      {list.data?.consents.length === 0 && <p className="quiet">{say.consents.none}</p>}
      <ul className="entries">
        {list.data?.consents.map((consent) => (
          <li key={consent.id} className="head">
            <span className="grow">
              <span className="name">{consent.appName}</span>{" "}
              <span className="tiny quiet">
                {say.consents.since(toOwnDay(consent.givenAt, language), toOwnDay(consent.endsAt, language))}
              </span>
              {about(consent)}
            </span>
            <button type="button" className="button" disabled={ending.isPending} onClick={() => ending.mutate(consent)}>
              {say.consents.end}
              <span className="only-read">
                {" "}
                {[consent.appName, consent.patientName, say.consents.given(toMinute(consent.givenAt, language))]
                  .filter((part) => part !== null)
                  .join(", ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
