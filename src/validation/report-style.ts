/** @module validation/report-style: the report page's CSS. */
import { colours, predictorLook, roleLook } from "./report-look.ts";

const variables = (side: 0 | 1) =>
  Object.entries(colours)
    .map(([name, pair]) => `--${name}:${pair[side]}`)
    .join(";");

const colourOf = (colour: string) => (colour === "predictor" ? "var(--c)" : `var(--${colour})`);

const shapes = Object.entries(roleLook).map(([role, { stroke, fill, width, dash, size }]) => {
  const rules = [
    `fill:${fill === undefined ? "none" : colourOf(fill)}`,
    ...(stroke === undefined ? [] : [`stroke:${colourOf(stroke)}`]),
    ...(width === undefined ? [] : [`stroke-width:${width}`]),
    ...(dash === undefined ? [] : [`stroke-dasharray:${dash.join(" ")}`]),
    ...(size === undefined ? [] : [`font-size:${size}px`]),
  ];
  return `svg .${role}{${rules.join(";")}}`;
});

const predictors = Object.entries(predictorLook).map(([name, { colour }]) => `.p-${name}{--c:var(--${colour})}`);

export const reportStyle = `
:root{${variables(0)}}
@media (prefers-color-scheme:dark){:root{${variables(1)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:78rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1{font-size:2rem;line-height:1.15;margin:.2rem 0 .8rem;letter-spacing:-.01em}
h2{font-size:1.25rem;margin:2.8rem 0 .6rem}
.kicker{margin:0;color:var(--soft);font-weight:600;letter-spacing:.08em;text-transform:uppercase;font-size:.8rem}
p,li{max-width:46rem}
small{color:var(--soft);font-size:.78rem}
.verdict{background:var(--panel);border-left:4px solid var(--model);padding:.4rem 1.4rem 1.2rem;border-radius:0 6px 6px 0;margin-top:1.6rem}
.verdict h2{margin-top:.9rem}
.verdict li.loss::marker,p.loss{color:var(--loss)}
.verdict li.win::marker{color:var(--win)}
.means{display:flex;flex-wrap:wrap;gap:1.2rem 2rem;margin:0}
.means div{min-width:7rem}
dt{color:var(--soft);font-size:.82rem}
dd{margin:0;font-size:1.45rem;font-variant-numeric:tabular-nums}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:.4rem 0 .8rem;font-size:.9rem}
.scroll{overflow-x:auto;margin-top:.6rem}
.scroll:focus-visible{outline:2px solid var(--model)}
table{border-collapse:collapse;font-size:.82rem;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;white-space:normal;color:var(--soft);padding-bottom:.5rem;font-size:.86rem}
th,td{padding:.32rem .45rem;text-align:right;vertical-align:top;white-space:nowrap;border-bottom:1px solid var(--rule)}
th{text-align:left;font-weight:500}
thead th{border-bottom:2px solid var(--ink);font-weight:600;text-align:right;vertical-align:bottom}
thead th:first-child,tbody th[scope=rowgroup]{text-align:left}
td.words,thead th.words{text-align:left}
tbody tr.first>*{border-top:1px solid var(--soft)}
td small{display:block;font-size:.72rem}
tr.loss td,tr.loss th{color:var(--loss)}
th[scope=rowgroup]{white-space:normal;min-width:9rem;font-weight:600}
.none{color:var(--soft)}
summary{cursor:pointer;padding:.3rem 0}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(14.5rem,1fr));gap:1.2rem 1rem}
figure{margin:0}
figcaption{font-size:.86rem;padding-left:.6rem}
svg{display:block;width:100%;height:auto}
.key li{display:flex;align-items:center;gap:.35rem}
.key svg{width:16px;flex:none}
code{font-size:.9em}
.facts{display:grid;grid-template-columns:max-content minmax(0,46rem);gap:.25rem 1.2rem}
.facts dd{font-size:.95rem;overflow-wrap:anywhere}
.facts dt{padding-top:.1rem}
@media print{main{max-width:none}details>*{display:block}}
svg text{fill:var(--ink)}
${shapes.join("\n")}
${predictors.join("")}
`;
