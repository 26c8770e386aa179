/** @module web/patient/represented-records: a proxy chooses among the patients they stand for and sees what is shown of that record. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Represented } from "#contract";
import { api } from "../kit/api.ts";
import { toDay } from "../kit/format.ts";
import { OfAnother, useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";
import { PatientPage } from "./patient-page.tsx";

export function RepresentedRecords() {
  const { say } = useLanguage();
  const [chosen, choose] = useState<string>();
  const list = useQuery({ queryKey: ["represented"], queryFn: api.represented });
  if (chosen === undefined) {
    return (
      <main id="main" className="mine">
        <div className="hello">
          <h1>{say.represented.title}</h1>
          <p>{say.represented.intro}</p>
        </div>
        {list.error !== null && <Failure error={list.error} what={say.represented.failed} />}
        {list.data !== undefined && <Choice patients={list.data.patients} choose={choose} />}
      </main>
    );
  }
  return (
    <OfAnother>
      <nav className="back no-print">
        <button type="button" className="button" onClick={() => choose(undefined)}>
          {say.represented.back}
        </button>
      </nav>
      <PatientPage key={chosen} patientId={chosen} own={false} />
    </OfAnother>
  );
}

function Choice({ patients, choose }: { patients: Represented["patients"]; choose: (patientId: string) => void }) {
  const { language, say } = useLanguage();
  if (patients.length === 0) return <p className="quiet">{say.represented.none}</p>;
  return (
    <ul className="panel body entries choices">
      {patients.map(({ patientId, displayName, until }) => (
        <li key={patientId}>
          <button type="button" className="button primary" onClick={() => choose(patientId)}>
            {say.represented.open(displayName)}
          </button>
          {until !== null && <p className="tiny quiet">{say.represented.until(toDay(until - 1, language))}</p>}
        </li>
      ))}
    </ul>
  );
}
