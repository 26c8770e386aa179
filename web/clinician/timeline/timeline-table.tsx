/**
 * @module web/clinician/timeline/timeline-table: the events of a record as a table, newest first.
 *
 * Only rows near what is in sight are in the page; each says its place among all of them.
 */
import { memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Dosage, Lapsed } from "../../kit/dosage.tsx";
import { kindNames, toDay, toMeasured, toRecordedDay } from "../../kit/format.ts";
import { BLOCK_ROWS, heightOfBlock, seenBlocks } from "./blocks.ts";
import { eventAt, placeOf, type TimelineRecord } from "./record.ts";

const HEIGHT = 420;

interface TimelineTableProps {
  readonly record: TimelineRecord;
  readonly positions: Int32Array;
  /** A moment whose latest event comes first into sight; another object goes there again. */
  readonly goTo: { readonly at: number } | undefined;
}

export function TimelineTable({ record, positions, goTo }: TimelineTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const bodies = useRef(new Map<number, HTMLTableSectionElement>());
  const [top, setTop] = useState(0);
  const [measured, setMeasured] = useState<ReadonlyMap<number, number>>(new Map());
  const wanted = useRef<number>(undefined);
  const rows = positions.length;

  // Other events have other heights.
  const [shown, setShown] = useState(positions);
  if (shown !== positions) {
    setShown(positions);
    setMeasured(new Map());
  }
  const target = useMemo(
    () => (goTo === undefined ? undefined : { place: Math.min(placeOf(record, positions, goTo.at), rows - 1) }),
    [goTo, record, positions, rows],
  );
  useLayoutEffect(() => {
    if (target === undefined || scroller.current === null) return;
    wanted.current = target.place;
    const block = Math.floor(target.place / BLOCK_ROWS);
    let above = 0;
    for (let before = 0; before < block; before++) above += heightOfBlock(before, rows, new Map());
    scroller.current.scrollTop = above;
    setTop(above);
  }, [target, rows]);

  useLayoutEffect(() => {
    const changed = [...bodies.current].filter(([block, body]) => measured.get(block) !== body.offsetHeight);
    if (changed.length > 0) {
      setMeasured(new Map([...measured, ...changed.map(([block, body]) => [block, body.offsetHeight] as const)]));
      return;
    }
    const [box, row] = [scroller.current, findRow(bodies.current, wanted.current)];
    if (box === null || row === undefined) return;
    wanted.current = undefined;
    box.scrollTop = row.offsetTop - (head.current?.offsetHeight ?? 0);
    setTop(box.scrollTop);
  });

  const { first, last, above, below } = seenBlocks(rows, measured, { top, height: HEIGHT });
  const onScroll = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const next = seenBlocks(rows, measured, { top: currentTarget.scrollTop, height: HEIGHT });
    if (next.first !== first || next.last !== last) setTop(currentTarget.scrollTop);
  };
  const blocks = Array.from({ length: last - first }, (_, i) => first + i);
  return (
    <section
      ref={scroller}
      className="table-scroll events"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
      tabIndex={0}
      aria-label="Events, newest first"
      onScroll={onScroll}
    >
      <table aria-rowcount={rows + 1}>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            <th scope="col">Date</th>
            <th scope="col">Kind</th>
            <th scope="col">Event</th>
            <th scope="col" className="right">
              Value
            </th>
            <th scope="col">Filed</th>
          </tr>
        </thead>
        <Spacer height={above} />
        {blocks.map((block) => (
          <tbody
            key={block}
            ref={(body) => {
              if (body === null) bodies.current.delete(block);
              else bodies.current.set(block, body);
            }}
          >
            <Rows record={record} positions={positions} block={block} />
          </tbody>
        ))}
        <Spacer height={below} />
      </table>
    </section>
  );
}

function findRow(bodies: ReadonlyMap<number, HTMLTableSectionElement>, place: number | undefined) {
  if (place === undefined || place < 0) return undefined;
  return bodies.get(Math.floor(place / BLOCK_ROWS))?.rows[place % BLOCK_ROWS];
}

/** Stands for the rows that are not in the page. */
function Spacer({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr className="spacer" style={{ height }}>
        <td colSpan={5} />
      </tr>
    </tbody>
  );
}

/** Drawn once, however often the table is scrolled. */
const Rows = memo(({ record, positions, block }: Omit<TimelineTableProps, "goTo"> & { readonly block: number }) =>
  Array.from(positions.subarray(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS), (position, i) => (
    <EventRow key={position} record={record} position={position} place={block * BLOCK_ROWS + i} />
  )),
);

function EventRow({ record, position, place }: { record: TimelineRecord; position: number; place: number }) {
  const event = eventAt(record, position);
  const { kind, title, filedAt, endedAt, drugUse } = event;
  const day = toRecordedDay(event.occurredAt, event.dated);
  const lastDay = endedAt === undefined ? day : toRecordedDay(endedAt, event.endDated);
  return (
    <tr aria-rowindex={place + 2}>
      <td className="number nowrap">{day}</td>
      <td className="nowrap">
        <span className="tag">
          <span className="dot" style={{ background: `var(--kind-${kind})` }} />
          {kindNames[kind]}
        </span>
      </td>
      <td>
        {title}
        <Lapsed of={event} />
        <Dosage of={{ drugUse: drugUse ?? null }} />
        {lastDay !== day && <span className="quiet"> until {lastDay}</span>}
      </td>
      <td className="right nowrap">{toMeasured(event)}</td>
      <td className="number nowrap quiet">{toDay(filedAt)}</td>
    </tr>
  );
}
