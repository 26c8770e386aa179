/**
 * @module storage/safetensors: named tensors in one file, readable by every deep-learning stack and unable to run code.
 *
 * Format: 8 bytes little-endian header length, a JSON header `{ name: { dtype, shape, data_offsets } }`, raw little-endian data.
 * Promise: same tensors, same bytes (widest elements first, then by name, as the reference writer orders them); a file whose header
 * does not describe exactly its bytes is refused.
 */
import { open, readFile } from "node:fs/promises";
import { OslerError } from "#core";
import { writeFileAtomic } from "./atomic-files.ts";

/** A row-major tensor. `shape` is `[]` for a scalar. */
export type SafeTensor =
  | { readonly dtype: "F32"; readonly shape: readonly number[]; readonly data: Float32Array }
  | { readonly dtype: "F64"; readonly shape: readonly number[]; readonly data: Float64Array }
  | { readonly dtype: "I32"; readonly shape: readonly number[]; readonly data: Int32Array }
  | { readonly dtype: "I64"; readonly shape: readonly number[]; readonly data: BigInt64Array };

export type SafeDtype = SafeTensor["dtype"];

export interface Safetensors {
  readonly tensors: Readonly<Record<string, SafeTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Writes tensors atomically. Names and metadata are free text; the order of `tensors` does not matter. */
export async function writeSafetensors(
  path: string,
  tensors: Readonly<Record<string, SafeTensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writeFileAtomic(path, encodeSafetensors(tensors, metadata));
}

/**
 * Reads and validates a safetensors file.
 *
 * @throws OslerError `storage/safetensors-invalid` if header and bytes disagree or the element type is not one of ours
 */
export async function readSafetensors(path: string): Promise<Safetensors> {
  return decodeSafetensors(await readFile(path), path);
}

/**
 * The shape of each tensor, from the header alone: weights may be larger than memory.
 *
 * @throws OslerError `storage/safetensors-invalid` if the header cannot be read
 */
export async function readTensorShapes(path: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer: start, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const length = headerLength(start.subarray(0, bytesRead), size, path);
    const { buffer: header } = await file.read(Buffer.alloc(length), 0, length, 8);
    const entries = Object.entries(parseEntries(header, path)).filter(([name]) => name !== "__metadata__");
    return new Map(entries.map(([name, entry]) => [name, parseEntry(entry, name, path).shape]));
  } finally {
    await file.close();
  }
}

