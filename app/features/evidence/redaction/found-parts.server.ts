/** What a text exhibit contains that ought not to leave, with a little of what stands around it. */
import { readFile } from "node:fs/promises";
import { db, type Tx } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { textEncodingOf } from "~/platform/files/text-encoding";
import { type SensitiveKind, type SensitiveSpan, sensitiveSpans } from "./sensitive-text";

/** Beyond this, a text is cut up elsewhere first. */
export const LARGEST_TEXT_BYTES = 5 * 1024 * 1024;

/** More of one kind than this are offered together, not one by one. */
const ONE_BY_ONE = 60;
const AROUND = 40;

export type FoundPart = {
  /** `start-end` in the text. */
  place: string;
  before: string;
  found: string;
  after: string;
};
export type FoundKind = { kind: SensitiveKind; count: number; parts: FoundPart[] };

export async function textOfExhibit(sha256: string): Promise<string> {
  const bytes = await readFile(fileStore().pathOf(sha256));
  return new TextDecoder(textEncodingOf(bytes)).decode(bytes);
}

/** Ids and numbers of the case's own assets, as digits: these may stay. */
export async function ownNumbers(caseId: string, tx: Tx = db): Promise<Set<string>> {
  const rows = await tx.asset.findMany({
    where: { cases: { some: { caseId } } },
    select: { externalId: true, phone: true },
  });
  return new Set(
    rows
      .flatMap(({ externalId, phone }) => [externalId, phone])
      .map((known) => (known ?? "").replace(/\D/g, ""))
      .filter(Boolean),
  );
}

export function foundParts(text: string, own: ReadonlySet<string>): FoundKind[] {
  const byKind = new Map<SensitiveKind, SensitiveSpan[]>();
  for (const span of sensitiveSpans(text, own)) {
    byKind.set(span.kind, [...(byKind.get(span.kind) ?? []), span]);
  }
  return [...byKind].map(([kind, spans]) => ({
    kind,
    count: spans.length,
    parts:
      spans.length > ONE_BY_ONE
        ? []
        : spans.toSorted((one, other) => one.start - other.start).map((span) => shown(text, span)),
  }));
}

const shown = (text: string, { start, end }: SensitiveSpan): FoundPart => ({
  place: placeOf({ start, end }),
  before: text.slice(Math.max(0, start - AROUND), start),
  found: text.slice(start, end),
  after: text.slice(end, end + AROUND),
});

export const placeOf = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
