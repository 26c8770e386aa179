/** @module timeline/outcome-file: the outcomes of one corpus or model, as `outcomes.json` keeps them. */
import { z } from "zod";
import type { Outcome } from "./outcome-catalogue.ts";

const outcomesSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    sex: z.enum(["female", "male"]).exactOptional(),
    codes: z.array(z.string().min(1)).min(1),
  }),
);

/** @throws ZodError if `json` is not a list of outcomes */
export function parseOutcomes(json: unknown): readonly Outcome[] {
  return outcomesSchema.parse(json);
}
