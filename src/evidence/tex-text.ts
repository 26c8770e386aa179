/** @module evidence/tex-text: a formula in TeX as a reader would write it in a line; as its own TeX where that cannot be told. */

/** Signs by their commands. */
const signs: Readonly<Record<string, string>> = {
  ge: "≥", geq: "≥", geqslant: "≥", geqq: "≥", le: "≤", leq: "≤", leqslant: "≤", leqq: "≤", gt: ">", lt: "<", ne: "≠", neq: "≠", pm: "±", mp: "∓",
  times: "×", cdot: "·", div: "÷", approx: "≈", sim: "∼", simeq: "≃", equiv: "≡", to: "→", rightarrow: "→", leftarrow: "←", uparrow: "↑", downarrow: "↓",
  infty: "∞", circ: "°", prime: "′", sum: "∑", prod: "∏", partial: "∂", in: "∈", ldots: "…", dots: "…", cdots: "…", log: "log", ln: "ln", exp: "exp", min: "min", max: "max",
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ", kappa: "κ", lambda: "λ", mu: "μ", nu: "ν",
  pi: "π", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", varphi: "φ", chi: "χ", psi: "ψ", omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ", Lambda: "Λ",
  Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω", "%": "%", "&": "&", _: "_", "#": "#", $: "$", "{": "{", "}": "}", ",": " ", ";": " ", ":": " ", " ": " ", "!": "", quad: " ", left: "", right: "",
}; // biome-ignore format: a table
const wrappers =
  /\\(?:mathrm|mathit|mathbf|mathsf|mathbb|mathcal|text|textrm|textit|textbf|hbox|mbox|rm|it|operatorname|boldsymbol|bm)\s*\{([^{}]*)\}/g;

/** @param source with or without a document around it */
export function texText(source: string): string {
  const inner = /\\begin\s*\{document\}([\s\S]*?)\\end\s*\{document\}/.exec(source)?.[1] ?? source;
  const formula = inner
    .replace(/^[\s$]+|[\s$]+$/g, "")
    .replace(/^\\[([]|\\[)\]]$/g, "")
    .trim();
  let text = formula;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(wrappers, "$1").replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)");
    text = text.replace(/\\sqrt\s*\{([^{}]*)\}/g, "√($1)");
  }
  text = text
    .replace(/\\([a-zA-Z]+|.)/g, (command, name: string) => signs[name] ?? command)
    .replace(/([\^_])\s*\{([^{}]*)\}/g, (_, mark: string, words: string) => toScript(mark, words))
    .replace(/([\^_])\s*([\p{L}\p{N}])/gu, (_, mark: string, words: string) => toScript(mark, words))
    .replace(/\^°/g, "°")
    .replace(/\{([^{}]*)\}/g, "$1")
    .replace(/~/g, " ");
  return /[\\{}]/.test(text) ? formula : text;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

function toScript(mark: string, words: string): string {
  const [digits, minus] = mark === "^" ? [raised, "⁻"] : [lowered, "₋"];
  const trimmed = words.trim();
  if (trimmed === "°") return "°";
  if (!/^[-−]?\d+$/.test(trimmed)) return `${mark}(${trimmed})`;
  return [...trimmed].map((letter) => (/\d/.test(letter) ? digits[Number(letter)] : minus)).join("");
}
