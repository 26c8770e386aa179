/** @module web/start/broken-glass: records opened in an emergency, newest first, for a steward to judge. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { GlassQueue, JudgeGlass } from "#contract";
import { api } from "../kit/api.ts";
import { toCount, toMinute } from "../kit/format.ts";
import { glassReasons } from "../kit/glass-reasons.ts";
import { Failure } from "../kit/shell.tsx";
import { actWords } from "../kit/words.ts";

const PAGE = 10;

export function BrokenGlass() {
  const [{ offset, waitingOnly }, show] = useState({ offset: 0, waitingOnly: false });
  const page = { offset, limit: PAGE, ...(waitingOnly ? { only: "waiting" as const } : {}) };
  const queue = useQuery({
    queryKey: ["glass", page],
    queryFn: () => api.glassQueue(page),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  if (queue.error !== null) return <Failure error={queue.error} what="Emergency accesses cannot be shown" />;
  if (queue.data === undefined || (queue.data.total === 0 && !waitingOnly)) return null;
  const { broken, total, waiting } = queue.data;
  return (
    <section className="panel" aria-labelledby="glass-title">
      <header>
        <h2 id="glass-title">Records opened in an emergency</h2>
        <span className="push small quiet">{toCount(waiting)} to judge</span>
      </header>
      <div className="body">
        <label className="choice">
          <input
            type="checkbox"
            checked={waitingOnly}
            onChange={({ target }) => show({ offset: 0, waitingOnly: target.checked })}
          />
          Only those to judge
        </label>
        <ul className="entries">
          {broken.map((one) => (
            <Broken key={one.id} broken={one} />
          ))}
        </ul>
        <nav className="pager" aria-label="Pages of emergency accesses">
          <button
            type="button"
            className="button"
            disabled={offset === 0}
            onClick={() => show({ waitingOnly, offset: Math.max(0, offset - PAGE) })}
          >
            Newer
          </button>
          <span className="small quiet number" aria-live="polite">
            {broken.length === 0 ? "None here" : `${toCount(offset + 1)} to ${toCount(offset + broken.length)}`} of{" "}
            {toCount(total)}
          </span>
          <button
            type="button"
            className="button"
            disabled={offset + PAGE >= total}
            onClick={() => show({ waitingOnly, offset: offset + PAGE })}
          >
            Older
          </button>
        </nav>
      </div>
    </section>
  );
}

function Broken({ broken }: { broken: GlassQueue["broken"][number] }) {
  const queries = useQueryClient();
  const judged = useMutation({
    mutationFn: (judgement: JudgeGlass["judgement"]) => api.judgeGlass(broken.id, { judgement }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["glass"] }),
  });
  const reason = glassReasons.find(([code]) => code === broken.reason)?.[1] ?? broken.reason;
  return (
    <li>
      <div className="name">
        {broken.clinician} opened the record of {broken.displayName}
      </div>
      <div className="tiny quiet">
        Account {broken.account ?? "no longer there"} · patient {broken.patientId}
      </div>
      <div className="tiny quiet">
        Open from {toMinute(broken.at, "en")} until {toMinute(broken.until, "en")} · {reason}
      </div>
      <p className="small">“{broken.words}”</p>
      <p className="small quiet">
        {broken.acts.length === 0
          ? "Nothing was opened."
          : broken.acts.map(({ action, times }) => `${actWords.en[action] ?? action} (${times})`).join("; ")}
      </p>
      {broken.judged === null ? (
        <div className="view">
          {(["appropriate", "inappropriate"] as const).map((judgement) => (
            <button
              key={judgement}
              type="button"
              className="button"
              disabled={judged.isPending}
              onClick={() => judged.mutate(judgement)}
            >
              {judgement === "appropriate" ? "Appropriate" : "Not appropriate"}
              <span className="only-read">
                : {broken.clinician}, {broken.displayName} {broken.patientId}, {toMinute(broken.at, "en")}
              </span>
            </button>
          ))}
        </div>
      ) : (
        <p className="tiny quiet">
          Judged {broken.judged.judgement} by {broken.judged.by}, {toMinute(broken.judged.at, "en")}
        </p>
      )}
      {judged.error !== null && <Failure error={judged.error} what="Not judged" />}
    </li>
  );
}
