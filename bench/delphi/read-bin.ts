/**
 * @module bench/delphi/read-bin: Delphi's data format: little-endian uint32 rows [patient, age in days, token], patients one after another,
 * ages rising, no header; gzipped or not.
 */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

/** Events of all patients; those of patient `p` stand from `starts[p]` to `starts[p + 1]`. */
export interface DelphiRows {
  readonly agesDays: Uint32Array;
  /** As on disk: one less than the model's ids, which reserve 0 for padding. */
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
}

/** Reads a `.bin` or `.bin.gz`. */
export async function readDelphiBin(path: string): Promise<DelphiRows> {
  const bytes = await readFile(path);
  return parseDelphiBin(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

/** @throws RangeError if the bytes are not whole rows, or a patient's ages fall */
export function parseDelphiBin(bytes: Uint8Array): DelphiRows {
  if (bytes.byteLength % 12 !== 0) throw new RangeError(`${bytes.byteLength} bytes are not whole rows of 12.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = bytes.byteLength / 12;
  const agesDays = new Uint32Array(rows);
  const tokens = new Uint32Array(rows);
  const starts: number[] = [];
  let patient: number | undefined;
  for (let row = 0; row < rows; row++) {
    const owner = view.getUint32(row * 12, true);
    agesDays[row] = view.getUint32(row * 12 + 4, true);
    tokens[row] = view.getUint32(row * 12 + 8, true);
    if (owner !== patient) starts.push(row);
    else if ((agesDays[row] ?? 0) < (agesDays[row - 1] ?? 0)) throw new RangeError(`Row ${row}: the age falls.`);
    patient = owner;
  }
  return { agesDays, tokens, starts: Uint32Array.from([...starts, rows]) };
}

export function patientCount(rows: DelphiRows): number {
  return rows.starts.length - 1;
}
