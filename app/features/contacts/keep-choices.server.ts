/** Writes what contacts chose. The only writer of choices; the latest word counts, whatever the order. */
import type { Tx } from "~/platform/db.server";
import {
  type Choice,
  type ChoiceCategory,
  type ContactChannel,
  laterChoice,
} from "./contact-choice";

export type ContactWord = Choice & {
  contactHash: Buffer;
  businessId: string;
  channel: ContactChannel;
  category: ChoiceCategory;
};

export async function keepChoices(tx: Tx, words: readonly ContactWord[]): Promise<void> {
  const latest = new Map<string, ContactWord>();
  for (const word of words) {
    const known = latest.get(mark(word));
    latest.set(mark(word), known ? laterChoice(known, word) : word);
  }
  if (latest.size === 0) return;
  const rows = JSON.stringify(
    [...latest.values()].map(({ contactHash, ...word }) => ({
      ...word,
      hash: contactHash.toString("hex"),
    })),
  );
  await tx.$executeRaw`
    INSERT INTO "ContactChoice" AS c ("contactHash", "businessId", channel, category, stopped, at)
    SELECT decode(r.hash, 'hex'), r."businessId", r.channel, r.category, r.stopped, r.at
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(hash text, "businessId" uuid, channel text, category text, stopped boolean, at timestamptz)
    ORDER BY 1, 2, 3, 4
    ON CONFLICT ("contactHash", "businessId", channel, category) DO UPDATE
      SET stopped = excluded.stopped, at = excluded.at
      WHERE excluded.at > c.at OR excluded.at = c.at AND excluded.stopped AND NOT c.stopped`;
}

const mark = ({ contactHash, businessId, channel, category }: ContactWord): string =>
  [contactHash.toString("hex"), businessId, channel, category].join(" ");
