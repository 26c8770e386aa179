/** @module web/kit/proof-fields: the fields in which people prove who they are. */
import { useLanguage } from "./language.tsx";

export function Password() {
  const { say } = useLanguage();
  return (
    <label className="field">
      <span>{say.signIn.password}</span>
      <input
        className="input"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
    </label>
  );
}

/** @param props.askedFor the field appears because the person was asked for it, and takes the keyboard */
export function Code({ label, askedFor = false }: { label: string; askedFor?: boolean }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        name="code"
        autoComplete="one-time-code"
        // biome-ignore lint/a11y/noAutofocus: only where it was asked for
        autoFocus={askedFor}
        required
        minLength={6}
        maxLength={40}
      />
    </label>
  );
}
