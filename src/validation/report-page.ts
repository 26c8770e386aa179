/** @module validation/report-page: the report as one page that needs nothing else: no script, no font, no network. */
import type { ValidationReport } from "#contract";
import type { Block, Cell, Section, Table, TableRow, Tone, Words } from "./report-blocks.ts";
import { toContent } from "./report-content.ts";
import { forestChart } from "./report-figures.ts";
import { predictorLook } from "./report-look.ts";
import { reportStyle } from "./report-style.ts";
import { escapeText, markSvg, toSvg } from "./report-svg.ts";

/** The whole page as HTML text. */
export function renderReportPage(report: ValidationReport): string {
  const { title, lead, sections } = toContent(report);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${reportStyle}</style></head>
<body><main>
<header><p class="kicker">Osler</p><h1>${title}</h1>${lead.map(renderBlock).join("")}</header>
${sections.map(renderSection).join("\n")}
</main></body></html>
`;
}

/** One section with its heading. */
export function renderSection({ title, verdict, blocks }: Section): string {
  return `<section${verdict === true ? ' class="verdict"' : ""}><h2>${title}</h2>${blocks.map(renderBlock).join("")}</section>`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p${toneClass(block.tone)}>${renderWords(block.words)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map(({ words, tone }) => `<li${toneClass(tone)}>${renderWords(words)}</li>`);
      return `<${tag}>${items.join("")}</${tag}>`;
    }
    case "terms": {
      const terms = block.terms.map(({ term, words }) => `<dt>${escapeText(term)}</dt><dd>${escapeText(words)}</dd>`);
      return block.figures
        ? `<dl class="means">${terms.map((pair) => `<div>${pair}</div>`).join("")}</dl>`
        : `<dl class="facts">${terms.join("")}</dl>`;
    }
    case "key": {
      const items = block.predictors.map((each) => `<li>${markSvg(each)} ${predictorLook[each].name}</li>`);
      return `<ul class="key">${items.join("")}</ul>`;
    }
    case "forest":
      return toSvg(forestChart(block.bands, block.horizonYears));
    case "panels": {
      const panels = block.panels.map(
        ({ title, figure }) => `<figure>${toSvg(figure)}<figcaption>${escapeText(title)}</figcaption></figure>`,
      );
      return `<div class="panels">${panels.join("")}</div>`;
    }
    case "table":
      return renderTable(block);
  }
}

function renderTable(table: Table): string {
  const { caption, name = caption, columns, rows, groups = [], folded } = table;
  const heads = columns.map(
    (column) => `<th scope="col"${column.words === true ? ' class="words"' : ""}>${renderText(column)}</th>`,
  );
  const bodies = [
    ...rows.map((row) => renderRow(row)),
    ...groups.flatMap(({ title, small, rows: of }) =>
      of.map((row, i) => {
        const group = `<th scope="rowgroup" rowspan="${of.length}">${escapeText(title)}<br><small>${escapeText(small)}</small></th>`;
        return renderRow(row, i === 0 ? group : "");
      }),
    ),
  ];
  const whole = `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(name)}"><table><caption>${escapeText(caption)}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${bodies.join("\n")}</tbody></table></div>`;
  return folded === undefined ? whole : `<details><summary>${escapeText(folded)}</summary>${whole}</details>`;
}

function renderRow({ cells: [head, ...cells], tone }: TableRow, group?: string): string {
  const look = [tone, group === undefined || group === "" ? undefined : "first"].filter((name) => name !== undefined);
  const named = look.length === 0 ? "" : ` class="${look.join(" ")}"`;
  const numbers = cells.map((cell) => `<td${cellClass(cell)}>${renderText(cell)}</td>`);
  return `<tr${named}>${group ?? ""}<th scope="row">${renderText(head)}</th>${numbers.join("")}</tr>`;
}

function renderText({ text, small }: Cell): string {
  return `${escapeText(text)}${small === undefined ? "" : `<small>${escapeText(small)}</small>`}`;
}

function cellClass({ text, words }: Cell): string {
  if (words === true) return ' class="words"';
  return text === "–" ? ' class="none"' : "";
}

function renderWords(words: Words): string {
  return words
    .map((part) => {
      if (typeof part === "string") return escapeText(part);
      return "strong" in part ? `<strong>${escapeText(part.strong)}</strong>` : `<code>${escapeText(part.code)}</code>`;
    })
    .join("");
}

function toneClass(tone: Tone | undefined): string {
  return tone === undefined ? "" : ` class="${tone}"`;
}
