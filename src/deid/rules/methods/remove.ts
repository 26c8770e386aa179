/** @module deid/rules/methods/remove: fhir-pseudonymizer's method: the element goes, with everything in it, resources too. */
import { type Method, MethodFailure } from "../method.ts";

export const remove: Method = (node, context) => {
  const { parent } = node;
  if (parent === undefined) throw new MethodFailure("a whole resource cannot be removed from itself");
  parent.children = parent.children.filter((child) => child !== node);
  context.record("redacted");
};
