/**
 * @module serving/conform/card-faults: what is wrong with the cards of a CDS Hooks answer. Pure.
 *
 * @see https://cds-hooks.hl7.org/2.0/#card-attributes and the invariants cds-resp-1 … cds-resp-7 of HL7/cds-hooks
 */
import { isObject, isText, type JsonObject, objectsOf } from "./json-faults.ts";

const MOST_SUMMARY = 139;
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Faults of every card and system action, by path. */
export function findCardFaults(answer: JsonObject): string[] {
  const cards = answer["cards"];
  if (!Array.isArray(cards)) return ["cards is not a list"];
  return [
    ...cards.flatMap((card, index) =>
      isObject(card) ? faultsOfCard(card, `cards[${index}]`) : [`cards[${index}] is not an object`],
    ),
    ...objectsOf(answer["systemActions"]).flatMap((action, index) =>
      faultsOfAction(action, `systemActions[${index}]`, true),
    ),
  ];
}

/** Faults of the uuids by which feedback names cards and suggestions. */
export function findIdFaults(answer: JsonObject): string[] {
  const named = objectsOf(answer["cards"]).flatMap((card, index) => [
    [`cards[${index}].uuid`, card["uuid"]] as const,
    ...objectsOf(card["suggestions"]).map(
      (one, place) => [`cards[${index}].suggestions[${place}].uuid`, one["uuid"]] as const,
    ),
  ]);
  const present = named.filter(([, uuid]) => uuid !== undefined);
  const seen = new Set<unknown>();
  return present.flatMap(([path, uuid]) => {
    if (typeof uuid !== "string" || !uuidForm.test(uuid)) return [`${path} is not a UUID`];
    if (seen.has(uuid)) return [`${path} stands twice`];
    seen.add(uuid);
    return [];
  });
}

function faultsOfCard(card: JsonObject, path: string): string[] {
  const { summary, detail, indicator, suggestions } = card;
  const faults: string[] = [];
  const source = isObject(card["source"]) ? card["source"] : {};
  if (!isText(summary)) faults.push(`${path}.summary is missing`);
  else if (Array.from(summary).length > MOST_SUMMARY) faults.push(`${path}.summary has 140 characters or more`);
  if (!["info", "warning", "critical"].includes(String(indicator)))
    faults.push(`${path}.indicator is not info, warning or critical`);
  if (!isText(source["label"])) faults.push(`${path}.source.label is missing`);
  if (source["url"] !== undefined && !isAbsolute(source["url"])) faults.push(`${path}.source.url is not absolute`);
  if (source["topic"] !== undefined) faults.push(...faultsOfCoding(source["topic"], `${path}.source.topic`, false));
  if (detail !== undefined && !isText(detail)) faults.push(`${path}.detail is not text`);
  if (suggestions !== undefined) faults.push(...faultsOfSuggestions(card, path));
  objectsOf(card["links"]).forEach((link, place) => {
    faults.push(...faultsOfLink(link, `${path}.links[${place}]`));
  });
  objectsOf(card["overrideReasons"]).forEach((reason, place) => {
    faults.push(...faultsOfCoding(reason, `${path}.overrideReasons[${place}]`, true));
  });
  return faults;
}

function faultsOfSuggestions(card: JsonObject, path: string): string[] {
  const suggestions = objectsOf(card["suggestions"]);
  const behavior = card["selectionBehavior"];
  const faults: string[] = [];
  if (behavior !== "at-most-one" && behavior !== "any")
    faults.push(`${path}.selectionBehavior is missing though there are suggestions`);
  const recommended = suggestions.filter(({ isRecommended }) => isRecommended === true).length;
  if (behavior === "at-most-one" && recommended > 1)
    faults.push(`${path}.suggestions recommends more than one of at most one`);
  suggestions.forEach((suggestion, place) => {
    const at = `${path}.suggestions[${place}]`;
    if (!isText(suggestion["label"])) faults.push(`${at}.label is missing`);
    objectsOf(suggestion["actions"]).forEach((action, number) => {
      faults.push(...faultsOfAction(action, `${at}.actions[${number}]`, false));
    });
  });
  return faults;
}

function faultsOfAction(action: JsonObject, path: string, system: boolean): string[] {
  const { type, description, resource, resourceId } = action;
  const faults: string[] = [];
  if (!["create", "update", "delete"].includes(String(type)))
    faults.push(`${path}.type is not create, update or delete`);
  if (!system && !isText(description)) faults.push(`${path}.description is missing`);
  if ((type === "create" || type === "update") && !(isObject(resource) && isText(resource["resourceType"])))
    faults.push(`${path}.resource is missing`);
  if (type === "delete" && !isText(resourceId) && !Array.isArray(resourceId))
    faults.push(`${path}.resourceId is missing`);
  return faults;
}

function faultsOfLink(link: JsonObject, path: string): string[] {
  const faults: string[] = [];
  if (!isText(link["label"])) faults.push(`${path}.label is missing`);
  if (!isAbsolute(link["url"])) faults.push(`${path}.url is not absolute`);
  if (link["type"] !== "absolute" && link["type"] !== "smart") faults.push(`${path}.type is not absolute or smart`);
  if (link["appContext"] !== undefined && link["type"] !== "smart")
    faults.push(`${path}.appContext stands on a link that is not smart`);
  return faults;
}

function faultsOfCoding(coding: unknown, path: string, needsDisplay: boolean): string[] {
  if (!isObject(coding) || !isText(coding["code"])) return [`${path}.code is missing`];
  if (!isText(coding["system"])) return [`${path}.system is missing`];
  return needsDisplay && !isText(coding["display"]) ? [`${path}.display is missing`] : [];
}

function isAbsolute(url: unknown): boolean {
  return typeof url === "string" && URL.canParse(url) && /^[a-z][a-z0-9+.-]*:/i.test(url);
}
