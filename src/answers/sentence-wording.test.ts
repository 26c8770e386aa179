import { expect, test } from "vitest";
import { readAskedKind, readWording } from "./sentence-wording.ts";

test("when a drug was approved is answered by a year, what it is by a definition", () => {
  expect(readAskedKind("When was galcanezumab approved by the FDA?")).toMatchObject({ asksWhen: 1, asksWhatIs: 0 });
  expect(readAskedKind("What is galcanezumab?")).toMatchObject({ asksWhen: 0, asksWhatIs: 1, asksWhich: 1 });
  expect(readWording("It was approved in 2018.")).toMatchObject({ namesYear: 1, opensAsDefinition: 0 });
  expect(readWording("Galcanezumab is a monoclonal antibody.")).toMatchObject({ namesYear: 0, opensAsDefinition: 1 });
});
