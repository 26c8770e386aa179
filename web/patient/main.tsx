/** @module web/patient: a person's own record in plain words, and questions answered by quotation. */
import { Speaking, useLanguage } from "../kit/language.tsx";
import { mount } from "../kit/mount.tsx";
import { SignedIn } from "../kit/shell.tsx";
import { PatientPage } from "./patient-page.tsx";

function MyRecord() {
  const { say } = useLanguage();
  return (
    <SignedIn account="patient" where={say.myRecord} languages>
      {(session) =>
        session.patientId === null ? (
          <p className="loading">{say.noRecord}</p>
        ) : (
          <PatientPage patientId={session.patientId} name={session.displayName} />
        )
      }
    </SignedIn>
  );
}

mount(
  <Speaking>
    <MyRecord />
  </Speaking>,
);
