/** @module web/start/grants: a steward says who has care of whom and who stands for whom, with a reason and an end, and ends it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import type { GiveGrant, GrantList, Relation } from "#contract";
import { api } from "../kit/api.ts";
import { toDay, toOwnDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { relations } from "./relations.ts";

const relationCodes = Object.keys(relations) as Relation[];

export function Grants() {
  const list = useQuery({ queryKey: ["grants"], queryFn: api.grants });
  if (list.error !== null) return <Failure error={list.error} what="Grants cannot be shown" />;
  if (list.data === undefined) return null;
  const { grants, accounts } = list.data;
  return (
    <section className="panel" aria-labelledby="grants-title">
      <header>
        <h2 id="grants-title">Who has care of whom, and who stands for whom</h2>
        <span className="push small quiet">{grants.length} in force</span>
      </header>
      {grants.length > 0 && <GrantTable grants={grants} />}
      <GiveForm accounts={accounts} />
    </section>
  );
}

function GrantTable({ grants }: { grants: GrantList["grants"] }) {
  const queries = useQueryClient();
  const ended = useMutation({
    mutationFn: api.endGrant,
    onSettled: () => queries.invalidateQueries({ queryKey: ["grants"] }),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
    <section className="body table-scroll" tabIndex={0} aria-label="Grants in force">
      {ended.error !== null && <Failure error={ended.error} what="Not ended" />}
      <table>
        <thead>
          <tr>
            {["Patient", "Who", "As", "Why", "Given by", "Since", "Until"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {grants.map(({ id, kind, displayName, patientId, who, relation, words, by, from, until, endsOfAge }) => (
            <tr key={id}>
              <td>
                {displayName} <span className="quiet">{patientId}</span>
              </td>
              <td>{who}</td>
              <td>
                {kind === "care"
                  ? "Clinician with care"
                  : `Proxy${relation === null ? "" : `: ${relations[relation]}`}`}
              </td>
              <td>{words ?? "–"}</td>
              <td>{by}</td>
              <td>{toOwnDay(from)}</td>
              <td>
                {until === null ? "ended by hand" : toDay(until - 1)}
                {endsOfAge && <span className="quiet"> then of age</span>}
              </td>
              <td className="right">
                <button
                  type="button"
                  className="button"
                  disabled={ended.isPending && ended.variables === id}
                  onClick={() => ended.mutate(id)}
                >
                  End
                  <span className="only-read">
                    {" "}
                    {who} for {displayName} {patientId}, {kind === "care" ? "care" : "proxy"} since {toOwnDay(from)}
                  </span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const blank = { patientId: "", birthDate: "", account: "", relation: "", words: "", untilDay: "" };

function GiveForm({ accounts }: { accounts: GrantList["accounts"] }) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<GiveGrant["kind"]>("proxy");
  const [given, setGiven] = useState(blank);
  const sent = useMutation({
    mutationFn: api.giveGrant,
    onSuccess: () => {
      setGiven(blank);
      return queries.invalidateQueries({ queryKey: ["grants"] });
    },
  });
  const set = (part: Partial<typeof blank>) => setGiven({ ...given, ...part });
  const fitting = accounts.filter(({ role }) => role === (kind === "care" ? "clinician" : "proxy"));
  const grant = toGrant(kind, given);
  return (
    <form
      className="body give-grant"
      aria-label="Give a grant"
      onSubmit={(event) => {
        event.preventDefault();
        if (grant !== undefined) sent.mutate(grant);
      }}
    >
      <Choice
        label="What is given"
        value={kind}
        options={[
          ["proxy", "A proxy sees the record in the patient's place"],
          ["care", "A clinician has care of the patient"],
        ]}
        choose={(value) => {
          setKind(value === "care" ? "care" : "proxy");
          set({ account: "" });
        }}
      />
      <Choice
        label={kind === "care" ? "Clinician" : "Proxy"}
        value={given.account}
        options={[
          ["", "Choose an account…"],
          ...fitting.map(({ name, displayName }) => [name, `${displayName} (${name})`] as const),
        ]}
        choose={(account) => set({ account })}
      />
      {kind === "proxy" && (
        <Choice
          label="Who they are to the patient"
          value={given.relation}
          options={[["", "Choose…"], ...relationCodes.map((code) => [code, relations[code]] as const)]}
          choose={(relation) => set({ relation })}
        />
      )}
      <Typed label="Patient's id" value={given.patientId} type={(patientId) => set({ patientId })} />
      <Typed
        label="Patient's birth date, as the record has it"
        hint="YYYY-MM-DD"
        value={given.birthDate}
        type={(birthDate) => set({ birthDate })}
      />
      <Field label={kind === "care" ? "Last day (none: until ended)" : "Last day"}>
        {(id) => (
          <input
            id={id}
            className="input"
            type="date"
            value={given.untilDay}
            onChange={({ target }) => set({ untilDay: target.value })}
          />
        )}
      </Field>
      <div className="wide">
        <Typed label="Why, as the patient will read it" value={given.words} type={(words) => set({ words })} />
      </div>
      <div className="wide">
        <button type="submit" className="button primary" disabled={grant === undefined || sent.isPending}>
          Give
        </button>
        <span role="status" className="small quiet">
          {sent.isSuccess && " Given."}
        </span>
        {sent.error !== null && <Failure error={sent.error} what="Not given" />}
      </div>
    </form>
  );
}

/** What is sent, once everything it needs is filled in. */
function toGrant(kind: GiveGrant["kind"], given: typeof blank): GiveGrant | undefined {
  const { relation: typed, untilDay, ...rest } = given;
  const relation = relationCodes.find((code) => code === typed);
  if (given.account === "" || given.patientId.trim() === "" || given.words.trim().length < 3) return undefined;
  if (kind === "care") return { ...rest, kind, ...(untilDay === "" ? {} : { untilDay }) };
  return relation === undefined || untilDay === "" ? undefined : { ...rest, kind, relation, untilDay };
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label className="field" htmlFor={id}>
        <span>{label}</span>
      </label>
      {children(id)}
    </div>
  );
}

function Typed(props: { label: string; hint?: string; value: string; type: (value: string) => void }) {
  return (
    <Field label={props.label}>
      {(id) => (
        <input
          id={id}
          className="input"
          placeholder={props.hint}
          autoComplete="off"
          maxLength={500}
          value={props.value}
          onChange={({ target }) => props.type(target.value)}
        />
      )}
    </Field>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  choose: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(id) => (
        <select id={id} className="input" value={props.value} onChange={({ target }) => props.choose(target.value)}>
          {props.options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
