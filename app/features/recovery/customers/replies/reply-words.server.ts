/** What follows from the words of a reply, whichever way it came to be on record. */
import { createHmac } from "node:crypto";
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { ContactWord } from "~/features/contacts/keep-choices.server";
import { secrets } from "~/platform/secrets.server";

type Reply = {
  businessId: string;
  personHash: Uint8Array;
  emailHash: Uint8Array | null;
  channel: ContactChannel;
  /** As `wantsNothing` reads it; null where the reply says neither. */
  stopped: boolean | null;
  at: Date;
};

/** Whoever answers STOP is left alone on that channel from that moment, under number and address. */
export function choicesOfReply({ businessId, channel, stopped, at, ...who }: Reply): ContactWord[] {
  if (stopped === null) return [];
  return [who.personHash, who.emailHash].flatMap((hash) =>
    hash
      ? [
          {
            contactHash: Buffer.from(hash),
            businessId,
            channel,
            category: "all" as const,
            stopped,
            at,
          },
        ]
      : [],
  );
}

/** By which a reply that is told again is known, though its words are sealed. */
export const textHashOf = (text: string): Buffer<ArrayBuffer> =>
  Buffer.from(
    createHmac("sha256", secrets().contactHashKey).update(`reply\0${text.trim()}`).digest(),
  );
