import { expect, test } from "vitest";
import { roleSchema } from "#contract";
import { publicSources } from "#evidence";
import { ownMappings } from "#intake";
import { stageOrder } from "#release";
import { cdsServices, keyRoles, keyScopes, statedPurposes } from "#serving";
import { plantableLeaks } from "#synth";
import { splitNames } from "#timeline";
import * as words from "./words.ts";

test("the command line takes the words its modules know, in their order", () => {
  expect({ ...words }).toEqual({
    cdsServices: cdsServices.map(({ id }) => id),
    keyRoles,
    keyScopes,
    leaks: plantableLeaks,
    mappings: ownMappings,
    publicSources,
    purposes: statedPurposes,
    roles: roleSchema.options,
    splits: splitNames,
    stages: stageOrder,
  });
});
