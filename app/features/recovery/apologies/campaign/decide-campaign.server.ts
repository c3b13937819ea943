/** What people decide about a campaign: that it may go, when, that it waits or ends. */
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { type MailServer, mailServer } from "~/features/mail/mail-server.server";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { restrictedNow } from "../sending/restricted-now.server";
import { chosenTemplates } from "../whatsapp/changed-templates.server";
import { decideApproval } from "./approval";
import { approvalFacts } from "./approval-facts.server";
import type { CampaignEvent } from "./campaign-events";
import { usesTemplates } from "./campaign-lifecycle";
import {
  type Held,
  type HeldCampaign,
  holdCampaign,
  mayChange,
  moveCampaign,
} from "./hold-campaign.server";

type Named = { name: string };
type Step = { data?: Prisma.CampaignUncheckedUpdateInput; event: CampaignEvent };

/**
 * A second person: whoever opened it, or worded any of it since it was last approved, may not.
 * @param reason of somebody who may override that, where nobody else is there to approve it
 */
export const approveCampaign = (person: Person, id: string, version: number, reason = "") =>
  decide(person, id, version, "approve", async ({ campaign, of: { businessId } }, named, tx) => {
    const sendable = await canBeSent(tx, campaign);
    if (!sendable.ok) return sendable;
    const facts = await approvalFacts(tx, { ...campaign, businessId });
    const mayOverride = can(person, "case:override");
    const approval = decideApproval(facts, { id: person.id, mayOverride, reason });
    if (!approval.ok) return approval;
    const { isAlone } = approval.value;
    return allow({
      data: {
        approvedById: person.id,
        approvedByName: person.name,
        approvedAt: moment(),
        aloneReason: isAlone ? reason.trim() : "",
        wordedByIds: [],
      },
      event: isAlone
        ? { kind: "campaign.approved_alone", detail: { ...named, reason: reason.trim() } }
        : { kind: "campaign.approved", detail: named },
    });
  });

export const reviseCampaign = (person: Person, id: string, version: number) =>
  decide(person, id, version, "revise", (_, named) =>
    allow({
      data: {
        approvedById: null,
        approvedByName: "",
        approvedAt: null,
        aloneReason: "",
        sendAt: null,
      },
      event: { kind: "campaign.revised", detail: named },
    }),
  );

/**
 * @param sendAt on the person's own clock; empty for at once
 * @param server where letters by mail will be handed over
 */
export const scheduleCampaign = (
  person: Person,
  id: string,
  version: number,
  sendAt: string,
  server: MailServer | null = mailServer(),
) =>
  decide(person, id, version, "schedule", async ({ campaign, of }, named, tx) => {
    const sendable = await canBeSent(tx, campaign);
    if (!sendable.ok) return sendable;
    const isOurs = campaign.channel === "email" && !campaign.isElsewhere;
    if (isOurs && !server) return refuse("campaigns.refusals.noMail");
    const now = moment();
    const at = sendAt ? instantOf(sendAt, person.timeZone) : now;
    if (at.getTime() < now.getTime() - 60_000) return refuse("campaigns.refusals.past");
    if (at <= now && (await restrictedNow(tx, campaign, of.businessId))) {
      return refuse("campaigns.refusals.restricted");
    }
    return allow({
      data: { sendAt: at },
      event: { kind: "campaign.scheduled", detail: { ...named, sendAt: at.toISOString() } },
    });
  });

export const pauseCampaign = (person: Person, id: string, version: number) =>
  decide(person, id, version, "pause", (_, named) =>
    allow({ event: { kind: "campaign.paused", detail: named } }),
  );

/** Whoever has it go on has seen why it stopped: the wave that stopped it is not counted again. */
export const resumeCampaign = (person: Person, id: string, version: number) =>
  decide(person, id, version, "resume", async ({ campaign, of }, named, tx) => {
    const sendable = await canBeSent(tx, campaign);
    if (!sendable.ok) return sendable;
    if (await restrictedNow(tx, campaign, of.businessId)) {
      return refuse("campaigns.refusals.restricted");
    }
    return allow({
      data: { stoppedBy: "", nextWaveAt: moment(), resumedWave: campaign.wave },
      event: { kind: "campaign.resumed", detail: named },
    });
  });

export const cancelCampaign = (person: Person, id: string, version: number) =>
  decide(person, id, version, "cancel", (_, named) =>
    allow({ data: { endedAt: moment() }, event: { kind: "campaign.cancelled", detail: named } }),
  );

/** Over WhatsApp: some letter has a template, and every template is still what was chosen. */
async function canBeSent(tx: Tx, campaign: HeldCampaign): Promise<Verdict> {
  if (!usesTemplates(campaign)) return allow();
  if (!campaign.connectionId) return refuse("campaigns.refusals.noSender");
  const { count, changed } = await chosenTemplates(tx, campaign);
  if (count === 0) return refuse("campaigns.refusals.noTemplate");
  const [first] = changed;
  return first
    ? refuse("campaigns.refusals.templateChanged", { name: first.name, change: first.changes[0] })
    : allow();
}

type PersonsMove = "approve" | "revise" | "schedule" | "pause" | "resume" | "cancel";

function decide(
  person: Person,
  id: string,
  version: number,
  move: PersonsMove,
  step: (held: Held, named: Named, tx: Tx) => Verdict<Step> | Promise<Verdict<Step>>,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCampaign(tx, id);
    if (!held) return refuse("campaigns.refusals.gone");
    // Stopping is never too late.
    const isStop = move === "pause" || move === "cancel";
    const may = isStop ? allow() : mayChange(held, version);
    if (!may.ok) return may;
    const next = await step(held, { name: held.campaign.name }, tx);
    if (!next.ok) return next;
    const { data = {}, event } = next.value;
    const moved = await moveCampaign(tx, person, held, move, data, event);
    if (moved.ok) await enqueue(tx, "run-campaigns", {}, { key: "run-campaigns" });
    return moved;
  });
}
