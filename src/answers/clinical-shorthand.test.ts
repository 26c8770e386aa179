import { expect, test } from "vitest";
import { shorthand, spellOut } from "./clinical-shorthand.ts";

test.each([
  ["first line treatment of HTN", "first line treatment of hypertension"],
  ["1st line tx of htn w/ CKD", "first line treatment of hypertension with chronic kidney disease"],
  ["ASA after MI w/o HF", "aspirin after heart attack without heart failure"],
  ["abx for UTI", "antibiotics for urinary tract infection"],
  ["SGLT2i in T2DM", "SGLT2 inhibitor in type 2 diabetes"],
])("%s", (question, text) => {
  expect(spellOut(question).text).toBe(text);
});

test.each([
  "mi presión es alta", // "MI" is "my" in Spanish
  "as of today, is it fit for me",
  "the AF-220 pump", // part of another name
  "Is colonoscopy recommended after 80?",
])("nothing is spelt out: %s", (question) => {
  const { text, read } = spellOut(question);
  expect(text).toBe(question);
  expect(read).toEqual([]);
});

test("what was read as what is told", () => {
  expect(spellOut("screening for GDM").read).toEqual([{ words: "GDM", as: "gestational diabetes" }]);
});

const everydayWords =
  "a act add age ago aid ail aim air all am an and any ape apt arc are arm arms art as ash ask at ate back bad bag ball bar bat be bed bee beg best big bit blood body bone " +
  "both box boy bus but buy by ca call can cap caps car care case cat chat check chew clot cold come cop cost cot cough cup cut day deep diet dip do does dog done dot down drug dry due " +
  "ear eat egg elf else end even ever eye face fad fall far fast fat feed feel feet few fib fill find fit fix flap flat flu fog food foot for from full fun gag gap gas get give gland go " +
  "good got gum gut had hair hand has hat have he head heal health heart help her here high him hip his hit hold home hop hot hour how i ice if ill in is it itch its jab jar jaw job joint jump " +
  "just keep kid kit knee lab lama lamp lap last late laugh law lay leg less let lid lie life lift like limb line lip list live long lot low lump lung man map mask mat may me meal meat men " +
  "milk mind miss mom month mop more much mud my nap neck need net new next night no nor nose not now numb nut oat odd of off oil old on one or our out over own pad pads pain pan pat patch " +
  "pay pea peel pen pet pie pill pin pit pop pot pull pump put race rage ram rap rash rat raw ray red rest rib rid risk room rub run sad safe salt sat saw say scan scar see set she shot sick side sip " +
  "sit six skin sleep slow so soap some son soon sore spit spot spray stop sun tab tan tap tar tea ten test the them then they thin this tie time tip tired to toe too top try tub two up us use " +
  "van vein vet walk want war was wash we week well wet what when who why wig will with word work yes you al de el en es ir la lo mi no se si su un ya";

test("no word of every day is taken for a clinician's short form when written small", () => {
  const words = everydayWords.split(" ");
  expect(words.filter((word) => spellOut(word).read.length > 0)).toEqual([]);
  const forms = Object.keys(shorthand).flatMap((told) => told.split("|"));
  const isWord = (form: string) => words.includes(form.toLowerCase());
  expect(forms.filter(isWord)).toEqual([]);
  expect(forms.flatMap((form) => (form.startsWith("=") && isWord(form.slice(1)) ? [form] : []))).toContain("=PAD");
});

test.each([
  "Can a heating pad help back pain?",
  "Is there a cap on alcohol?",
  "What does a high Ca mean?",
  "¿La lama es peligrosa?",
])("a heating pad is no artery disease, and calcium no cancer: %s", (question) => {
  expect(spellOut(question).read).toEqual([]);
});

test("in capitals they are read", () => {
  expect(spellOut("statin in PAD, LAMA in COPD, antibiotics for CAP").read.map(({ words }) => words)).toEqual([
    "PAD",
    "LAMA",
    "CAP",
  ]);
});
