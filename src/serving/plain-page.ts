/** @module serving/plain-page: a page without script or style sheet, for when the built ones are not there or cannot help. */

export interface PlainPage {
  readonly title: string;
  /** HTML; what came from elsewhere goes through `escapeHtml` first. */
  readonly body: string;
  /** Loads itself again after so many seconds. */
  readonly reloadSeconds?: number;
}

export function plainPage({ title, body, reloadSeconds }: PlainPage): string {
  const reload = reloadSeconds === undefined ? "" : `<meta http-equiv="refresh" content="${reloadSeconds}">`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${reload}
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
