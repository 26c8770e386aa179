/** @module web/account: what people keep of their own account: passkeys, and for staff the second factor. */
import { Speaking } from "../kit/language.tsx";
import { mount } from "../kit/mount.tsx";
import { AccountPage } from "./account-page.tsx";

mount(
  <Speaking>
    <AccountPage />
  </Speaking>,
);
