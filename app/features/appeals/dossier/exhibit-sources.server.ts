/**
 * Opens the exhibits of a dossier: pictures are drawn for paper, texts and lists read in part, the
 * pages of PDFs counted. What is large stays in the store and is named by its path.
 */
import { createReadStream } from "node:fs";
import type { Claim } from "~/features/appeals/claims/claim";
import { exhibitText } from "~/features/evidence/exhibit-text.server";
import { isJson } from "~/features/evidence/keep-file.server";
import { shownAs } from "~/features/evidence/media-type";
import { fileStore } from "~/platform/files/file-store.server";
import { printPictures } from "~/platform/files/print-pictures.server";
import type { AppendixOrder } from "~/platform/pdf/appendix.server";
import { pdfPageSizes } from "~/platform/pdf/pdf.server";
import { csvReader } from "~/platform/tables/csv-rows";
import { delimiterOf } from "~/platform/tables/delimiter";
import type { PrintedPicture } from "~templates/dossier/dossier";
import { archiveName, type ExhibitSource } from "./exhibit-source";
import { onPieces, pointedParts } from "./pointed-parts";

const MOST_LINES = 240;
const MOST_PAGES = 60;
const SAMPLE_ROWS = 25;
const SAMPLE_COLUMNS = 7;
/** Larger lists are in the archive only. */
const LARGEST_ATTACHMENT = 10 * 1024 * 1024;

/** The room for a picture between the margins, in points. */
const ROOM = { width: 471, height: 635 };
/** A pixel of a screen is no larger than this on paper. */
const POINTS_PER_PIXEL = 0.75;

type Exhibit = {
  id: string;
  label: string;
  title: string;
  fileName: string | null;
  mediaType: string;
  sha256: string;
  byteSize: number;
};

export type OpenedExhibits = {
  sources: Map<string, ExhibitSource>;
  appendix: AppendixOrder;
  /** Printed pictures by name, to be kept beside the document. */
  pictures: { name: string; path: string }[];
};

/** What the claims point at is outlined wherever an exhibit is printed. */
export async function openExhibits(
  exhibits: readonly Exhibit[],
  claims: readonly Claim[],
): Promise<OpenedExhibits> {
  const sources = new Map<string, ExhibitSource>();
  const pictures: OpenedExhibits["pictures"] = [];
  const documents: NonNullable<AppendixOrder["documents"]>[number][] = [];
  const attachments: NonNullable<AppendixOrder["attachments"]>[number][] = [];
  for (const exhibit of exhibits) {
    const { label, title, mediaType, sha256 } = exhibit;
    const path = fileStore().pathOf(sha256);
    const parts = pointedParts(claims, exhibit.id);
    if (shownAs(mediaType) === "picture") {
      const printed = (await printPictures(sha256)) ?? [];
      const pieces = onPieces(
        parts.map(({ region }) => region),
        printed.map(({ height }) => height),
      );
      const named = printed.map((picture, index) => ({
        ...picture,
        name: nameOf(label, index),
        parts: pieces[index] ?? [],
      }));
      pictures.push(...named.map(({ name, path: at }) => ({ name, path: at })));
      if (named.length > 0) sources.set(label, { kind: "pictures", pictures: named.map(onPaper) });
    } else if (mediaType === "application/pdf") {
      const total = (await pdfPageSizes(path))?.length ?? 0;
      if (total === 0) continue;
      sources.set(label, {
        kind: "pages",
        printed: Math.min(total, MOST_PAGES),
        total,
        isOutlined: parts.length > 0,
      });
      documents.push({ label, parts, path, mostPages: MOST_PAGES });
    } else if (mediaType === "text/csv") {
      const list = await listOf(exhibit, path);
      sources.set(label, list);
      if (list.kind !== "list" || !list.isAttached) continue;
      const name = archiveName(exhibit).replace(/^evidence\//, "");
      attachments.push({ path, name, mediaType, description: title });
    } else if (shownAs(mediaType) === "text") {
      sources.set(label, await textOf(exhibit));
    }
  }
  const byName = Object.fromEntries(pictures.map(({ name, path }) => [name, path]));
  return { sources, pictures, appendix: { pictures: byName, documents, attachments } };
}

const nameOf = (label: string, index: number) => (index === 0 ? label : `${label}-${index + 1}`);

function onPaper({ name, width, height, parts }: PrintedPicture): PrintedPicture {
  const scale = Math.min(POINTS_PER_PIXEL, ROOM.width / width, ROOM.height / height);
  return { name, width: Math.round(width * scale), height: Math.round(height * scale), parts };
}

async function textOf(exhibit: Exhibit): Promise<ExhibitSource> {
  const { text, isCut } = await exhibitText({ sha256: exhibit.sha256, bytes: exhibit.byteSize });
  const isLaidOut = !isCut && !text.trim().includes("\n") && isJson(text);
  const shown = isLaidOut ? JSON.stringify(JSON.parse(text), null, 2) : text;
  const lines = shown.replace(/\r\n?/g, "\n").replaceAll("\t", "    ").trimEnd().split("\n");
  const total = isCut ? await countLines(fileStore().pathOf(exhibit.sha256)) : lines.length;
  return { kind: "text", lines: lines.slice(0, MOST_LINES), total, isLaidOut };
}

async function listOf(exhibit: Exhibit, path: string): Promise<ExhibitSource> {
  const { text, isCut } = await exhibitText({ sha256: exhibit.sha256, bytes: exhibit.byteSize });
  const reader = csvReader(delimiterOf(text), text.length + 1);
  const whole = reader.push(text);
  // A row that was cut off in the middle is none.
  const rows = (isCut ? whole : [...whole, ...reader.end()]).map(({ cells }) => cells);
  const [columns = [], ...records] = rows;
  const total = isCut ? (await countLines(path)) - 1 : records.length;
  return {
    kind: "list",
    columns: columns.slice(0, SAMPLE_COLUMNS),
    rows: records.slice(0, SAMPLE_ROWS).map((record) => record.slice(0, SAMPLE_COLUMNS)),
    total,
    isAttached: total > SAMPLE_ROWS && exhibit.byteSize <= LARGEST_ATTACHMENT,
  };
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  let last = "\n";
  for await (const chunk of createReadStream(path, "latin1")) {
    lines += chunk.split("\n").length - 1;
    last = chunk.at(-1) ?? last;
  }
  return last === "\n" ? lines : lines + 1;
}
