/** @module web/start/accesses-of: a steward reads who opened a record, by the patient's id; stewards see no list of patients. */
import { useState } from "react";
import { AccessTable } from "../kit/access-table.tsx";
import { OfAnother } from "../kit/language.tsx";

export function AccessesOf() {
  const [typed, type] = useState("");
  const [patientId, show] = useState<string>();
  return (
    <section className="panel" aria-labelledby="accesses-title">
      <header>
        <h2 id="accesses-title">Who looked at a record</h2>
      </header>
      <div className="body">
        <form
          className="view"
          onSubmit={(event) => {
            event.preventDefault();
            show(typed.trim());
          }}
        >
          <label className="field">
            <span>Id of the patient</span>
            <input className="input" value={typed} maxLength={128} onChange={({ target }) => type(target.value)} />
          </label>
          <button type="submit" className="button" disabled={typed.trim() === ""}>
            Show who looked
          </button>
        </form>
        {patientId !== undefined && (
          <OfAnother>
            <AccessTable key={patientId} patientId={patientId} />
          </OfAnother>
        )}
      </div>
    </section>
  );
}
