/**
 * A letter over WhatsApp that waits to be approved. Its access is made up, so it is paused and nobody
 * is asked for anything.
 */
import type { Person } from "~/features/identity/person";
import { addPoll, setPollPaused } from "~/features/intake/polling/change-poll.server";
import { sendersOf } from "~/features/intake/polling/sending-access.server";
import { openCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { chooseTemplate } from "~/features/recovery/apologies/whatsapp/choose-template.server";
import { keepTemplates } from "~/features/recovery/apologies/whatsapp/keep-templates.server";
import { senderKey } from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { moment } from "~/platform/moment.server";
import { granted } from "./granted";

type Who = { rina: Person; bayu: Person };
type Of = { caseId: string; businessId: string; waba: string };

const words = (name: string, category: string, text: string, status = "APPROVED") => ({
  name,
  language: "id",
  category,
  status,
  components: [
    { type: "BODY", text },
    { type: "FOOTER", text: "Kopi Senja" },
  ],
});

const TEMPLATES = [
  words(
    "maaf_pesanan",
    "UTILITY",
    "Yth. {{1}}, pada {{2}} kami tidak mengabari Anda tentang {{3}}: pesan WhatsApp kami tidak terkirim. Kami mohon maaf. Jika masih ada yang belum jelas, balas pesan ini.",
  ),
  words(
    "maaf_voucher",
    "MARKETING",
    "Yth. {{1}}, maaf atas {{2}}. Ini voucher untuk kunjungan Anda berikutnya.",
  ),
  words("promo_akhir_pekan", "MARKETING", "Diskon akhir pekan di Kopi Senja.", "PAUSED"),
];

export async function seedWhatsapp({ rina, bayu }: Who, { caseId, businessId, waba }: Of) {
  const { id: connectionId } = granted(
    await addPoll(rina, {
      provider: "ycloud",
      name: "YCloud Kopi Senja",
      businessId,
      target: waba,
      appId: "",
      everyMinutes: 60,
      maySend: true,
      baseUrl: "",
      secret: "sample-key",
    }),
  );
  await keepTemplates(connectionId, TEMPLATES, moment());
  const senders = await sendersOf(businessId);
  const [sender] = senders;
  if (!sender) throw new Error("The sample has no number to send from");
  const campaignId = granted(
    await openCampaign(
      bayu,
      caseId,
      {
        name: "Permintaan maaf lewat WhatsApp",
        channel: "whatsapp",
        sender: senderKey(sender),
        harms: ["order_notice", "question"],
        segment: "",
        waveSize: 20,
        waveGapMinutes: 120,
        stopPercent: 5,
        isElsewhere: false,
        customerStates: [],
        after: "",
        version: 0,
      },
      senders,
    ),
  );
  granted(
    await chooseTemplate(
      bayu,
      { campaignId, harm: "order_notice", language: "id" },
      {
        template: "maaf_pesanan id",
        values: [
          { place: "body", name: "1", field: "name", words: "" },
          { place: "body", name: "2", field: "day", words: "" },
          { place: "body", name: "3", field: "request", words: "pesanan Anda" },
        ],
        everyHarm: true,
        version: 1,
      },
    ),
  );
  await setPollPaused(rina, connectionId);
}
