/** @module web/sandbox: calls of our own CDS Hooks services, tried by hand. */
import { mount } from "../kit/mount.tsx";
import { SignedIn } from "../kit/shell.tsx";
import { SandboxPage } from "./sandbox-page.tsx";

mount(
  <SignedIn accounts={["clinician", "steward"]} where="Try decision support">
    {({ role }) => <SandboxPage ownPatients={role === "clinician"} />}
  </SignedIn>,
);
