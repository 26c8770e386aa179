/** @module web/start/broken-glass: records opened in an emergency, for a steward to judge. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { GlassQueue, JudgeGlass } from "#contract";
import { api } from "../kit/api.ts";
import { toMinute } from "../kit/format.ts";
import { glassReasons } from "../kit/glass-reasons.ts";
import { Failure } from "../kit/shell.tsx";

export function BrokenGlass() {
  const queue = useQuery({ queryKey: ["glass"], queryFn: api.glassQueue, refetchInterval: 60_000 });
  if (queue.data === undefined || queue.data.broken.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="glass-title">
      <header>
        <h2 id="glass-title">Records opened in an emergency</h2>
        <span className="push small quiet">{queue.data.waiting} to judge</span>
      </header>
      <ul className="body entries">
        {queue.data.broken.map((broken) => (
          <Broken key={broken.id} broken={broken} />
        ))}
      </ul>
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
        {toMinute(broken.at, "en")} to {toMinute(broken.until, "en")} · {reason}
      </div>
      <p className="small">“{broken.words}”</p>
      <p className="small quiet">
        {broken.acts.length === 0
          ? "Nothing was opened."
          : broken.acts.map(({ action, times }) => `${action} (${times})`).join("; ")}
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
              <span className="only-read"> {broken.displayName}</span>
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
