import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

type Given = Partial<Omit<Prisma.MailboxUncheckedCreateInput, "secret">> & { secret?: string };

/** A mailbox whose mail is handed in, unless told otherwise. */
export function createMailbox({ secret, ...given }: Given = {}) {
  return db.mailbox.create({
    data: {
      address: `desk-${next()}@toko.example`,
      name: "Toko Desk",
      plusAddressing: true,
      access: secret ? "password" : "none",
      nextAt: new Date("2026-11-27T06:00:00Z"),
      ...(secret && { secret: sealText("mailbox secret", secret) }),
      ...given,
    },
  });
}
