/** @module validation/pdf/pdfkit-types: what pdfkit 0.20 takes and its published types (0.17) do not name yet. */
import type PDFDocument from "pdfkit";

export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Pdf["struct"]>;

declare global {
  namespace PDFKit {
    namespace Mixins {
      interface StructureElementOptions {
        /** What a heading of a table heads. */
        scope?: "Row" | "Column";
        /** Left, top, right, bottom in points from the page's top left. */
        bbox?: readonly [number, number, number, number];
        placement?: "Block";
      }
    }
    interface PDFStructureElement {
      /** The element as it is written; `A` holds its attributes. */
      readonly dictionary: { readonly data: { A?: unknown } };
    }
  }
}
