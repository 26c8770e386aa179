/** @module validation/report-style: the report page's CSS. Colours hold 4.5:1 for text and 3:1 for marks in light and dark. */
export const reportStyle = `
:root{--paper:#fdfdfb;--ink:#1b2227;--soft:#55606a;--rule:#d8dcdf;--panel:#f3f5f5;--model:#0b6aa8;--counts:#b4530a;--agesex:#6b4fa0;--cox:#8a1f6b;--boosted:#5d6b00;--prevalence:#707a82;--oracle:#27734a;--loss:#a3241f;--win:#27734a}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e7eaec;--soft:#a3adb5;--rule:#333b41;--panel:#1c2226;--model:#5fb4ec;--counts:#f0984e;--agesex:#b79df0;--cox:#e38cc9;--boosted:#b9c94a;--prevalence:#98a2aa;--oracle:#6cc596;--loss:#ff8d85;--win:#6cc596}}
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
svg text{fill:var(--ink);font-size:11px}
svg .label{font-size:12px}
svg .tick,svg .value{fill:var(--soft);font-size:10px}
svg .grid,svg .rule{stroke:var(--rule);stroke-width:1}
svg .chance{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}
svg .whisker{stroke:var(--c);stroke-width:1.6}
svg .mark{fill:var(--c)}
svg .ring{fill:var(--paper);stroke:var(--c);stroke-width:1.8}
svg .curve{fill:none;stroke:var(--c);stroke-width:1.6}
svg .treat-all{stroke:var(--soft);stroke-dasharray:3 3}
svg .with{fill:var(--model)}
svg .without{fill:var(--prevalence)}
.p-model{--c:var(--model)}.p-cox{--c:var(--cox)}.p-gradient-boosting{--c:var(--boosted)}.p-count-logistic{--c:var(--counts)}.p-age-sex{--c:var(--agesex)}.p-prevalence{--c:var(--prevalence)}.p-oracle{--c:var(--oracle)}
code{font-size:.9em}
@media print{main{max-width:none}details>*{display:block}}
`;
