/**
 * @module deid/rules/mentions: the clinicians, institutions and relatives that a patient's resources name, wherever these stand.
 *
 * Read before any rule runs: who wrote one resource is named in the notes of another.
 */
import type { Kin, PatientIdentity, PersonName } from "#core";
import { type Mention, nameOfWords, type ProviderParts, toChartParts } from "#fhir";
import type { JsonObject } from "./fhir-tree.ts";

export interface Mentions {
  add(resource: JsonObject): void;
  /** What the resources added say of those around each patient, by the patient's id. */
  byPatient(): Iterable<[string, Pick<PatientIdentity, "clinicians" | "organisations" | "kin">]>;
}

interface Mentioned {
  readonly mentions: Map<string, Mention>;
  readonly kin: Map<string, Kin>;
}

type Around = { readonly names: PersonName[]; readonly places: string[] };

/** In memory: each practitioner and institution once, and of each patient whom and what their resources name. */
export function createMentions(): Mentions {
  const providers = new Map<string, ProviderParts>();
  const patients = new Map<string, Mentioned>();
  const resolve = ({ reference, display }: Mention, isPlace: boolean, depth: number): Around => {
    const provider = providers.get(reference ?? "");
    const further = depth < 2 ? (provider?.refersTo ?? []) : [];
    const told = further.map((next) => resolve(next, next.organisation, depth + 1));
    const name = isPlace || display === undefined ? undefined : nameOfWords(display);
    return {
      names: [...(provider?.names ?? []), ...(name === undefined ? [] : [name]), ...told.flatMap(({ names }) => names)],
      places: [
        ...(provider?.organisation === undefined ? [] : [provider.organisation]),
        ...(isPlace && display !== undefined ? [display] : []),
        ...told.flatMap(({ places }) => places),
      ],
    };
  };
  return {
    add(resource) {
      const parts = toChartParts(resource);
      if (parts.kind === "provider") providers.set(parts.source, parts);
      if (parts.kind !== "parts" || parts.clinicians.length + parts.organisations.length + parts.kin.length === 0)
        return;
      const found = patients.get(parts.patientId) ?? { mentions: new Map(), kin: new Map() };
      patients.set(parts.patientId, found);
      for (const mention of parts.clinicians) found.mentions.set(keyOf(mention, false), mention);
      for (const mention of parts.organisations) found.mentions.set(keyOf(mention, true), mention);
      for (const relative of parts.kin) found.kin.set(JSON.stringify(relative), relative);
    },
    *byPatient() {
      for (const [id, { mentions, kin }] of patients) {
        const around = [...mentions].map(([key, mention]) => resolve(mention, key.startsWith(PLACE), 0));
        yield [
          id,
          {
            clinicians: around.flatMap(({ names }) => names),
            organisations: around.flatMap(({ places }) => places),
            kin: [...kin.values()],
          },
        ];
      }
    },
  };
}

const PLACE = "place\0";
const keyOf = ({ reference, display }: Mention, isPlace: boolean) =>
  `${isPlace ? PLACE : "person\0"}${reference ?? ""}\0${display ?? ""}`;
