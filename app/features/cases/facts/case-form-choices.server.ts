/** What the forms of a case offer to choose from. */
import { assetChoices, businessChoices } from "~/features/assets/asset-queries.server";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";

export async function businessOptions(person: Person) {
  const businesses = await businessChoices(person);
  return businesses.map(({ id, name }) => ({ value: id, label: name }));
}

/** The assets of a business in the order of their tree; none for a business out of reach. */
export async function assetOptions(person: Person, businessId: string | null, t: Translate) {
  if (!businessId) return [];
  const assets = await assetChoices(person, businessId);
  return assets.map(({ kind, ...asset }) => ({ ...asset, kind: t(`assets.kinds.${kind}`) }));
}
