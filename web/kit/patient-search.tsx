/** @module web/kit/patient-search: a search box over the institution's patients, and whom it found. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { PatientList } from "#contract";
import { api } from "./api.ts";
import { useLanguage } from "./language.tsx";
import { Failure } from "./shell.tsx";

/** At most `shown` patients; `box` holds the input, how many there are, and what went wrong. */
export function usePatientSearch(shown: number): {
  readonly box: ReactNode;
  readonly patients: PatientList["patients"];
} {
  const { search: say } = useLanguage().say;
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
        aria-label={say.label}
        placeholder={say.hint}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status" className="tiny quiet">
        {list.data === undefined
          ? say.waiting
          : `${say.found(list.data.total)}${list.data.total > shown ? say.first(shown) : ""}`}
      </p>
      {list.error !== null && <Failure error={list.error} what={say.failed} />}
    </>
  );
  return { box, patients: list.data?.patients ?? [] };
}
