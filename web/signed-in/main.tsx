/** @module web/signed-in: back from the identity provider, with its answer in the address. */
import { Speaking } from "../kit/language.tsx";
import { mount } from "../kit/mount.tsx";
import { SignedInPage } from "./signed-in-page.tsx";

const answer = location.search.slice(1);
// The answer is good once; it stays in no history.
history.replaceState(null, "", location.pathname);

mount(
  <Speaking>
    <SignedInPage answer={answer} />
  </Speaking>,
);
