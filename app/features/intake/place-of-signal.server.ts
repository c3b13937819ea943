/** The assets a signal is about, and those it mentions, among ours as they stand now. */
import { namedAssets } from "~/features/signals/keeping/named-assets.server";
import type { Tx } from "~/platform/db.server";
import { type JudgedSignal, refsOf } from "./judge-signal.server";
import { subjectsOf } from "./subject-of";

export type Place = {
  /** The assets it is about; empty when none of them is known here. */
  about: string[];
  /** Those it only names on the way. */
  mentioned: readonly string[];
  businessId: string | null;
  /** It names what nobody has entered, or nothing at all. */
  missing: "asset_unknown" | "no_asset" | null;
};

export async function placeOf(tx: Tx, { row, told }: JudgedSignal): Promise<Place> {
  const refs = refsOf(row);
  const nameOf = await namedAssets(tx, refs);
  const all = nameOf(refs, row.businessId);
  const subjects = subjectsOf({ ...told, refs });
  const own = nameOf(subjects, all.businessId);
  const linked = await linkedAssets(tx, own.unknown);
  const about = [...new Set([...own.assetIds, ...linked])].sort();
  const missing = about.length > 0 ? null : refs.length > 0 ? "asset_unknown" : "no_asset";
  const businessId = all.businessId ?? row.businessId;
  return { about, mentioned: all.assetIds, businessId, missing };
}

/** What somebody said of an id that no asset carries: that it is one of ours under another id. */
async function linkedAssets(
  tx: Tx,
  unknown: readonly { kind: string; externalId: string | null; phoneNumber: string | null }[],
): Promise<string[]> {
  const ids = unknown.flatMap(({ externalId }) => externalId ?? []);
  const phones = unknown.flatMap(({ phoneNumber }) => phoneNumber ?? []);
  if (ids.length + phones.length === 0) return [];
  const found = await tx.assetSuggestion.findMany({
    where: {
      state: { in: ["created", "linked"] },
      assetId: { not: null },
      OR: [{ externalId: { in: ids } }, { phone: { in: phones } }],
    },
    select: { assetId: true },
  });
  return found.flatMap(({ assetId }) => assetId ?? []);
}
