/**
 * @module answers/told-normal: whether a statement is for people with an abnormal measure, and the question tells of a normal one.
 *
 * "Should people with normal blood pressure take blood pressure medicine?" is not answered by what holds from 140/90 on. By words; who also tells of
 * the illness ("normal on tablets for my hypertension") has it. What looks for the illness or prevents it is for those who are well.
 */
import { withoutDenied } from "./denials.ts";

interface Row {
  /** What is told to be normal. */
  readonly measure: string;
  /** The illness of who has it otherwise. */
  readonly illness: RegExp;
  /** What else says that a statement is for them. */
  readonly forThem?: RegExp;
}

const rows: readonly Row[] = [
  { measure: "(?:blood )?pressures?|bp", illness: /\b(?:hypertens\w*|high (?:blood pressure|bp))\b/i, forThem: /\bblood pressure (?:medicines?|drugs?|pills?|tablets?)\b|\bblood pressure (?:stays?|is|of)(?: at)? \d/i },
  { measure: "(?:ldl |bad |total |blood )?cholesterol|ldl|lipids?", illness: /\b(?:high (?:ldl |blood |bad )?cholesterol|hypercholest\w*|hyperlipid\w*|dyslipid\w*)\b/i, forThem: /\bldl cholesterol (?:of|is|at|between) \d/i },
  { measure: "kidneys?|kidney (?:function|tests?)|renal function|e?gfr|creatinine", illness: /\b(?:(?:chronic )?kidney (?:disease|failure|damage)|ckd|albuminuria)\b/i, forThem: /\b(?:e?gfr|filtration rate) (?:(?:of|is|below|under) )+\d/i },
  { measure: "(?:blood |fasting )?(?:sugars?|glucose)(?: levels?)?|(?:hb|hemoglobin )?a1c", illness: /\b(?:pre)?diabet\w*|\bhyperglyc\w*/i },
  { measure: "(?:body )?weight|bmi|body mass index", illness: /\b(?:obes\w*|overweight)\b/i, forThem: /\b(?:bmi|body mass index) (?:is |of )?\d/i },
  { measure: "bone density|bones|dexa|t-score", illness: /\b(?:osteopor\w*|osteopenia)\b/i },
  { measure: "thyroid|tsh|thyroid (?:function|levels?)", illness: /\bh(?:yper|ypo)thyroid\w*|\bthyroid (?:disease|dysfunction)\b/i },
  { measure: "ha?emoglobin|iron(?: levels?)?|ferritin|blood count", illness: /\ban(?:a)?emi[ac]\b|\biron deficien\w*|\blow iron\b/i },
  { measure: "uric acid|urate", illness: /\bgout\b/i },
]; // biome-ignore format: a table

const fine =
  "(?:perfectly |completely |totally |always |all |still |now |within |in )*(?:the )?(?:normal|fine|healthy|perfect|good)";

/** Whether a measure is told to be normal, as against asked whether it is. */
function tellsNormal(question: string, measure: string): boolean {
  const before = `\\b(?:with|have|has|having|had) (?:an? |the |my |his |her |their )?(?:completely |perfectly )?(?:normal|healthy) (?:${measure})\\b(?! (?:or|and) (?:high|low)\\b)`;
  const after = `(?<!\\b(?:know|tell|see|say|check|find out|sure) (?:if |whether |that |when )?)\\b(?:my|his|her|their|whose|the) (?:${measure}) (?:is|are|was|were|came back|has been|have been|stays?) ${fine}\\b`;
  return new RegExp(`${before}|${after}`, "i").test(question);
}

/** "Without high cholesterol", "I don't have high blood pressure". */
function tellsNone(question: string, measure: string): boolean {
  return new RegExp(
    `\\b(?:without|no|not have|n['’]?t have) (?:an? |any )?(?:high|raised|elevated|low|abnormal) (?:${measure})\\b`,
    "i",
  ).test(question);
}

const forAll = /\b(?:all|everyone|every)\b/i;

/**
 * Whether a statement is for who has abnormal what `question` tells to be normal.
 *
 * @param statement without whom it leaves out, and without what it looks for or prevents
 */
export function isForAbnormal(question: string, statement: string): boolean {
  const affirmed = withoutDenied(question);
  return rows.some(({ measure, illness, forThem }) => {
    const isNormal = tellsNormal(affirmed, measure) || tellsNone(question, measure);
    if (!isNormal || illness.test(affirmed) || forAll.test(statement)) return false;
    return illness.test(statement) || forThem?.test(statement) === true;
  });
}
