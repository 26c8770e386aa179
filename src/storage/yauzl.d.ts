/** The part of the library's interface Osler uses; the package ships no types. */
declare module "yauzl" {
  import type { Readable } from "node:stream";

  interface Entry {
    /** Never absolute, never with `..`: such names are refused by the library. */
    readonly fileName: string;
    readonly uncompressedSize: number;
    isEncrypted(): boolean;
  }
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }
  interface Yauzl {
    openPromise(path: string, options: { autoClose: boolean; lazyEntries: boolean }): Promise<ZipFile>;
  }
  const yauzl: Yauzl;
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS; its module object is the default import.
  export default yauzl;
}
