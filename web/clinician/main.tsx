/** @module web/clinician: patients of the institution, one at a time: record, risks with reasons, evidence. */
import { mount } from "../kit/mount.tsx";
import { SignedIn } from "../kit/shell.tsx";
import { ClinicianPage } from "./clinician-page.tsx";

mount(
  <SignedIn accounts={["clinician"]} where="Patients">
    {() => <ClinicianPage />}
  </SignedIn>,
);