/** The bytes of a safetensors file. @throws OslerError `storage/safetensors-invalid` if a shape does not fit its data */
export function encodeSafetensors(
  tensors: Readonly<Record<string, SafeTensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const entries = Object.entries(tensors).sort(
    ([a, x], [b, y]) => bytesPer[y.dtype] - bytesPer[x.dtype] || (a < b ? -1 : a > b ? 1 : 0),
  );
  const header: Record<string, unknown> = {};
  const pairs = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  if (pairs.length > 0) header["__metadata__"] = Object.fromEntries(pairs);
  let offset = 0;
  for (const [name, tensor] of entries) {
    if (name === "__metadata__" || elements(tensor.shape) !== tensor.data.length) {
      throw invalid("a tensor to write", `${name} has shape [${tensor.shape}] but ${tensor.data.length} elements`);
    }
    header[name] = {
      dtype: tensor.dtype,
      shape: tensor.shape,
      data_offsets: [offset, offset + tensor.data.byteLength],
    };
    offset += tensor.data.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(0x20, 8, 8 + headerLength);
  bytes.set(text, 8);
  let at = 8 + headerLength;
  for (const [, { data }] of entries) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/** The tensors of a safetensors file; `where` names it in errors. The tensors own their memory. */
export function decodeSafetensors(bytes: Uint8Array, where: string): Safetensors {
  const header = parseHeader(bytes, where);
  const tensors: Record<string, SafeTensor> = {};
  let metadata: Record<string, string> = {};
  const spans: [number, number][] = [];
  for (const [name, entry] of Object.entries(header.entries)) {
    if (name === "__metadata__") {
      metadata = Object.fromEntries(Object.entries(entry ?? {}).map(([key, value]) => [key, String(value)]));
      continue;
    }
    const { dtype, shape, start, end } = parseEntry(entry, name, where);
    const length = elements(shape);
    if (end - start !== length * bytesPer[dtype] || header.dataStart + end > bytes.length) {
      throw invalid(where, `${name} has shape [${shape}] of ${dtype} but bytes ${start}-${end}`);
    }
    spans.push([start, end]);
    const at = bytes.byteOffset + header.dataStart + start;
    tensors[name] = toTensor(dtype, shape, bytes.buffer.slice(at, at + end - start));
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let covered = 0;
  for (const [start, end] of spans) {
    if (start !== covered) throw invalid(where, `tensors overlap or leave a hole at byte ${Math.min(start, covered)}`);
    covered = end;
  }
  if (header.dataStart + covered !== bytes.length) throw invalid(where, "its length is not what its header says");
  return { tensors, metadata };
}

type TensorOf<D extends SafeDtype> = Extract<SafeTensor, { dtype: D }>;

/**
 * The tensor `name`, checked to hold elements of `dtype`.
 *
 * @throws OslerError `storage/safetensors-invalid` if it is absent or of another type
 */
export function getTensor<D extends SafeDtype>(file: Safetensors, name: string, dtype: D): TensorOf<D> {
  const tensor = file.tensors[name];
  if (tensor?.dtype !== dtype) throw invalid("the file", `${name} is ${tensor?.dtype ?? "absent"}, not ${dtype}`);
  return tensor as TensorOf<D>;
}

const bytesPer: Record<SafeDtype, number> = { F64: 8, I64: 8, F32: 4, I32: 4 };

function elements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function parseHeader(bytes: Uint8Array, where: string): { entries: Record<string, unknown>; dataStart: number } {
  const dataStart = 8 + headerLength(bytes, bytes.length, where);
  return { entries: parseEntries(bytes.subarray(8, dataStart), where), dataStart };
}

/** @param start the file's first bytes @param fileBytes how many it has */
function headerLength(start: Uint8Array, fileBytes: number, where: string): number {
  if (start.length < 8) throw invalid(where, "it is shorter than 8 bytes");
  const length = new DataView(start.buffer, start.byteOffset, 8).getBigUint64(0, true);
  if (length > BigInt(fileBytes - 8)) throw invalid(where, "its header is longer than the file");
  return Number(length);
}

function parseEntries(header: Uint8Array, where: string): Record<string, unknown> {
  try {
    const entries: unknown = JSON.parse(new TextDecoder().decode(header));
    if (typeof entries === "object" && entries !== null && !Array.isArray(entries)) return { ...entries };
  } catch {
    // Said below in our own words.
  }
  throw invalid(where, "its header is not a JSON object");
}

function parseEntry(entry: unknown, name: string, where: string) {
  const fields: Record<string, unknown> = typeof entry === "object" && entry !== null ? { ...entry } : {};
  const { dtype, shape, data_offsets: offsets } = fields;
  if (dtype !== "F32" && dtype !== "F64" && dtype !== "I32" && dtype !== "I64") {
    throw invalid(where, `${name} is not F32, F64, I32 or I64`);
  }
  const natural = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (!Array.isArray(shape) || !shape.every(natural)) throw invalid(where, `${name} has no valid shape`);
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(natural)) {
    throw invalid(where, `${name} has no valid data_offsets`);
  }
  const [start = 0, end = 0] = offsets;
  if (end < start) throw invalid(where, `${name} ends before it starts`);
  return { dtype: dtype as SafeDtype, shape: shape as number[], start, end };
}

function toTensor(dtype: SafeDtype, shape: readonly number[], buffer: ArrayBufferLike): SafeTensor {
  if (dtype === "F32") return { dtype, shape, data: new Float32Array(buffer) };
  if (dtype === "F64") return { dtype, shape, data: new Float64Array(buffer) };
  if (dtype === "I32") return { dtype, shape, data: new Int32Array(buffer) };
  return { dtype, shape, data: new BigInt64Array(buffer) };
}

function invalid(where: string, what: string): OslerError {
  return new OslerError("storage/safetensors-invalid", {
    message: `Not valid safetensors: ${where}: ${what}.`,
    fix: "Write the file again with the step that made it.",
  });
}
