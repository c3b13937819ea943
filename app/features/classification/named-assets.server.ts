/** The assets of the case's own business that were named in what was pasted. Others are left alone. */
import { assetsByExternalId, assetsByPhone } from "~/features/assets/asset-queries.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Tx } from "~/platform/db.server";

export async function namedAssets(
  tx: Tx,
  businessId: string | null,
  { assets }: TriageResult,
): Promise<string[]> {
  if (!businessId) return [];
  const ids = assets.flatMap(({ externalId }) => externalId ?? []);
  const phones = assets.flatMap(({ phoneNumber }) => phoneNumber ?? []);
  const found = [...(await assetsByExternalId(ids, tx)), ...(await assetsByPhone(phones, tx))];
  return found.filter((asset) => asset.businessId === businessId).map(({ id }) => id);
}
