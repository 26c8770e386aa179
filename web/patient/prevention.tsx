/** @module web/patient/prevention: tests and shots that are advised, what the record shows of them, and which guideline says so. */
import { useQuery } from "@tanstack/react-query";
import type { PreventiveItem } from "#contract";
import { api } from "../kit/api.ts";
import { CitationChip } from "../kit/citation-chip.tsx";
import { toDay, toMonth, toRecordedDay } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";

export function Prevention({ patientId }: { patientId: string }) {
  const { language, say } = useLanguage();
  const care = useQuery({ queryKey: ["prevention", patientId], queryFn: () => api.prevention(patientId) });
  if (care.data === undefined && care.error === null) return null;
  const items = [...(care.data?.items ?? [])].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const asOf = care.data?.asOf ?? null;
  return (
    <section className="panel" aria-labelledby="prevention-title">
      <header>
        <h2 id="prevention-title">{say.prevention.title}</h2>
      </header>
      <div className="body">
        {care.error !== null && <Failure error={care.error} what={say.prevention.failed} />}
        {asOf !== null && <p className="small quiet intro">{say.prevention.intro(toDay(asOf, language))}</p>}
        {care.error === null && items.length === 0 && (
          <p className="quiet">{asOf === null ? say.prevention.unknown : say.prevention.nothing}</p>
        )}
        <ul className="entries">
          {items.map((item) => (
            <Advised key={item.id} item={item} />
          ))}
        </ul>
      </div>
    </section>
  );
}

const order: readonly PreventiveItem["state"][] = ["follow-up", "due", "done"];

function Advised({ item }: { item: PreventiveItem }) {
  const { language, say } = useLanguage();
  const { statement, plain, state } = item;
  return (
    <li className="advised">
      <span className={state === "done" ? "tag" : "tag due"}>{say.prevention[state]}</span>
      <div>
        <div className="name">{language === "es" ? item.titleEs : item.title}</div>
        <p className="small quiet">{standingOf(item, say.prevention, language)}</p>
        <p className="small">
          <span className="only-read">{say.prevention.why}: </span>
          <span lang={language === "en" ? undefined : "en"}>{plain ?? statement.text}</span>
        </p>
        {statement.citations.map((citation) => (
          <CitationChip key={citation.version} citation={citation} />
        ))}
      </div>
    </li>
  );
}

type Language = ReturnType<typeof useLanguage>["language"];
type PreventionWords = ReturnType<typeof useLanguage>["say"]["prevention"];

function standingOf({ state, last, dueAt, undated }: PreventiveItem, say: PreventionWords, language: Language): string {
  const day = last === null ? undefined : toRecordedDay(last.occurredAt, last.dated, language);
  if (state === "follow-up") return day === undefined ? "" : say.result(day);
  if (state === "due" && undated) return say.undated;
  if (state === "due") return day === undefined ? say.notFound : say.last(day);
  const done = day === undefined ? "" : say.doneOn(day);
  return dueAt === null ? done : `${done} ${say.next(toMonth(dueAt, language))}`;
}
