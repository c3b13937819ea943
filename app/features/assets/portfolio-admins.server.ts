/** Who has full control of a business portfolio at Meta: only they may file an appeal there. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type PortfolioWithAdmins = Awaited<ReturnType<typeof portfoliosOfBusiness>>[number];

/** The portfolios of a business with those who are known to control them. */
export function portfoliosOfBusiness(businessId: string, tx: Tx = db) {
  return tx.asset.findMany({
    where: { businessId, kind: "portfolio", archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      externalId: true,
      admins: {
        where: { removedAt: null },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          contact: true,
          checkedOn: true,
          notedByName: true,
          version: true,
        },
      },
    },
  });
}

type NewAdmin = { assetId: string; name: string; contact: string };
/** The case on whose behalf somebody looked; one without a business has no portfolio. */
type Where = { businessId: string | null; caseId: string };

export function notePortfolioAdmin(
  person: Person,
  { businessId, caseId }: Where,
  { assetId, name, contact }: NewAdmin,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    if (!businessId) return refuse("advice.refusals.noPortfolio");
    const portfolio = await tx.asset.findFirst({
      where: { id: assetId, businessId, kind: "portfolio" },
      select: { name: true },
    });
    if (!portfolio) return refuse("advice.refusals.noPortfolio");
    const twice = await tx.portfolioAdmin.count({
      where: { assetId, removedAt: null, name: { equals: name, mode: "insensitive" } },
    });
    if (twice > 0) return refuse("advice.refusals.adminTwice", { name });
    await tx.portfolioAdmin.create({
      data: {
        assetId,
        name,
        contact,
        checkedOn: now,
        notedById: person.id,
        notedByName: person.name,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordEvent(tx, person, {
      subject: { kind: "asset", id: assetId },
      caseId,
      kind: "portfolio.admin_noted",
      detail: { portfolio: portfolio.name, name },
    });
    return allow();
  });
}

/** Says today that they still are one, or that they are no longer. */
export function changePortfolioAdmin(
  person: Person,
  { businessId, caseId }: Where,
  adminId: string,
  change: "checked" | "removed",
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    if (!businessId) return refuse("advice.refusals.noPortfolio");
    const admin = await tx.portfolioAdmin.findFirst({
      where: { id: adminId, removedAt: null, asset: { businessId } },
      select: { name: true, assetId: true, asset: { select: { name: true } } },
    });
    if (!admin) return refuse("advice.refusals.adminGone");
    await tx.portfolioAdmin.updateMany({
      where: { id: adminId, removedAt: null },
      data: {
        ...(change === "removed"
          ? { removedAt: now }
          : { checkedOn: now, notedById: person.id, notedByName: person.name }),
        version: { increment: 1 },
      },
    });
    await recordEvent(tx, person, {
      subject: { kind: "asset", id: admin.assetId },
      caseId,
      kind: change === "removed" ? "portfolio.admin_gone" : "portfolio.admin_checked",
      detail: { portfolio: admin.asset.name, name: admin.name },
    });
    return allow();
  });
}
