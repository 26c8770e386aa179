/** @module web/authorize/patient-picker: one patient chosen by name or id. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api } from "../kit/api.ts";
import { counted } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

const SHOWN = 20;

export function PatientPicker(props: { chosen: string | undefined; choose: (patientId: string) => void }) {
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const list = useQuery({
    queryKey: ["patients", wanted],
    queryFn: () => api.patients(wanted, SHOWN),
    placeholderData: keepPreviousData,
  });
  return (
    <fieldset className="panel picker">
      <legend>Whose record</legend>
      <input
        className="input"
        type="search"
        aria-label="Search patients by name, id or birth date"
        placeholder="Name, id or birth date"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status" className="tiny quiet">
        {list.data === undefined
          ? "Waiting for the charts…"
          : `${counted(list.data.total, "patient")}${list.data.total > SHOWN ? `, first ${SHOWN} shown` : ""}`}
      </p>
      {list.error !== null && <Failure error={list.error} what="No list" />}
      {list.data?.patients.map((patient) => (
        <label key={patient.patientId}>
          <input
            type="radio"
            name="patient"
            checked={patient.patientId === props.chosen}
            onChange={() => props.choose(patient.patientId)}
          />
          <span>
            {patient.displayName}
            <span className="tiny quiet number">
              {" "}
              {patient.sex} · {patient.birthDate ?? "birth date unknown"} · {patient.patientId}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
