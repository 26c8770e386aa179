/** @module intake/tables/table-files: which files below the given paths hold which table. CSV, TSV and Parquet; gz and zst too. */
import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { listFiles, requirePath } from "#storage";

export interface TableFile {
  readonly path: string;
  /** How reports name it: relative to the path it was found under. */
  readonly label: string;
  readonly parquet: boolean;
}

export interface TableFiles {
  /** The parts of a table: `name.csv`, or every file of the folder `name/` or `name.parquet/`. */
  find(name: string): readonly TableFile[];
  readonly labels: readonly string[];
}

const EXTENSION = /\.(?:(csv|tsv|txt)(?:\.gz|\.zst)?|parquet)$/i;

export async function findTableFiles(paths: readonly string[]): Promise<TableFiles> {
  const files: (TableFile & { readonly stem: string })[] = [];
  for (const path of paths) {
    requirePath(path, "An input path");
    const directory = statSync(path).isDirectory();
    for (const name of directory ? await listFiles(path) : [""]) {
      const full = directory ? join(path, name) : path;
      if (!EXTENSION.test(full) || /(?:^|\/)(?:\.|__MACOSX)/.test(name)) continue;
      const label = directory ? `${basename(path)}/${name}` : basename(path);
      const stem = `/${label.replace(EXTENSION, "").toLowerCase()}`;
      files.push({ path: full, label, parquet: /\.parquet$/i.test(full), stem });
    }
  }
  return {
    find: (name) => {
      const wanted = `/${name.toLowerCase()}`;
      return files.filter(({ stem }) => stem.endsWith(wanted) || folderOf(stem).endsWith(wanted));
    },
    labels: files.map(({ label }) => label),
  };
}

function folderOf(stem: string): string {
  return stem.slice(0, stem.lastIndexOf("/")).replace(EXTENSION, "");
}
