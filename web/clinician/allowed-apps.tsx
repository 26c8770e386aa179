/** @module web/clinician/allowed-apps: the apps a clinician let read records, on whom and what, each ended by one press. */
import { useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Consents } from "../kit/consents.tsx";

/** The button that shows them, on every patient's page and before one is chosen. */
export function AllowedApps() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="button plain" onClick={() => setShown(true)}>
        Apps you allowed
      </button>
      {/* Outside the list of patients, whose rows have a look of their own. */}
      {shown && createPortal(<AllowedAppList close={() => setShown(false)} />, document.body)}
    </>
  );
}

function AllowedAppList({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={title} onClose={close}>
      <header>
        <h2 id={title}>Apps you let read records</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <Consents
        about={({ patientName, permissions }) => (
          <div className="small">
            {patientName === null ? "" : `Opened on ${patientName}. `}
            {permissions.join("; ")}.
          </div>
        )}
      />
      <p className="tiny quiet">An app that is ended can read no more at once, and has to ask you again.</p>
    </dialog>
  );
}
