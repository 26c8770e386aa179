/** @module web/kit/patient-picker: one patient chosen by name or id. */
import { useLanguage } from "./language.tsx";
import { usePatientSearch } from "./patient-search.tsx";

const SHOWN = 20;

export function PatientPicker(props: { chosen: string | undefined; choose: (patientId: string) => void }) {
  const { search: say } = useLanguage().say;
  const { box, patients } = usePatientSearch(SHOWN);
  return (
    <fieldset className="panel picker">
      <legend>{say.whose}</legend>
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
              {patient.closed ? "" : `${say.sex[patient.sex]} · ${patient.birthDate ?? say.noBirthDate} · `}
              {patient.patientId}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
