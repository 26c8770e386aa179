/** @module intake/provider-directory: the clinicians, institutions and drugs that patients' resources refer to. */
import type { PersonName } from "#core";
import { type ChartParts, type Mention, nameOfWords, type ProviderParts } from "#fhir";

export interface ProviderDirectory {
  add(provider: ProviderParts): void;
  medication(reference: string): ProviderParts["medication"];
  /** Who and what these parts name, each once, in alphabetical order. */
  named(parts: Iterable<ChartParts>): { clinicians: PersonName[]; organisations: string[] };
}

/** In memory: a few hundred bytes a clinician, institution or drug. The latest version of each wins. */
export function createProviderDirectory(): ProviderDirectory {
  const bySource = new Map<string, ProviderParts>();
  const byIdentifier = new Map<string, string>();
  const find = (reference: string): ProviderParts | undefined => {
    const query = reference.indexOf("?identifier=");
    if (query === -1) return bySource.get(reference);
    const key = `${reference.slice(0, query)}?${decoded(reference.slice(query + 12))}`;
    return bySource.get(byIdentifier.get(key) ?? "");
  };
  const collect = (
    mention: Mention,
    organisation: boolean,
    names: PersonName[],
    places: string[],
    depth: number,
  ): void => {
    const found = mention.reference === undefined ? undefined : find(mention.reference);
    if (found !== undefined) {
      names.push(...found.names);
      if (found.organisation !== undefined) places.push(found.organisation);
      if (depth < 2) for (const next of found.refersTo) collect(next, next.organisation, names, places, depth + 1);
    }
    if (found !== undefined && found.names.length + found.refersTo.length > 0) return;
    if (mention.display === undefined) return;
    if (organisation) {
      places.push(mention.display);
      return;
    }
    const name = nameOfWords(mention.display);
    if (name !== undefined) names.push(name);
  };
  return {
    add: (provider) => {
      const before = bySource.get(provider.source);
      if (before !== undefined && (before.lastUpdated ?? 0) > (provider.lastUpdated ?? 0)) return;
      bySource.set(provider.source, provider);
      const type = provider.source.slice(0, provider.source.indexOf("/"));
      for (const identifier of provider.identifiers) byIdentifier.set(`${type}?${identifier}`, provider.source);
    },
    medication: (reference) => find(reference)?.medication,
    named: (parts) => {
      const seen = new Set<string>();
      const names = new Map<string, PersonName>();
      const places = new Set<string>();
      for (const { clinicians, organisations } of parts) {
        for (const [mentions, organisation] of [[clinicians, false] as const, [organisations, true] as const]) {
          for (const mention of mentions) {
            const key = `${organisation}\n${mention.reference ?? ""}\n${mention.display ?? ""}`;
            if (seen.has(key)) continue;
            seen.add(key);
            const [foundNames, foundPlaces]: [PersonName[], string[]] = [[], []];
            collect(mention, organisation, foundNames, foundPlaces, 0);
            for (const name of foundNames) names.set(nameKey(name), name);
            for (const place of foundPlaces) places.add(place);
          }
        }
      }
      const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
      return { clinicians: sorted.map(([, name]) => name), organisations: [...places].sort() };
    },
  };
}

function nameKey(name: PersonName): string {
  return `${name.family}\n${name.given.join(" ")}\n${name.prefix ?? ""}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
