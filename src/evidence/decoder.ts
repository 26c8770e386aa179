/** @module evidence/decoder: the encoding a file says it is written in → how its bytes are read. */

/** `undefined` for a name that is no encoding's. */
export function toDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its byte order mark. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
}

/** By the byte order mark, else as an XML declaration among the first bytes names it, else UTF-8. */
export function xmlDecoder(start: Uint8Array): TextDecoder {
  const declared = /encoding=["']([\w:.-]+)["']/.exec(Buffer.from(start.subarray(0, 200)).toString("latin1"))?.[1] ?? "utf-8";
  // A declaration that can be read byte by byte is not of UTF-16, whatever it says.
  const label = markedEncoding(start) ?? (/^utf-?16/i.test(declared) ? "utf-8" : declared);
  return toDecoder(label) ?? new TextDecoder();
} // biome-ignore format: one thought
