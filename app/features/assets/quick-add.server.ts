/** A business with its portfolio, WABA and first number, in one go: all of it or none. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse } from "~/platform/verdict";
import { insertAsset } from "./add-asset.server";
import { type AssetIdentity, assetIdentity } from "./asset-identity.server";
import type { AssetKind } from "./asset-kind";
import type { QuickAdd } from "./asset-schemas";
import type { Checked } from "./edit-result";
import { insertBusiness, mayAddBusiness } from "./save-business.server";
import { orWhenTaken } from "./unique-conflict.server";

type Planned = { kind: AssetKind; identity: AssetIdentity };

export async function quickAdd(person: Person, typed: QuickAdd): Promise<Checked<{ id: string }>> {
  if (!mayAddBusiness(person)) return refuse("assets.errors.limited");
  const plan = await planOf(person, typed);
  if (!plan.ok) return plan;

  const { name, country, timeZone, providerId } = typed;
  return orWhenTaken<Checked<{ id: string }>>(
    () =>
      db.$transaction(async (tx) => {
        const business = await insertBusiness(tx, person, { ...EMPTY, name, country, timeZone });
        if (business.ok) await plant(tx, person, business.value.id, plan.value, name, providerId);
        return business;
      }),
    async () => refuse("assets.errors.takenMeanwhile"),
  );
}

const EMPTY = { legalName: "", website: "", vertical: "", otherContact: "" };

/** From the top down; what was left empty is left out. */
async function planOf(person: Person, typed: QuickAdd): Promise<Checked<Planned[]>> {
  const wanted = [
    { kind: "portfolio", field: "portfolioId" },
    { kind: "waba", field: "wabaId" },
    { kind: "phone_number", field: "phone" },
  ] as const;
  const plan: Planned[] = [];
  for (const { kind, field } of wanted) {
    const written = typed[field];
    if (!written) continue;
    const texts =
      field === "phone" ? { externalId: "", phone: written } : { externalId: written, phone: "" };
    const identity = await assetIdentity(person, texts, { kind, country: typed.country });
    if (!identity.ok) return { ...identity, field };
    plan.push({ kind, identity: identity.value });
  }
  return allow(plan);
}

async function plant(
  tx: Tx,
  person: Person,
  businessId: string,
  plan: readonly Planned[],
  businessName: string,
  providerId: string | null,
): Promise<void> {
  let parentId: string | null = null;
  for (const { kind, identity } of plan) {
    const isServed = kind !== "portfolio" && providerId;
    const isUnderPortfolioOnly = kind === "phone_number" && plan.at(-2)?.kind === "portfolio";
    const { id } = await insertAsset(tx, person, businessId, {
      kind,
      // A number does not stand directly below a portfolio: its WABA is not known yet.
      parentId: isUnderPortfolioOnly ? null : parentId,
      name: kind === "phone_number" ? "" : businessName,
      ...identity,
      language: "",
      category: "",
      notes: "",
      providerIds: isServed ? [providerId] : [],
    });
    parentId = id;
  }
}
