/** @module web/kit/patient-picker: one patient chosen by name or id. */
import { usePatientSearch } from "./patient-search.tsx";

const SHOWN = 20;

export function PatientPicker(props: { chosen: string | undefined; choose: (patientId: string) => void }) {
  const { box, patients } = usePatientSearch(SHOWN);
  return (
    <fieldset className="panel picker">
      <legend>Whose record</legend>
      {box}
      {patients.map((patient) => (
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
              {patient.closed ? "" : `${patient.sex} · ${patient.birthDate ?? "birth date unknown"} · `}
              {patient.patientId}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
