import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { createPerson } from "./person";

/** An outgoing webhook that is told everything. */
export async function createWebhook({ businessId = null }: { businessId?: string | null } = {}) {
  return db.outgoingWebhook.create({
    data: {
      name: "Team chat",
      url: sealText("webhook address", "https://hooks.example.com/services/one"),
      host: "hooks.example.com",
      secret: sealText("webhook secret", "a secret"),
      businessId,
      createdById: (await createPerson()).id,
    },
  });
}
