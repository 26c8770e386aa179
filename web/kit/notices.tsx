/** @module web/kit/notices: tells a reader that an answer they were given rests on something that has since fallen. */
import { useQuery } from "@tanstack/react-query";
import { api } from "./api.ts";
import { toOwnDay } from "./format.ts";
import { useLanguage } from "./language.tsx";

export function Notices() {
  const { language, say } = useLanguage();
  const { data } = useQuery({ queryKey: ["notices"], queryFn: api.notices });
  if (data === undefined || data.notices.length === 0) return null;
  return (
    <section className="notices note bad" aria-label={say.notices.title}>
      {data.notices.map((notice) => (
        <p key={notice.answerId}>
          {say.notices.asked(toOwnDay(Date.parse(notice.answeredAt), language), notice.question)}{" "}
          {notice.sources.map(({ source, title, status }) => (
            <span key={`${source}${status}`}>{say.notices[status](title ?? source)} </span>
          ))}
          {say.notices.again}
        </p>
      ))}
    </section>
  );
}
