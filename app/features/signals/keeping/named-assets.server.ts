/** Which of our assets a signal speaks of, and whose they are. */

import { assetsByExternalId, assetsByPhone } from "~/features/assets/asset-queries.server";
import type { UnknownAsset } from "~/features/assets/suggest-assets.server";
import type { AssetRef } from "~/features/enforcement/signal";
import type { Tx } from "~/platform/db.server";

type Found = { id: string; kind: string; businessId: string; phone: string | null };

export type Named = {
  /** Null when no asset of ours is named, or a number that several businesses share. */
  businessId: string | null;
  assetIds: readonly string[];
  /** What the platform has and nobody has entered here. */
  unknown: readonly AssetRef[];
};

/** A messaging account keeps the id of the WABA it was (M-AME). */
const ALIKE: Readonly<Record<string, string>> = { messaging_account: "waba" };
const level = (kind: string): string => ALIKE[kind] ?? kind;

/** From the narrowest up: the business of a number says more than that of a shared portfolio. */
const NARROWEST_FIRST = ["template", "phone_number", "waac", "waba", "portfolio"];

/**
 * Looks up all references of many signals at once.
 * @returns a function that answers for one signal; `fallback` is the business of its source
 */
export async function namedAssets(tx: Tx, refs: readonly AssetRef[]) {
  const ids = [...new Set(refs.flatMap(({ externalId }) => externalId ?? []))];
  const phones = [...new Set(refs.flatMap(({ phoneNumber }) => phoneNumber ?? []))];
  const byId = ids.length > 0 ? await assetsByExternalId(ids, tx) : [];
  const byPhone = phones.length > 0 ? await assetsByPhone(phones, tx) : [];

  return (own: readonly AssetRef[], fallback: string | null): Named => {
    const certain = own.map((ref) => ({
      ref,
      found: byId.filter(
        (asset) => asset.externalId === ref.externalId && level(asset.kind) === level(ref.kind),
      ),
    }));
    const claimed = narrowest(certain.flatMap(({ found }) => found))?.businessId ?? null;
    const all = certain.map(({ ref, found }) => ({
      ref,
      found: found.length > 0 ? found : ofPhone(byPhone, ref, claimed ?? fallback),
    }));
    const businessId = claimed ?? narrowest(all.flatMap(({ found }) => found))?.businessId ?? null;
    const linked = all
      .flatMap(({ found }) => found)
      .filter((asset) => asset.businessId === businessId);
    return {
      businessId: businessId ?? fallback,
      assetIds: [...new Set(linked.map(({ id }) => id))].sort(),
      unknown: all.filter(({ found }) => found.length === 0).map(({ ref }) => ref),
    };
  };
}

const narrowest = (assets: readonly Found[]): Found | undefined =>
  [...assets].sort(
    (a, b) => NARROWEST_FIRST.indexOf(level(a.kind)) - NARROWEST_FIRST.indexOf(level(b.kind)),
  )[0];

/** A number may stand in several businesses: then only the business that is known otherwise decides. */
function ofPhone(assets: readonly Found[], ref: AssetRef, businessId: string | null): Found[] {
  if (ref.kind !== "phone_number" || !ref.phoneNumber) return [];
  const same = assets.filter(
    ({ phone, kind }) => phone === ref.phoneNumber && kind === "phone_number",
  );
  if (businessId) return same.filter((asset) => asset.businessId === businessId);
  return new Set(same.map((asset) => asset.businessId)).size === 1 ? same : [];
}

const BELOW_ACCOUNT: readonly string[] = ["phone_number", "template"];

/** What nobody has entered of the assets that are named together. */
export function unknownOf(
  { unknown, businessId }: Named,
  refs: readonly AssetRef[],
): UnknownAsset[] {
  const idOf = (kind: string) => refs.find((ref) => ref.kind === kind)?.externalId ?? null;
  return unknown.map(({ kind, externalId, phoneNumber, name }) => ({
    kind,
    externalId,
    phone: phoneNumber,
    name,
    parentExternalId: BELOW_ACCOUNT.includes(kind)
      ? idOf("waba")
      : kind === "waba"
        ? idOf("portfolio")
        : null,
    businessId,
  }));
}
