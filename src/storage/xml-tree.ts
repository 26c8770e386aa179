/**
 * @module storage/xml-tree: XML as a small tree, read as a stream.
 *
 * Namespaces are left on the names (`xlink:href`). Nothing is fetched and no entity is expanded but the character entities below:
 * a document cannot make us read a file or grow.
 */
import { SaxesParser } from "saxes";
import { OslerError } from "#core";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export interface ReadElementsOptions {
  /** Hears the name of the root element. */
  readonly onRoot?: (name: string) => void;
  /** Publishers' XML names a document type; clinical documents must not. Nothing of one is ever read. */
  readonly refuseDoctype?: boolean;
}

const MAX_DEPTH = 256;

/** The names of U+00A0 to U+00FF, in order. */
const latin1Names =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil " +
  "sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave " +
  "Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave " +
  "aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc " +
  "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Character entities publishers' DTDs define, beyond XML's own five. */
const characterEntities: Record<string, string> = { ensp: " ", emsp: " ", thinsp: " ", ndash: "–", mdash: "—", hellip: "…", bull: "•", trade: "™", minus: "−", le: "≤", ge: "≥", ne: "≠", asymp: "≈",
  sim: "∼", infin: "∞", lsquo: "‘",
  rsquo: "’", ldquo: "“", rdquo: "”", dagger: "†", Dagger: "‡", permil: "‰", prime: "′", Prime: "″",
  larr: "←", rarr: "→", uarr: "↑", darr: "↓", alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", zeta: "ζ", eta: "η",
  theta: "θ", iota: "ι", kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ",
  chi: "χ", psi: "ψ", omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ", Lambda: "Λ", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω",
}; // biome-ignore format: a table

/**
 * Each element named in `names`, whole, as it closes. Memory holds one chunk's elements at a time.
 *
 * @throws OslerError `storage/xml-malformed`, with line and column, if the text is not well-formed
 */
export async function* readElements(
  chunks: AsyncIterable<string> | Iterable<string>,
  names: Pick<ReadonlySet<string>, "has">,
  options: ReadElementsOptions = {},
): AsyncGenerator<XmlElement> {
  const ready: XmlElement[] = [];
  const parser = createTreeParser(names, options, ready);
  for await (const chunk of chunks) {
    attempt(() => parser.write(chunk));
    yield* ready.splice(0);
  }
  attempt(() => parser.close());
  yield* ready.splice(0);
}

function createTreeParser(
  names: Pick<ReadonlySet<string>, "has">,
  { onRoot = () => {}, refuseDoctype = false }: ReadElementsOptions,
  ready: XmlElement[],
): SaxesParser {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, characterEntities);
  for (const [i, name] of latin1Names.split(" ").entries()) parser.ENTITIES[name] = String.fromCharCode(0xa0 + i);
  const stack: XmlElement[] = [];
  let depth = 0;
  let rootSeen = false;
  parser.on("doctype", () => {
    if (refuseDoctype) throw malformed("it declares a document type, which such a document may not");
  });
  parser.on("opentag", (tag) => {
    if (!rootSeen) onRoot(tag.name);
    rootSeen = true;
    depth++;
    if (depth > MAX_DEPTH) throw malformed("nested deeper than 256 elements");
    if (stack.length === 0 && !names.has(tag.name)) return;
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  const text = (piece: string) => void stack.at(-1)?.children.push(piece);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth--;
    const element = stack.pop();
    if (element !== undefined && stack.length === 0) ready.push(element);
  });
  return parser;
}

function attempt(step: () => void): void {
  try {
    step();
  } catch (cause) {
    if (cause instanceof OslerError) throw cause;
    throw malformed(`at line:column ${/^\d+:\d+/.exec(cause instanceof Error ? cause.message : "")?.[0] ?? "unknown"}`);
  }
}

function malformed(what: string): OslerError {
  return new OslerError("storage/xml-malformed", {
    message: `XML is not well-formed: ${what}.`,
    fix: "Get the file again from where it came from; the rest of the batch is not affected.",
  });
}

/** The first descendant along a path of child names. */
export function findElement(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let here = element;
  for (const name of path) here = here === undefined ? undefined : childElements(here, name)[0];
  return here;
}

/** Children that are elements, of one name if given. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** Every descendant of one name, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** All text below, as it stands. */
export function plainText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === "string" ? child : plainText(child))).join("");
}
