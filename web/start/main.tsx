/** @module web/start: the first page: how far the build is, signing in, and the reports for those who may read them. */
import { Speaking } from "../kit/language.tsx";
import { mount } from "../kit/mount.tsx";
import { StartPage } from "./start-page.tsx";

mount(
  <Speaking>
    <StartPage />
  </Speaking>,
);
