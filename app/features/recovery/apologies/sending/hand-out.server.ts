/**
 * Letters of a campaign that another tool sends, as a file: each customer in the clear with the letter
 * in their words. The guard is asked for each row at the moment it is written; who is in the file is
 * handed over, once for each customer, and whoever may not be written to is not in it. The last column
 * is for how it went with each, and the file can be brought back filled in.
 */
import { isOpen } from "~/features/cases/case-phase";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { csvLine } from "~/platform/tables/write-csv";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Harm } from "../../harm";
import type { CampaignChannel } from "../campaign/campaign-lifecycle";
import { holdCampaign, tellOf } from "../campaign/hold-campaign.server";
import type { ApologyWords } from "../campaign/render-apology";
import { fatesOf } from "./fates-of-deliveries.server";
import { withStop } from "./mail-carrier.server";
import { stopRunning } from "./open-wave.server";
import type { Recipient } from "./recipients.server";
import { restrictedNow } from "./restricted-now.server";
import { takeBatch } from "./take-batch.server";

const AT_ONCE = 500;

export type HandedOut = {
  campaignId: string;
  caseId: string;
  businessId: string;
  channel: CampaignChannel;
};

/** Nothing is handed out of a campaign that does not run, against a restriction, or where nobody waits; taking it is on record. */
export function mayHandOut(person: Person, campaignId: string, isAgain: boolean): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCampaign(tx, campaignId);
    if (!held) return refuse("campaigns.refusals.gone");
    const { campaign, of } = held;
    if (!isOpen(of.phase)) return refuse("campaigns.refusals.caseOver");
    const { state } = campaign;
    if (state !== "running" && !(isAgain && state === "paused")) {
      return refuse("campaigns.refusals.state", { state });
    }
    if (await restrictedNow(tx, campaign, of.businessId)) {
      return refuse("campaigns.refusals.restricted");
    }
    if (!(await isAnybodyToHandOut(campaign, isAgain, tx)))
      return refuse("campaigns.refusals.nobodyToHandOut");
    const { name } = campaign;
    await tellOf(tx, person, campaign, { kind: "campaign.handed_out", detail: { name } });
    return allow();
  });
}

/** Whether a file would hold anybody, as far as can be told before the guard is asked. */
export async function isAnybodyToHandOut(
  { id, wave }: { id: string; wave: number },
  isAgain: boolean,
  tx: Tx = db,
): Promise<boolean> {
  const open = isAgain
    ? ({ state: "handed_over" } as const)
    : ({ state: "waiting", wave: { gte: 1, lte: wave } } as const);
  const some = await tx.apologyDelivery.findFirst({
    where: { campaignId: id, ...open },
    select: { id: true },
  });
  return some !== null;
}

/** Takes whoever's turn it is. Whoever stops reading leaves nobody taken who is in no file but the last few. */
export async function* handOut(of: HandedOut, t: Translate, now = () => new Date()) {
  const taker = { channel: of.channel, messageId: () => "", isElsewhere: true, atOnce: AT_ONCE };
  yield heading(t);
  for (;;) {
    const batch = await takeBatch(of.campaignId, taker, now());
    if (batch.kind !== "taken") return;
    yield lines(of, t, batch.outgoing);
    if (batch.stop) return stopRunning(of.campaignId, batch.stop);
  }
}

/** Once more those who were handed out and of whom nothing came back, for a file that got lost. Takes nobody anew. */
export async function* handOutAgain(of: HandedOut, t: Translate, now = () => new Date()) {
  yield heading(t);
  for (let after = ""; ; ) {
    const rows = await db.apologyDelivery.findMany({
      where: {
        campaignId: of.campaignId,
        state: "handed_over",
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { id: true, customerId: true, harm: true },
    });
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const asked = rows.map((row) => ({ ...row, harm: row.harm as Harm }));
    const fates = await fatesOf(db, { ...of, isElsewhere: true }, asked, now());
    yield lines(
      of,
      t,
      fates.flatMap(({ id, recipient, fate }) =>
        recipient && fate.kind === "send" ? [{ id, recipient, words: fate.words }] : [],
      ),
    );
  }
}

const heading = (t: Translate): Buffer => {
  const column = (name: string) => t(`campaigns.people.${name}` as TextKey);
  return Buffer.from(
    `\ufeff${csvLine([
      "id",
      ...["name", "contact", "language"].map(column),
      t("campaigns.letter.subject"),
      t("campaigns.letter.text"),
      column("result"),
    ])}`,
  );
};

type Line = { id: string; recipient: Recipient; words: ApologyWords };

const lines = ({ channel }: HandedOut, t: Translate, outgoing: readonly Line[]): Buffer =>
  Buffer.from(
    outgoing
      .map((letter) => {
        const { id, recipient, words } = letter;
        const { values, email, phone, language } = recipient;
        const isMail = channel === "email";
        return csvLine([
          id,
          values.name ?? "",
          (isMail ? email : phone) ?? "",
          t(`common.languages.${language}`),
          words.subject,
          isMail ? withStop(letter) : words.text,
          "",
        ]);
      })
      .join(""),
  );
