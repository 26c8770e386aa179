/** @module web/account: what staff keep of their own account: the second factor. */
import { mount } from "../kit/mount.tsx";
import { AccountPage } from "./account-page.tsx";

mount(<AccountPage />);
