import type { CampaignInput } from "~/features/recovery/apologies/campaign/campaign-schemas";
import { approveCampaign } from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { openCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { db } from "~/platform/db.server";
import { allowed } from "./appeal";
import { createBusiness } from "./business";
import { createActiveCase } from "./case";
import { createClock } from "./clock";
import { importAll } from "./consent";
import { next } from "./next";
import { createPerson } from "./person";

/** A case of a business in Indonesia whose customers, by mail, each missed an answer. */
export async function createAffected(count: number, rows?: readonly string[]) {
  const { id: businessId, name } = await createBusiness({
    country: "ID",
    timeZone: "Asia/Jakarta",
  });
  const { id: caseId, reference } = await createActiveCase({ businessId });
  const lines =
    rows ??
    Array.from(
      { length: count },
      (_, row) => `;c${row}@contoh.id;Siti ${row};2026-11-20 08:00;pertanyaan;INV-${row}`,
    );
  await importAll({
    kind: missedRequestsImport,
    businessId,
    caseId,
    text: `no hp;email;nama;tanggal;jenis;pesanan\n${lines.join("\n")}\n`,
  });
  return { caseId, businessId, reference, business: name };
}

const PLAIN: CampaignInput = {
  name: "Sorry",
  channel: "email",
  sender: "",
  isElsewhere: false,
  customerStates: [],
  after: "",
  harms: [],
  segment: "",
  waveSize: 100_000,
  waveGapMinutes: 0,
  stopPercent: 100,
  version: 0,
};

export async function createCampaign(caseId: string, overrides: Partial<CampaignInput> = {}) {
  const author = await createPerson();
  const id = allowed(await openCampaign(author, caseId, { ...PLAIN, ...overrides }));
  return { id, author };
}

/** Agreed to by a second person, and due. */
export async function createDueCampaign(caseId: string, overrides: Partial<CampaignInput> = {}) {
  const { id } = await createCampaign(caseId, overrides);
  const second = await createPerson();
  const version = async () => (await campaignById(id)).version;
  allowed(await approveCampaign(second, id, await version()));
  await db.campaign.update({
    where: { id },
    data: { state: "scheduled", sendAt: new Date("2026-11-27T00:00:00Z") },
  });
  return id;
}

/** One letter of a campaign, not sent yet; says its id. */
export async function createApology(campaignId: string, businessId: string): Promise<string> {
  const { id: customerId } = await db.customer.create({
    data: { businessId, personHash: Buffer.from(`customer ${next()}`) },
  });
  const { id } = await db.apologyDelivery.create({
    data: { campaignId, customerId, harm: "question" },
  });
  return id;
}

/** Something one customer missed, waiting; says its id. */
export async function createMissed(caseId: string, businessId: string): Promise<string> {
  const { id: customerId } = await db.customer.create({
    data: { businessId, personHash: Buffer.from(`customer ${next()}`) },
  });
  const { id } = await db.missedRequest.create({
    data: { caseId, customerId, harm: "question", happenedAt: new Date("2026-11-20T01:00:00Z") },
  });
  return id;
}

/** A copy that a customer asked for, waiting; says its id. */
export async function createRights(of: { caseId: string; customerId: string }): Promise<string> {
  const { id: notedById, name: notedByName } = await createPerson();
  const { id: clockId } = await createClock({ caseId: of.caseId, kind: "data_rights" });
  const { id } = await db.rightsRequest.create({
    data: {
      ...of,
      what: "copy",
      channel: "email",
      arrivedAt: new Date("2026-11-27T01:00:00Z"),
      arrivedZone: "Asia/Jakarta",
      clockId,
      notedById,
      notedByName,
    },
  });
  return id;
}

/** Nobody made whole at once, and through with it; says its id. */
export async function createWholeRun(caseId: string): Promise<string> {
  const { id: startedById, name: startedByName } = await createPerson();
  const { id } = await db.wholeRun.create({
    data: {
      caseId,
      scope: { ids: null, q: "", group: "" },
      state: "done",
      total: 0,
      startedById,
      startedByName,
    },
  });
  return id;
}

export const campaignById = (id: string) => db.campaign.findUniqueOrThrow({ where: { id } });
