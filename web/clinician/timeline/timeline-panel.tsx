/** @module web/clinician/timeline/timeline-panel: the whole record over time, as a chart or a table of the same events, by kind, words and date. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { EventKind } from "#contract";
import { MS_PER_DAY } from "#core";
import { api } from "../../kit/api.ts";
import { kindNames, toCount } from "../../kit/format.ts";
import { Failure } from "../../kit/shell.tsx";
import { countKinds, filterRecord, joinPages, type TimelineRecord } from "./record.ts";
import { TimelineChart } from "./timeline-chart.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import type { TimeWindow } from "./window.ts";

/** Every page of the record, one after the other. Asked for by whoever wants it to be under way. */
export function useTimeline(patientId: string) {
  const pages = useInfiniteQuery({
    queryKey: ["timeline", patientId],
    queryFn: ({ pageParam }) => api.timeline(patientId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const { data } = pages;
  const record = useMemo(() => (data === undefined ? undefined : joinPages(data.pages)), [data]);
  return { record, error: pages.error };
}

export function TimelinePanel({ patientId }: { patientId: string }) {
  const [asTable, setAsTable] = useState(false);
  const { record, error } = useTimeline(patientId);
  return (
    <section className="panel timeline no-print" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">Timeline</h2>
        {record !== undefined && (
          <span className="small quiet">
            {toCount(record.total)} events
            {record.length < record.total && `, the latest ${toCount(record.length)} here so far`}
          </span>
        )}
        <fieldset className="segments push">
          <legend className="only-read">Show the timeline as</legend>
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            Chart
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            Table
          </button>
        </fieldset>
      </header>
      <div className="body">
        {error !== null && (
          <Failure
            error={error}
            what={record === undefined ? "No timeline" : "The rest of the timeline cannot be read"}
          />
        )}
        {record === undefined && error === null && <p className="small quiet">Reading the record…</p>}
        {record !== undefined && <Looked record={record} asTable={asTable} />}
      </div>
    </section>
  );
}

function Looked({ record, asTable }: { record: TimelineRecord; asTable: boolean }) {
  const [kind, setKind] = useState<EventKind>();
  const [words, setWords] = useState("");
  const [goTo, setGoTo] = useState<{ at: number }>();
  const window = useRef<TimeWindow>(undefined);
  const searched = useDeferredValue(words);
  const found = useMemo(() => filterRecord(record, { kind: undefined, words: searched }), [record, searched]);
  const counts = useMemo(() => countKinds(record, found), [record, found]);
  const positions = useMemo(
    () => (kind === undefined ? found : filterRecord(record, { kind, words: searched })),
    [record, found, kind, searched],
  );
  // The table begins where the chart was looking.
  const begin = useMemo(
    () => goTo ?? (asTable && window.current !== undefined ? { at: window.current.to } : undefined),
    [goTo, asTable],
  );
  const kinds = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <>
      <fieldset className="kinds">
        <legend className="only-read">Kind of event</legend>
        <KindButton name="All" count={found.length} on={kind === undefined} choose={() => setKind(undefined)} />
        {kinds.map(([one, count]) => (
          <KindButton key={one} name={kindNames[one]} count={count} on={kind === one} choose={() => setKind(one)} />
        ))}
      </fieldset>
      <Finders words={words} setWords={setWords} goTo={(at) => setGoTo({ at })} />
      <p className="small quiet" role="status">
        {positions.length < record.length && `${toCount(positions.length)} of ${toCount(record.length)} events`}
      </p>
      {positions.length === 0 ? (
        <p className="small">
          {record.length === 0 ? "The record holds no dated event." : "No event of this record is so."}
        </p>
      ) : asTable ? (
        <TimelineTable record={record} positions={positions} goTo={begin} />
      ) : (
        <TimelineChart record={record} positions={positions} window={window} goTo={goTo} />
      )}
    </>
  );
}

function Finders(props: { words: string; setWords: (words: string) => void; goTo: (at: number) => void }) {
  const [day, setDay] = useState("");
  const field = useId();
  const go = (event: FormEvent) => {
    event.preventDefault();
    const at = Date.parse(day);
    // To the end of that day: the table then begins with its last event.
    if (!Number.isNaN(at)) props.goTo(at + MS_PER_DAY - 1);
  };
  return (
    <div className="finders">
      <label className="only-read" htmlFor={`${field}-words`}>
        Find events by words or code
      </label>
      <input
        id={`${field}-words`}
        className="input"
        type="search"
        value={props.words}
        placeholder="Words or code, e.g. potassium"
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => props.setWords(target.value)}
      />
      <form onSubmit={go}>
        <label className="only-read" htmlFor={`${field}-day`}>
          Date
        </label>
        <input
          id={`${field}-day`}
          className="input"
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <button type="submit" className="button" disabled={day === ""}>
          Go to date
        </button>
      </form>
    </div>
  );
}

function KindButton(props: { name: string; count: number; on: boolean; choose: () => void }) {
  return (
    <button type="button" className="tag" aria-pressed={props.on} onClick={props.choose}>
      {props.name} <span className="number">{toCount(props.count)}</span>
    </button>
  );
}
