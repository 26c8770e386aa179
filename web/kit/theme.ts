/** @module web/kit/theme: light, dark, or as the system says; remembered in this browser. */

export type Theme = "light" | "dark";
const KEY = "osler-theme";

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Applies what was chosen before, if anything. */
export function applyTheme(): void {
  const kept = localStorage.getItem(KEY);
  if (kept === "light" || kept === "dark") document.documentElement.dataset["theme"] = kept;
}

export function toggleTheme(): void {
  const next = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  localStorage.setItem(KEY, next);
  window.dispatchEvent(new Event("osler-theme"));
}

/** Calls `listener` when the scheme changes, by choice or by the system. Returns how to stop. */
export function watchTheme(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", listener);
  window.addEventListener("osler-theme", listener);
  return () => {
    system.removeEventListener("change", listener);
    window.removeEventListener("osler-theme", listener);
  };
}

/** The colour a custom property stands for in the present scheme, as `rgb(…)`, for canvases. */
export function colourOf(property: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
