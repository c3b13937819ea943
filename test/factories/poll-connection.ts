import type { PollProviderKey } from "~/features/intake/polling/poll-provider";
import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import { createPerson } from "./person";

type Given = Partial<Omit<Prisma.PollConnectionUncheckedCreateInput, "token" | "provider">> & {
  provider?: PollProviderKey;
  token?: string;
};

/** A connection that is due. Unless told otherwise its address leads nowhere. */
export async function createPoll({ token = "EAAtoken", provider = "meta", ...given }: Given = {}) {
  return db.pollConnection.create({
    data: {
      provider,
      name: "Main account",
      token: sealText("poll token", token),
      baseUrl: "https://localhost",
      target: "102290129340398",
      everyMinutes: 15,
      nextAt: new Date("2026-11-27T06:00:00Z"),
      createdById: given.createdById ?? (await createPerson()).id,
      ...given,
    },
  });
}
