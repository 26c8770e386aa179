/**
 * @module web/clinician/keyboard: single keys for the clinician's workspace: the search, the panels, the suggestions.
 *
 * Promise (WCAG 2.1.4): no key acts while something is typed or a dialog is open, and one press switches them off in this browser. Tab and
 * Enter reach everything without them. A suggestion is answered only once it is open: what was not read is not accepted.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

const KEPT = "osler-keys";
/** How long `g` waits for its letter. */
const GO_MS = 2000;

/** After `g`: where it goes, by CSS, and what that is called. */
const places: Readonly<Record<string, readonly [place: string, name: string]>> = {
  a: [".asking textarea", "Ask the evidence"],
  p: ["#glance-title", "Problems, drugs, allergies"],
  v: ["#changes-title", "Since the visit"],
  t: ["#timeline-title", "Timeline"],
  r: ["#results-title", "Results"],
  k: ["#risks-title", "Risks"],
  d: ["#next-title", "Diagnoses made next"],
  g: ["#gaps-title", "Care gaps"],
};
const SEARCH = ".roster input[type=search]";
const answers = { a: "Accept", e: "Edit", o: "Override" } as const;

/** The keys, the button that tells of them, and their switch. */
export function Keyboard() {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== "off");
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!on) return;
    let goUntil = 0;
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const going = event.timeStamp < goUntil;
      goUntil = !going && event.key === "g" ? event.timeStamp + GO_MS : 0;
      const act = going ? goTo(places[event.key]?.[0]) : actOf(event.key, () => setShown(true));
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
  const keep = (next: boolean) => {
    localStorage.setItem(KEPT, next ? "on" : "off");
    setOn(next);
  };
  return (
    <>
      <button type="button" className="button plain" onClick={() => setShown(true)}>
        Keys {on && <kbd>?</kbd>}
      </button>
      {shown && <KeyList on={on} keep={keep} close={() => setShown(false)} />}
    </>
  );
}

function KeyList({ on, keep, close }: { on: boolean; keep: (on: boolean) => void; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet keys" aria-labelledby={title} onClose={close}>
      <header>
        <h2 id={title}>Keys of this page</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <KeyTable />
      <label className="choice small">
        <input type="checkbox" checked={on} onChange={({ target }) => keep(target.checked)} />
        Single keys are on, in this browser
      </label>
      <p className="tiny quiet">
        They rest while you type. A closed suggestion opens first and is answered by the next press. Tab and Enter reach
        everything without these keys; the timeline has arrow keys of its own.
      </p>
    </dialog>
  );
}

function KeyTable() {
  return (
    <dl>
      <Key keys={["/"]}>Search the patients</Key>
      <Key keys={["?"]}>These keys</Key>
      {Object.entries(places).map(([key, [, name]]) => (
        <Key key={key} keys={["g", key]}>
          {name}
        </Key>
      ))}
      <Key keys={["j"]}>Next suggestion</Key>
      <Key keys={["k"]}>Suggestion before</Key>
      {Object.entries(answers).map(([key, name]) => (
        <Key key={key} keys={[key]}>
          {name} the suggestion
        </Key>
      ))}
    </dl>
  );
}

function Key({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div>
      <dt>
        {keys.map((key, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a key may be pressed twice, and the order never changes
          <kbd key={i}>{key}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whether the key belongs to the browser, to a field or to a dialog. */
function isTaken({ ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return true;
  const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  return typing || document.querySelector("dialog[open]") !== null;
}

type Act = (() => void) | undefined;

function actOf(key: string, showKeys: () => void): Act {
  if (key === "?") return showKeys;
  if (key === "/") return goTo(SEARCH);
  if (key === "j" || key === "k") return stepTo(key === "j" ? 1 : -1);
  return key in answers ? answerWith(key) : undefined;
}

function goTo(place: string | undefined): Act {
  const found = place === undefined ? null : document.querySelector<HTMLElement>(place);
  if (found === null) return undefined;
  return () => {
    if (found.matches("h2")) found.tabIndex = -1;
    (found.closest("section") ?? found).scrollIntoView({ block: "start" });
    found.focus({ preventScroll: true });
  };
}

const SUGGESTION = "[data-suggestion]";

/** To the next suggestion on the page or the one before; from elsewhere to the first or the last. */
function stepTo(by: 1 | -1): Act {
  const all = [...document.querySelectorAll<HTMLElement>(SUGGESTION)];
  const now = all.indexOf(document.activeElement?.closest<HTMLElement>(SUGGESTION) ?? document.body);
  const next = now < 0 ? all.at(by === 1 ? 0 : -1) : all[now + by];
  const head = next?.querySelector<HTMLElement>("summary, button");
  if (head == null) return undefined;
  return () => {
    head.focus();
    head.scrollIntoView({ block: "nearest" });
  };
}

/** Presses Accept, Edit or Override of the suggestion the focus is in, or opens it where it is closed. */
function answerWith(key: string): Act {
  const suggestion = document.activeElement?.closest<HTMLElement>(SUGGESTION);
  if (suggestion == null) return undefined;
  const own = [...suggestion.querySelectorAll<HTMLElement>(".suggestion-word")].find(
    (word) => word.closest(SUGGESTION) === suggestion && word.checkVisibility(),
  );
  if (own === undefined) return () => suggestion.querySelector<HTMLElement>("summary, button")?.click();
  return () => {
    own.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    // The field is there once React has drawn it.
    requestAnimationFrame(() => own.querySelector<HTMLElement>("textarea, select")?.focus());
  };
}
