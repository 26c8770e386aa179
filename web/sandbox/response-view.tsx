/** @module web/sandbox/response-view: an answer of a CDS Hooks service: its cards as a record system shows them, what went wrong, and the raw text. */
import type { CdsCard, CdsResponse, Problem } from "#contract";
import type { HookReply } from "../kit/api.ts";

export function ResponseView({ reply }: { reply: HookReply }) {
  const { status, milliseconds, text } = reply;
  const cards = cardsOf(reply);
  return (
    <section className="panel" aria-labelledby="response-title">
      <header>
        <h2 id="response-title">Response</h2>
        <span className="push small quiet number" role="status">
          HTTP {status}, {Math.round(milliseconds)} ms
        </span>
      </header>
      <div className="body response">
        {status !== 200 && <Refusal status={status} text={text} />}
        {cards?.length === 0 && <p className="quiet">No card: nothing stands out, or the service is silent.</p>}
        {cards?.map((card) => (
          <CardView key={card.uuid} card={card} />
        ))}
        <details>
          <summary>Raw response</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
          <pre className="mono small" tabIndex={0}>
            {text === "" ? "(empty)" : indented(text)}
          </pre>
        </details>
      </div>
    </section>
  );
}

function cardsOf({ status, text }: HookReply): CdsResponse["cards"] | undefined {
  return status === 200 ? (JSON.parse(text) as CdsResponse).cards : undefined;
}

/** An error in the server's words: a problem, or FHIR's OperationOutcome for prefetch that is missing. */
function Refusal({ status, text }: { status: number; text: string }) {
  const said = read(text);
  const issues = (said?.issue ?? []).flatMap(({ details }) => details?.text ?? []);
  const places = (said?.errors ?? []).map(({ path, message }) => `${path === "" ? "the body" : path}: ${message}`);
  return (
    <div className="note bad" role="alert">
      <p>
        <strong>{said?.title ?? (status === 412 ? "The call does not bring what is needed" : "Refused")}.</strong>{" "}
        {said?.detail}
      </p>
      <ul>
        {[...issues, ...places].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

type Said = Partial<Problem> & { readonly issue?: readonly { readonly details?: { readonly text?: string } }[] };

function read(text: string): Said | undefined {
  try {
    return JSON.parse(text) as Said;
  } catch {
    return undefined;
  }
}

function indented(text: string): string {
  const said = read(text);
  return said === undefined ? text : JSON.stringify(said, null, 2);
}

function CardView({ card }: { card: CdsCard }) {
  return (
    <article className={`cds-card ${card.indicator}`}>
      <h3>{card.summary}</h3>
      <Detail markdown={card.detail} />
      <p className="tiny quiet">
        {card.indicator} · {card.source.label}
      </p>
      {card.links?.map(({ label, url }) => (
        <a key={url} className="button" href={url}>
          {label}
        </a>
      ))}
      {card.suggestions !== undefined && (
        <p className="tiny quiet">Offered to be taken: {card.suggestions.map(({ label }) => label).join("; ")}</p>
      )}
      <p className="tiny quiet">
        Reasons offered to override it: {card.overrideReasons.map(({ display }) => display).join("; ")}
      </p>
    </article>
  );
}

/** The markdown our cards are written in: list items, quotations, bold words and links. Anything else stays as it came. */
function Detail({ markdown }: { markdown: string }) {
  const blocks = markdown.split("\n").filter((line) => line.trim() !== "");
  return blocks.map((line, place) => {
    const key = `${place}`;
    if (line.startsWith("- ")) {
      return (
        <p key={key} className="item">
          <Inline text={line.slice(2)} />
        </p>
      );
    }
    if (line.startsWith("> ")) return <blockquote key={key}>{line.slice(2)}</blockquote>;
    return (
      <p key={key} className="small">
        <Inline text={line} />
      </p>
    );
  });
}

function Inline({ text }: { text: string }) {
  return text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\(https?:[^)]+\))/).map((part, place) => {
    const key = `${place}`;
    const link = /^\[([^\]]+)\]\((https?:[^)]+)\)$/.exec(part);
    if (link !== null) {
      return (
        <a key={key} href={link[2]} rel="noreferrer noopener" target="_blank">
          {link[1]}
        </a>
      );
    }
    return part.startsWith("**") ? <strong key={key}>{part.slice(2, -2)}</strong> : part;
  });
}
