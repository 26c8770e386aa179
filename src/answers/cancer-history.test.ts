import { expect, test } from "vitest";
import { isForAverageRisk } from "./cancer-history.ts";

const everyone = "Women aged 40 to 74 years should have a screening mammography for breast cancer every 2 years.";

test.each([
  ["My mom had breast cancer, when should I start mammograms?", true],
  ["I had breast cancer at 50. How often do I need a mammogram?", true],
  ["Screening mammography in a woman with a family history of breast cancer?", true],
  ["Breast cancer runs in my family, do I need a mammogram?", true],
  ["Mi madre tuvo cáncer de mama, ¿cada cuánto me hago la mamografía?", true],
  ["I have breast cancer. How often do I need a mammogram?", true],
  ["Tengo cáncer de mama, ¿cada cuánto me hago la mamografía?", true],
  ["The patient has breast cancer. How often is mammography recommended?", true],
  ["I have a friend with breast cancer. When do I start mammograms?", false],
  ["I have a fear of breast cancer. When do I start mammograms?", false],
  ["Does my mother have to be screened for breast cancer?", false],
  ["Nobody in my family ever had breast cancer. When do I start mammograms?", false],
  ["My mum has no cancer, does she need a mammogram?", false],
  ["Mammography in women with no family history of breast cancer?", false],
  ["I have had a test for breast cancer. When is the next?", false],
])("%s: everyone's screening is for others: %s", (message, expected) => {
  expect(isForAverageRisk(message, everyone)).toBe(expected);
});

test.each([
  "Start tests for colon cancer at age 45.",
  "All adults aged 50 to 75 should be tested for colon cancer.",
  "You can do a stool test each year or a colonoscopy every 10 years.",
  "If you are 50 to 80, have smoked a lot, and still smoke or quit in the last 15 years, have a lung scan each year.",
])("plain words tell when everyone is screened too: %s", (plain) => {
  expect(isForAverageRisk("I had polyps removed, when is my next colonoscopy?", plain)).toBe(true);
  expect(isForAverageRisk("When is my first colonoscopy?", plain)).toBe(false);
});

test("what is said of a family history is for who has one, and what is no screening is for all", () => {
  const message = "My mom had breast cancer, what should I do?";
  expect(isForAverageRisk(message, "Women with a family history should have a familial risk tool.")).toBe(false);
  expect(isForAverageRisk(message, "Adults should do at least 150 minutes a week of activity.")).toBe(false);
});
