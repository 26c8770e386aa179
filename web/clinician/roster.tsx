/** @module web/clinician/roster: patients by name or id. */
import { counted } from "../kit/format.ts";
import { usePatientSearch } from "../kit/patient-search.tsx";
import { AdviceQueue } from "./advice.tsx";
import { AllowedApps } from "./allowed-apps.tsx";
import { Keyboard } from "./keyboard.tsx";

const SHOWN = 100;

export function Roster(props: { current: string | undefined; open: (patientId: string) => void }) {
  const { box, patients } = usePatientSearch(SHOWN);
  return (
    <nav className="roster" aria-label="Patients">
      <div className="search">{box}</div>
      <AdviceQueue open={props.open} />
      <ul>
        {patients.map((patient) => (
          <li key={patient.patientId}>
            <button
              type="button"
              aria-current={patient.patientId === props.current ? "true" : undefined}
              onClick={() => props.open(patient.patientId)}
            >
              <span className="name">{patient.displayName}</span>
              <span className="facts number">
                {patient.closed
                  ? patient.patientId
                  : `${patient.sex} · ${patient.birthDate ?? "birth date unknown"} · ${counted(patient.events, "event")}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="roster-foot no-print">
        <Keyboard />
        <AllowedApps />
      </div>
    </nav>
  );
}
