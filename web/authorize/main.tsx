/** @module web/authorize: a person decides what an app may read. */
import { Speaking } from "../kit/language.tsx";
import { mount } from "../kit/mount.tsx";
import { AuthorizePage } from "./authorize-page.tsx";

mount(
  <Speaking>
    <AuthorizePage uid={location.pathname.split("/").at(-1) ?? ""} />
  </Speaking>,
);
