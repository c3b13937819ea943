/** What people make of something that was named and nobody had entered. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { insertAsset } from "./add-asset.server";
import { editedEvent } from "./asset-events";
import type { AssetKind } from "./asset-kind";
import { assetPlace } from "./asset-place.server";

export type Suggestion = {
  id: string;
  kind: AssetKind;
  externalId: string | null;
  phone: string | null;
  name: string;
  parentExternalId: string | null;
  businessId: string | null;
};

const SHOWN = {
  id: true,
  kind: true,
  externalId: true,
  phone: true,
  name: true,
  parentExternalId: true,
  businessId: true,
} as const;

/** The open suggestion for an id or a number, as a signal names it. */
export function suggestionFor(
  tx: Tx,
  { externalId, phone }: { externalId: string | null; phone: string | null },
): Promise<Suggestion | null> {
  const marks = [...(externalId ? [{ externalId }] : []), ...(phone ? [{ phone }] : [])];
  if (marks.length === 0) return Promise.resolve(null);
  return tx.assetSuggestion.findFirst({
    where: { OR: marks, state: { in: ["open", "dismissed"] } },
    orderBy: { createdAt: "asc" },
    select: SHOWN,
  });
}

/** Enters it below what it was named with, where that is known. */
export async function createSuggested(
  tx: Tx,
  person: Person,
  suggestion: Suggestion,
  { businessId, name }: { businessId: string; name: string },
): Promise<Verdict<string>> {
  const { kind, externalId, phone } = suggestion;
  const parent = suggestion.parentExternalId
    ? await tx.asset.findFirst({
        where: { externalId: suggestion.parentExternalId, businessId, archivedAt: null },
        select: { id: true },
      })
    : null;
  const parentId = parent?.id ?? null;
  const place = await assetPlace(tx, { businessId, kind, parentId });
  if (!place.ok) return place;
  const asset = { kind, parentId, name: name || suggestion.name, externalId, phone };
  const rest = { language: "", category: "", notes: "", providerIds: [] };
  const { id } = await insertAsset(tx, person, businessId, { ...asset, ...rest });
  await settle(tx, suggestion.id, "created", id);
  return allow(id);
}

/** It is one of ours. An asset without an id of its own learns it. */
export async function linkSuggested(
  tx: Tx,
  person: Person,
  suggestion: Suggestion,
  asset: { id: string; kind: AssetKind; externalId: string | null },
): Promise<Verdict> {
  if (!isLike(asset.kind, suggestion.kind)) {
    return refuse("signals.refusals.otherKind", { kind: suggestion.kind });
  }
  if (asset.externalId === null && suggestion.externalId) {
    await tx.asset.update({
      where: { id: asset.id },
      data: { externalId: suggestion.externalId, version: { increment: 1 } },
      select: { id: true },
    });
    const learned = { field: "externalId", before: "", after: suggestion.externalId };
    await recordEvent(tx, person, {
      subject: { kind: "asset", id: asset.id },
      ...editedEvent("asset", learned),
    });
  }
  await settle(tx, suggestion.id, "linked", asset.id);
  return allow();
}

export async function dismissSuggested(tx: Tx, suggestionId: string): Promise<void> {
  await tx.assetSuggestion.updateMany({
    where: { id: suggestionId, state: "open" },
    data: { state: "dismissed" },
  });
}

const ACCOUNTS: readonly AssetKind[] = ["waba", "messaging_account"];
const isLike = (one: AssetKind, other: AssetKind) =>
  one === other || (ACCOUNTS.includes(one) && ACCOUNTS.includes(other));

const settle = (tx: Tx, id: string, state: "created" | "linked", assetId: string) =>
  tx.assetSuggestion.update({ where: { id }, data: { state, assetId }, select: { id: true } });
