/** @module web/kit/notices: tells a reader that an answer they were given rests on something that has since fallen. */
import { useQuery } from "@tanstack/react-query";
import { api } from "./api.ts";
import { toDay } from "./format.ts";

const words = { retracted: "has been retracted", concern: "is under an expression of concern" } as const;

export function Notices() {
  const { data } = useQuery({ queryKey: ["notices"], queryFn: api.notices });
  if (data === undefined || data.notices.length === 0) return null;
  return (
    <section className="notices note bad" aria-label="Answers to read again">
      {data.notices.map((notice) => (
        <p key={notice.answerId}>
          On {toDay(Date.parse(notice.answeredAt))} you asked “{notice.question}”.{" "}
          {notice.sources.map(({ source, title, status }) => (
            <span key={`${source}${status}`}>
              A source of the answer, {title ?? source}, {words[status]}.{" "}
            </span>
          ))}
          Do not rely on that answer; ask again.
        </p>
      ))}
    </section>
  );
}
