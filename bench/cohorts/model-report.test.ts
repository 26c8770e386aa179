import { expect, test } from "vitest";
import { renderModelReport } from "./model-report.ts";

test("each set says which trainer made its model, whose code tells it, and where today's trains otherwise", () => {
  const page = renderModelReport(
    [
      { set: "nafld", seconds: 1, trainer: "trainer-2" },
      { set: "uci", seconds: 1, trainer: "trainer-1", trainerBy: "abc1234" },
      { set: "mimic", seconds: 1 },
    ],
    "trainer-2",
  );
  expect(page).toMatch(/Trained by trainer-2\.$/m);
  expect(page).toContain(
    "Trained by trainer-1 (told by the code of commit abc1234, which recorded the figures). Today's is trainer-2",
  );
  expect(page).toContain("Which version of the trainer made the model was not recorded.");
});
