/** @module web/kit/patient-search: a search box over the institution's patients, and whom it found. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { PatientList } from "#contract";
import { api } from "./api.ts";
import { counted } from "./format.ts";
import { Failure } from "./shell.tsx";

/** At most `shown` patients; `box` holds the input, how many there are, and what went wrong. */
export function usePatientSearch(shown: number): {
  readonly box: ReactNode;
  readonly patients: PatientList["patients"];
} {
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const list = useQuery({
    queryKey: ["patients", wanted, shown],
    queryFn: () => api.patients(wanted, shown),
    placeholderData: keepPreviousData,
  });
  const box = (
    <>
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
          : `${counted(list.data.total, "patient")}${list.data.total > shown ? `, first ${shown} shown` : ""}`}
      </p>
      {list.error !== null && <Failure error={list.error} what="No list" />}
    </>
  );
  return { box, patients: list.data?.patients ?? [] };
}
