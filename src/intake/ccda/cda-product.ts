/** @module intake/ccda/cda-product: the drug or vaccine of a substance administration. */
import { findElement, type XmlElement } from "#storage";
import type { EntryContext } from "./cda-entry.ts";
import { type Fhir, toConcept } from "./cda-values.ts";

/** Its code, else its name in words. */
export function productOf(activity: XmlElement, context: EntryContext): Fhir | undefined {
  const material = findElement(activity, "consumable", "manufacturedProduct", "manufacturedMaterial");
  const code = toConcept(findElement(material, "code"), context.spoken);
  const name = context.spoken(findElement(material, "name"));
  return code ?? (name === undefined ? undefined : { text: name });
}
