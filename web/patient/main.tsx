/** @module web/patient: a person's record in plain words, and questions answered by quotation; for the patient, or whoever stands for them. */
import { Speaking, useLanguage } from "../kit/language.tsx";
import { mount } from "../kit/mount.tsx";
import { SignedIn } from "../kit/shell.tsx";
import { PatientPage } from "./patient-page.tsx";
import { RepresentedRecords } from "./represented-records.tsx";

function Records() {
  const { say } = useLanguage();
  return (
    <SignedIn
      accounts={["patient", "proxy"]}
      where={({ role }) => (role === "proxy" ? say.represented.where : say.myRecord)}
      languages
    >
      {({ role, patientId }) => {
        if (role === "proxy") return <RepresentedRecords />;
        if (patientId === null) return <p className="loading">{say.noRecord}</p>;
        return <PatientPage patientId={patientId} own />;
      }}
    </SignedIn>
  );
}

mount(
  <Speaking>
    <Records />
  </Speaking>,
);
