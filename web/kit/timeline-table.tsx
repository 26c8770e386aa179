/** @module web/kit/timeline-table: the events of a record as a table, newest first. */
import { useState } from "react";
import type { EventKind, Timeline } from "#contract";
import { Dosage } from "./dosage.tsx";
import { kindNames, toCount, toDay, toUnit, toValue } from "./format.ts";

const STEP = 100;

export function TimelineTable({ timeline }: { timeline: Timeline }) {
  const [kind, setKind] = useState<EventKind>();
  const [shown, setShown] = useState(STEP);
  const events = kind === undefined ? timeline.events : timeline.events.filter((event) => event.kind === kind);
  return (
    <div>
      <fieldset className="kinds">
        <legend className="only-read">Kind of event</legend>
        <KindButton
          name="All"
          count={timeline.events.length}
          on={kind === undefined}
          choose={() => setKind(undefined)}
        />
        {timeline.counts.map((counted) => (
          <KindButton
            key={counted.kind}
            name={kindNames[counted.kind]}
            count={counted.count}
            on={kind === counted.kind}
            choose={() => setKind(counted.kind)}
          />
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="table-scroll events" tabIndex={0} aria-label="Events, newest first">
        <table>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Kind</th>
              <th scope="col">Event</th>
              <th scope="col" className="right">
                Value
              </th>
              <th scope="col">Filed</th>
            </tr>
          </thead>
          <tbody>
            {events.slice(0, shown).map((event) => (
              <tr key={event.index}>
                <td className="number nowrap">{toDay(event.occurredAt)}</td>
                <td className="nowrap">
                  <span className="tag">
                    <span className="dot" style={{ background: `var(--kind-${event.kind})` }} />
                    {kindNames[event.kind]}
                  </span>
                </td>
                <td>
                  {event.title}
                  <Dosage of={event} />
                  {event.endedAt !== null && <span className="quiet"> until {toDay(event.endedAt)}</span>}
                </td>
                <td className="right nowrap">
                  {event.value === null ? event.text : `${toValue(event.value)} ${toUnit(event.unit ?? "")}`}
                </td>
                <td className="number nowrap quiet">{toDay(event.filedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown < events.length && (
        <button type="button" className="button" onClick={() => setShown(shown + STEP)}>
          Show more ({toCount(events.length - shown)})
        </button>
      )}
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
