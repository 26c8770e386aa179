/** @module web/account/passkeys: a person's passkeys: added and removed by their password. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PasskeyView } from "#contract";
import { api } from "../kit/api.ts";
import { toMinute, toOwnDay } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { addPasskey } from "../kit/passkeys.ts";
import { Code, Password } from "../kit/proof-fields.tsx";
import { Failure } from "../kit/shell.tsx";
import { ProofForm, textOf } from "./proof-form.tsx";

/** `codeAsked`: whether proving who one is takes a code too. */
export function Passkeys({ codeAsked }: { codeAsked: boolean }) {
  const { account } = useLanguage().say;
  const say = account.passkeys;
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["passkeys"], queryFn: api.passkeys });
  const [added, setAdded] = useState<string>();
  const refresh = () =>
    Promise.all(
      [["passkeys"], ["session"], ["second-factor"]].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  return (
    <section className="panel" aria-labelledby="passkeys-title">
      <header>
        <h2 id="passkeys-title">{say.title}</h2>
      </header>
      <div className="body">
        <p>{say.what}</p>
        {list.error !== null && <Failure error={list.error} what={account.notShown} />}
        {list.data?.allowed === false && <p className="quiet">{say.shared}</p>}
        {list.data?.allowed === true && list.data.passkeys.length === 0 && <p className="quiet">{say.none}</p>}
        {list.data !== undefined && list.data.passkeys.length > 0 && (
          <ul className="entries">
            {list.data.passkeys.map((passkey) => (
              <Held
                key={passkey.id}
                passkey={passkey}
                codeAsked={codeAsked}
                removed={async () => {
                  setAdded(undefined);
                  await refresh();
                }}
              />
            ))}
          </ul>
        )}
        {added !== undefined && <p role="status">{say.added(added)}</p>}
        {list.data?.allowed === true && (
          <Add
            codeAsked={codeAsked}
            done={async (name) => {
              setAdded(name);
              await refresh();
            }}
          />
        )}
      </div>
    </section>
  );
}

function Held(props: { passkey: PasskeyView; codeAsked: boolean; removed: () => Promise<void> }) {
  const { language, say } = useLanguage();
  const { passkeys: words } = say.account;
  const [asked, setAsked] = useState(false);
  const { id, name, createdAt, usedAt, synced } = props.passkey;
  const used = usedAt === null ? null : toOwnDay(usedAt, language);
  return (
    <li>
      <div className="head">
        <div className="grow">
          <div className="name">{name}</div>
          <div className="tiny quiet">
            {words.since(toOwnDay(createdAt, language), used)}
            {synced && ` · ${words.synced}`}
          </div>
        </div>
        {!asked && (
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {words.remove}
            <span className="only-read">
              {" "}
              {name}, {toMinute(createdAt, language)}
            </span>
          </button>
        )}
      </div>
      {asked && (
        <ProofForm
          what={words.notRemoved}
          button={words.removeTitle(name)}
          send={async (form) => {
            await api.removePasskey(id, textOf(form, "password"), codeOf(form));
            await props.removed();
          }}
          instead={
            <button type="button" className="button" onClick={() => setAsked(false)}>
              {words.keep}
            </button>
          }
        >
          <p className="small quiet">{words.removeNote}</p>
          <Password />
          {props.codeAsked && <Code label={say.account.codeOrRecovery} />}
        </ProofForm>
      )}
    </li>
  );
}

/** Passkeys are bound to one address of the server: elsewhere it is named. */
function Add({ codeAsked, done }: { codeAsked: boolean; done: (name: string) => Promise<void> }) {
  const { say } = useLanguage();
  const { passkeys: words, codeOrRecovery } = say.account;
  const site = useQuery({ queryKey: ["passkey-site"], queryFn: api.passkeySite });
  if (site.data === undefined) return null;
  const { origin } = site.data;
  if (origin === null) return <p className="note">{words.nowhere}</p>;
  if (origin !== location.origin)
    return (
      <p className="note">
        {say.signIn.elsewhere} <a href={origin + location.pathname}>{origin}</a>.
      </p>
    );
  return (
    <ProofForm
      what={words.notAdded}
      button={words.add}
      send={async (form) => {
        const { name } = await addPasskey(textOf(form, "name"), textOf(form, "password"), codeOf(form));
        await done(name);
      }}
    >
      <label className="field">
        <span>{words.name}</span>
        <input className="input" name="name" placeholder={words.nameHint} autoComplete="off" required maxLength={60} />
      </label>
      <Password />
      {codeAsked && <Code label={codeOrRecovery} />}
    </ProofForm>
  );
}

function codeOf(form: FormData): string | undefined {
  return form.has("code") ? textOf(form, "code") : undefined;
}
