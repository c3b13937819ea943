/** What is put into a document besides its own text: pictures, the pages of other files, attached files. */

import type { Part } from "../dossier/dossier";

/** A page of another file: kept as it is, or as a picture where keeping it would lose something. */
export type EnclosedPage =
  | { readonly kind: "kept"; readonly index: number }
  | { readonly kind: "picture"; readonly jpeg: Uint8Array };

export type EnclosedDocument = {
  /** Label of the exhibit whose heading the pages follow. */
  readonly label: string;
  /** What the text points at; `page` counts from 1. */
  readonly parts: readonly { readonly page: number | null; readonly region: Part }[];
  /** The file is opened only when its turn comes, so that one is in memory at a time. */
  readonly open: () => Promise<{ bytes: Uint8Array; pages: readonly EnclosedPage[] }>;
};

export type AttachedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
};

export type Enclosures = {
  /** JPEG pictures by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly documents: readonly EnclosedDocument[];
  readonly attachments: readonly AttachedFile[];
};

export const NOTHING_ENCLOSED: Enclosures = {
  pictures: new Map(),
  documents: [],
  attachments: [],
};
