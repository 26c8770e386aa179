/** @module web/patient: a person's own record in plain words, and questions answered by quotation. */
import { mount } from "../kit/mount.tsx";
import { SignedIn } from "../kit/shell.tsx";
import { PatientPage } from "./patient-page.tsx";

mount(
  <SignedIn account="patient" where="My record">
    {(session) =>
      session.patientId === null ? (
        <p className="loading">No record is linked to this account.</p>
      ) : (
        <PatientPage patientId={session.patientId} />
      )
    }
  </SignedIn>,
);
