/** @module web/clinician/clinician-page: the list of patients and the patient that is open; the address says which. */
import { useEffect, useState } from "react";
import { PatientChart } from "./patient-chart.tsx";
import { Roster } from "./roster.tsx";

export function ClinicianPage() {
  const [patientId, open] = useOpenPatient();
  return (
    <div className="desk">
      <Roster current={patientId} open={open} />
      <main id="main" className="chart">
        {patientId === undefined ? (
          <div className="empty">
            <h1>Choose a patient</h1>
            <p>Record, risks with their reasons, and evidence open here.</p>
          </div>
        ) : (
          <PatientChart key={patientId} patientId={patientId} />
        )}
      </main>
    </div>
  );
}

function useOpenPatient(): [string | undefined, (patientId: string) => void] {
  const read = () => new URLSearchParams(location.search).get("patient") ?? undefined;
  const [patientId, setPatientId] = useState(read);
  useEffect(() => {
    const follow = () => setPatientId(read());
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  });
  return [
    patientId,
    (next) => {
      history.pushState(null, "", `?${new URLSearchParams({ patient: next })}`);
      setPatientId(next);
    },
  ];
}
