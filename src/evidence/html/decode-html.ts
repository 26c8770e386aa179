/** @module evidence/html/decode-html: a page's bytes → text, in the encoding it is written in. */
import { markedEncoding, toDecoder } from "../decoder.ts";

/** By its byte order mark, else as its first kilobyte declares, else UTF-8 if it is that, else windows-1252. Never throws. */
export function decodeHtml(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const declared =
    /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(start)?.[1];
  const marked = markedEncoding(bytes);
  // A declaration that can be read byte by byte is not of UTF-16, whatever it says.
  const label = marked ?? (/^utf-?16/i.test(declared ?? "") ? "utf-8" : declared);
  const decoder = label === undefined ? undefined : toDecoder(label);
  if (decoder !== undefined) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
