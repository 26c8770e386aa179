/** @module web/patient/accesses: who opened the record, when, for what and why. */
import { AccessTable } from "../kit/access-table.tsx";
import { useLanguage } from "../kit/language.tsx";

export function Accesses({ patientId }: { patientId: string }) {
  const { say } = useLanguage();
  return (
    <section className="panel no-print" aria-labelledby="accesses-title">
      <header>
        <h2 id="accesses-title">{say.accesses.title}</h2>
      </header>
      <div className="body">
        <p className="small quiet intro">{say.accesses.intro}</p>
        <AccessTable patientId={patientId} />
      </div>
    </section>
  );
}
