/**
 * @module model/config: everything that decides the shape of an event model.
 */
import { z } from "zod";
import { OslerError } from "#core";
import type { TokenGroups } from "#tokens";

const configSchema = z.strictObject({
  format: z.literal("osler-event-model-3"),
  /** Networks of the ensemble, alike in shape: a hazard is the mean of theirs. */
  members: z.int().positive(),
  vocabularySize: z.int().min(3),
  /** Groups of tokens: values of one code (`groupTokens`). */
  tokenGroups: z.int().positive(),
  /** Outcomes of the hazard head, in the order of `outcomes.json`. */
  outcomes: z.int().positive(),
  /** Column of death among the outcomes; `null` if this data has too few deaths to learn from. */
  deathOutcome: z.int().nonnegative().nullable(),
  width: z.int().positive(),
  layers: z.int().positive(),
  heads: z.int().positive(),
  feedForward: z.int().positive(),
  /** Tokens of history the model looks at: static facts and the most recent others. */
  contextLength: z.int().positive(),
  /** Numbers by which the query head knows a token; 0 in a model without that head, as those of before it are. */
  queryRank: z.int().nonnegative().default(0),
  /** Edges of the hazard bins, years since the position, from 0. The hazard of the last bin holds beyond it. */
  hazardEdgesYears: z.array(z.number().nonnegative()).min(2),
  /** Edges of the bins of the waiting time to the next event, days, from 0; the last bin is open. */
  waitEdgesDays: z.array(z.number().nonnegative()).min(1),
  /** Horizons of a risk panel. */
  horizonsYears: z.array(z.number().positive()).min(1),
});

export type EventModelConfig = Readonly<z.infer<typeof configSchema>>;

/** The part of the configuration a caller chooses; the rest follows from the data. */
export type ModelSize = Pick<EventModelConfig, "width" | "layers" | "heads" | "feedForward" | "contextLength"> &
  Partial<Pick<EventModelConfig, "hazardEdgesYears" | "queryRank">>;

/** Widths that fit a history of a few hundred events on two cores. */
export const modelSizes = {
  nano: { width: 64, layers: 2, heads: 2, feedForward: 128, contextLength: 256 },
  micro: { width: 96, layers: 4, heads: 3, feedForward: 256, contextLength: 384 },
  mini: { width: 128, layers: 6, heads: 4, feedForward: 344, contextLength: 512 },
} as const satisfies Record<string, ModelSize>;

export type ModelSizeName = keyof typeof modelSizes;

/** The configuration of a model of so many networks of `size` for this data. */
export function planConfig(
  size: ModelSize,
  members: number,
  data: { readonly groups: TokenGroups; readonly outcomeIds: readonly string[] },
): EventModelConfig {
  const death = data.outcomeIds.indexOf("death");
  return parseConfig({
    format: "osler-event-model-3",
    members,
    vocabularySize: data.groups.of.length,
    tokenGroups: data.groups.count,
    outcomes: data.outcomeIds.length,
    deathOutcome: death === -1 ? null : death,
    hazardEdgesYears: [0, 0.5, 1, 2, 3, 5, 10, 20],
    queryRank: 0,
    ...size,
    waitEdgesDays: [0, 1, 7, 30, 90, 180, 365, 730],
    horizonsYears: [1, 3, 5, 10],
  });
}

/** @throws OslerError `model/config-invalid` */
export function parseConfig(json: unknown): EventModelConfig {
  const parsed = configSchema.safeParse(json);
  if (parsed.success && parsed.data.width % (2 * parsed.data.heads) === 0) return parsed.data;
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  throw new OslerError("model/config-invalid", {
    message: `Not an event model's configuration: ${issue === undefined ? "width must be an even multiple of heads" : `${issue.path.join(".")}: ${issue.message}`}.`,
    fix: "Use the config.json written with this checkpoint.",
  });
}

/** Bins of the hazard head. */
export function hazardBins(config: EventModelConfig): number {
  return config.hazardEdgesYears.length - 1;
}
