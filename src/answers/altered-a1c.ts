/**
 * @module answers/altered-a1c: whether the asker tells of blood in which an HbA1c is read otherwise, and a statement speaks of HbA1c as of anybody's.
 *
 * Variants of hemoglobin, thalassemia, red cells that live shorter and blood given part the HbA1c from the sugar: what it means for others is then
 * wrong. English and Spanish, by words; a relative's counts too, for a doubt abstains.
 *
 * @see American Diabetes Association, Standards of Care, section 2 (conditions that alter the relation of A1C and glycemia)
 */
import { withoutDenied } from "./denials.ts";

const altering =
  /\b(?:thal(?:assa?e|asa?e)mi[ac]s?|talasemi[ac]s?|sickle[- ]?(?:cells?|trait|ana?emia)|sicklers?|drepanoc\w+|falciformes?|ha?emoglobinopath\w+|hemoglobinopat[ií]as?|(?:ha?emoglobin|hb) ?-?(?:variants?|traits?|(?:[cdes]|sc|ss|as|ac)\b(?! ?antigen))|(?:variants?|abnormal forms?) of (?:my |the )?ha?emoglobin|abnormal ha?emoglobin (?:variant|type)|variante de (?:la )?hemoglobina|g6pd|ha?emoly(?:tic|sis)|hemol[ií]tica|spherocyt\w+|transfus\w+|transfund\w+|erythropoie\w+|epoetin|epo (?:shots?|injections?))/i;
const a1c = /\b(?:(?:hb|ha?emoglobin )?a1c|glycated ha?emoglobin|ha?emoglobin)\b/i;

/** Whether `statement` tells what HbA1c or hemoglobin means, and the question tells of blood in which that is another; unless it speaks of that. */
export function isOfUnalteredA1c(question: string, statement: string): boolean {
  return a1c.test(statement) && altering.test(withoutDenied(question)) && !altering.test(statement);
}
