/** @module web/authorize: a person decides what an app may read. */
import { mount } from "../kit/mount.tsx";
import { AuthorizePage } from "./authorize-page.tsx";

mount(<AuthorizePage uid={location.pathname.split("/").at(-1) ?? ""} />);
