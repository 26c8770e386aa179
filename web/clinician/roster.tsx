/** @module web/clinician/roster: patients by name or id. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api } from "../kit/api.ts";
import { counted } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

const SHOWN = 100;

export function Roster(props: { current: string | undefined; open: (patientId: string) => void }) {
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const list = useQuery({
    queryKey: ["patients", wanted],
    queryFn: () => api.patients(wanted, SHOWN),
    placeholderData: keepPreviousData,
  });
  return (
    <nav className="roster" aria-label="Patients">
      <div className="search">
        <input
          className="input"
          type="search"
          aria-label="Search patients by name, id or birth date"
          placeholder="Name, id or birth date"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <p role="status">
          {list.data === undefined
            ? "Waiting for the charts…"
            : `${counted(list.data.total, "patient")}${list.data.total > SHOWN ? `, first ${SHOWN} shown` : ""}`}
        </p>
        {list.error !== null && <Failure error={list.error} what="No list" />}
      </div>
      <ul>
        {list.data?.patients.map((patient) => (
          <li key={patient.patientId}>
            <button
              type="button"
              aria-current={patient.patientId === props.current ? "true" : undefined}
              onClick={() => props.open(patient.patientId)}
            >
              <span className="name">{patient.displayName}</span>
              <span className="facts number">
                {patient.sex} · {patient.birthDate ?? "birth date unknown"} · {counted(patient.events, "event")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
