import { sendersOf } from "~/features/intake/polling/sending-access.server";
import { approveCampaign } from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { openCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { chooseTemplate } from "~/features/recovery/apologies/whatsapp/choose-template.server";
import { keepTemplates } from "~/features/recovery/apologies/whatsapp/keep-templates.server";
import type { SendingProvider } from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { senderKey } from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { db } from "~/platform/db.server";
import { NUMBER, WABA } from "~test/support/provider-api";
import { allowed } from "./appeal";
import { createAsset } from "./asset";
import { campaignById } from "./campaign";
import { createPerson } from "./person";
import { createPoll } from "./poll-connection";

/** A template as its provider lists it, approved, about the reader's own matter. */
export const TEMPLATE = {
  name: "maaf_pesanan",
  language: "id",
  status: "APPROVED",
  category: "UTILITY",
  components: [{ type: "BODY", text: "Yth. {{1}}, pada {{2}} kami tidak menjawab Anda. Maaf." }],
};

/** An account with one number, connected so that campaigns may send with it. */
export async function createLine(businessId: string, baseUrl: string, provider: SendingProvider) {
  const waba = await createAsset({ businessId, externalId: WABA });
  await createAsset({
    businessId,
    kind: "phone_number",
    parentId: waba.id,
    externalId: NUMBER,
    phone: "+15550783881",
  });
  const { id } = await createPoll({ businessId, provider, baseUrl, target: WABA, maySend: true });
  await keepTemplates(id, [TEMPLATE], new Date());
  return id;
}

/** A draft whose letters in Indonesian have their template. */
export async function createWhatsappCampaign(caseId: string, businessId: string, change = {}) {
  const author = await createPerson();
  const senders = await sendersOf(businessId);
  const [sender] = senders;
  if (!sender) throw new Error("The business has no line");
  const input = {
    name: "Maaf",
    channel: "whatsapp",
    sender: senderKey(sender),
    isElsewhere: false,
    customerStates: [],
    after: "",
    harms: [],
    segment: "",
    waveSize: 100_000,
    waveGapMinutes: 0,
    stopPercent: 100,
    version: 0,
    ...change,
  } as const;
  const id = allowed(
    await openCampaign(author, caseId, { ...input, harms: [], customerStates: [] }, senders),
  );
  const letter = { campaignId: id, harm: "question", language: "id" } as const;
  const filled = {
    template: "maaf_pesanan id",
    values: [
      { place: "body", name: "1", field: "name", words: "" },
      { place: "body", name: "2", field: "day", words: "" },
    ],
    everyHarm: true,
    version: 1,
  } as const;
  allowed(await chooseTemplate(author, letter, { ...filled, values: [...filled.values] }));
  return { id, author };
}

/** Agreed to by a second person, and due. */
export async function createDueWhatsapp(caseId: string, businessId: string, change = {}) {
  const { id } = await createWhatsappCampaign(caseId, businessId, change);
  const { version } = await campaignById(id);
  allowed(await approveCampaign(await createPerson(), id, version));
  await db.campaign.update({
    where: { id },
    data: { state: "scheduled", sendAt: new Date("2026-11-27T00:00:00Z") },
  });
  return id;
}

/** Rows for `createAffected`: customers in Indonesia who each asked something. */
export const askers = (count: number): string[] =>
  Array.from({ length: count }, (_, row) => {
    const phone = `0812${String(70_000_000 + row)}`;
    return `${phone};;Siti ${row};2026-11-20 08:00;pertanyaan;INV-${row}`;
  });

/** As `askers` numbers them. */
export const phoneOf = (row: number): string => `+62812${70_000_000 + row}`;

export const agreeToWhatsapp = () =>
  db.customerTold.updateMany({ data: { agreedTo: ["whatsapp"] } });
