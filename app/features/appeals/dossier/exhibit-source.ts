/** What there is to show of an exhibit, before it is worded in a language. */
import { downloadName } from "~/features/evidence/file-name";
import type { PrintedPicture } from "~templates/dossier/dossier";

export type ExhibitSource =
  | { kind: "pictures"; pictures: readonly PrintedPicture[] }
  | { kind: "text"; lines: readonly string[]; total: number; isLaidOut: boolean }
  | {
      kind: "list";
      columns: readonly string[];
      rows: readonly (readonly string[])[];
      total: number;
      isAttached: boolean;
    }
  | { kind: "pages"; printed: number; total: number; isOutlined: boolean };

/** Whether something of it is outlined, because the appeal points at it. */
export const isOutlined = (source: ExhibitSource): boolean =>
  source.kind === "pages"
    ? source.isOutlined
    : source.kind === "pictures" && source.pictures.some(({ parts }) => parts.length > 0);

/** Sources by label; an exhibit without one is a file in the archive and nothing to look at. */
export type ExhibitSources = ReadonlyMap<string, ExhibitSource>;

type Named = { label: string; fileName: string | null; mediaType: string };

/** Where an exhibit lies in the archive: `evidence/E3-consent-log.csv`. */
export const archiveName = ({ label, fileName, mediaType }: Named): string =>
  `evidence/${label}-${plainName(downloadName(fileName ?? "file", mediaType))}`;

/** A name in letters that every archive program and address takes. */
export function plainName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.-]+/, "");
  return plain || "file";
}

/** Where a printed picture lies in the archive. */
export const pictureName = (name: string) => `pictures/${name}.jpg`;
