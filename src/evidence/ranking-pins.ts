/**
 * @module evidence/ranking-pins: what of this version of Osler decides which passages a question finds, each part by its digest.
 *
 * Part of every corpus tag and of what a release pins. Stemming is code, so its digest is that of what it makes of a fixed list of words:
 * roots with every ending that the stemmer or the spelling rules know.
 */
import { sha256 } from "#storage";
import { rerankWeights } from "./rerank-weights.ts";
import { synonymGroups } from "./synonyms.ts";
import { stopWords, toStems } from "./terms.ts";

/** `analysis`: how text becomes stems (folding, stop words, spelling, stemmer); `ranking`: the re-ranker's weights. */
export type RankingPins = Readonly<Record<"analysis" | "synonyms" | "ranking", string>>;

/** @param analyse the analysis to pin; another than the index's own for tests */
export function rankingPins(analyse: (text: string) => readonly string[] = toStems): RankingPins {
  return {
    analysis: analyse === toStems ? ownAnalysis() : analysisDigest(analyse),
    synonyms: digest(synonymGroups),
    ranking: digest(rerankWeights),
  };
}

/** The names of the pins that differ; a pin that only one side has differs. */
export function differingPins(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

let known: string | undefined;
function ownAnalysis(): string {
  known ??= analysisDigest(toStems);
  return known;
}

const roots =
  "adopt anaem angul anim bowdler callous centr commun conform decis defens depend diarrhoe differ digit effect electr feudal fib form goodn haem hop " +
  "hyper immun infect irrit mening neur oed operat paed predic rad random relat replac reviv screen sens sulph toler treat tripl tum vacc val vile";
const endings =
  "a able al alism aliti alize alli ance anci ant ate ated ates ating ation ational ator bli e ed eed el eli ement ence enci ent entli er es ful fulness " +
  "ia ible ic ical icate iciti ies ing ion ions is isation ise ised ising ism iti ive iveness iviti ization ize ized izer ll logi ly ment ness or our oured " +
  "ours ous ousli ousness re res s ss sses tional y";
/** What folding changes: compatibility forms, Greek, accents, hyphens, other scripts, contractions. */
const forms = "VO₂ β-blocker ﬁbrosis naïve Ödem 高血圧 H1N1 IL-6 α1 µg programmes the and not sulphate fibre I'm don't";

function analysisDigest(analyse: (text: string) => readonly string[]): string {
  const words = roots.split(" ").flatMap((root) => endings.split(" ").map((ending) => `${root}${ending}`));
  const stems = [...words, ...forms.split(" "), ...stopWords].map((word) => analyse(word));
  return digest([stems, [...stopWords]]);
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}
