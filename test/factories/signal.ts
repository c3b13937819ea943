/** Signals as they come: a payload is stored, read and kept, and waits to be acted upon. */
import { readPayload } from "~/features/enforcement/read-pasted";
import { keepSignals } from "~/features/signals/keep-signals.server";
import { db } from "~/platform/db.server";
import { createDelivery } from "./delivery";

type Heard = { receivedAt?: Date; businessId?: string | null; arrivedBy?: string };

/** Says the ids of the signals that were not known yet. */
export async function hear(payload: unknown, heard: Heard = {}): Promise<string[]> {
  const { receivedAt = new Date(), businessId = null, arrivedBy = "webhook" } = heard;
  const delivery = await createDelivery({
    says: payload,
    receivedAt,
    arrivedBy,
    state: "read",
  });
  const { ids } = await db.$transaction((tx) =>
    keepSignals(tx, [{ delivery: { ...delivery, businessId }, signals: readPayload(payload) }]),
  );
  return ids;
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

/** An account event as Meta sends it. */
export const accountUpdate = (wabaId: string, at: Date, value: object) =>
  change(wabaId, at, "account_update", value);

export const change = (wabaId: string, at: Date, field: string, value: object) => ({
  object: "whatsapp_business_account",
  entry: [{ id: wabaId, time: seconds(at), changes: [{ field, value }] }],
});

export const disabled = (wabaId: string, at: Date) =>
  accountUpdate(wabaId, at, {
    event: "DISABLED_UPDATE",
    ban_info: { waba_ban_state: "DISABLE", waba_ban_date: "November 20, 2026" },
  });

export const reinstated = (wabaId: string, at: Date) =>
  accountUpdate(wabaId, at, {
    event: "DISABLED_UPDATE",
    ban_info: { waba_ban_state: "REINSTATE", waba_ban_date: "November 20, 2026" },
  });

export const violated = (wabaId: string, at: Date, type = "SPAM") =>
  accountUpdate(wabaId, at, {
    event: "ACCOUNT_VIOLATION",
    violation_info: { violation_type: type },
  });

export const restricted = (wabaId: string, at: Date, until: Date | null) =>
  accountUpdate(wabaId, at, {
    event: "ACCOUNT_RESTRICTION",
    restriction_info: [
      {
        restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING",
        ...(until && { expiration: seconds(until) }),
        remediation: "Stop messaging people who did not opt in.",
      },
    ],
  });

/** A number as YCloud tells of it. */
export const numberChanged = (wabaId: string, phone: string, at: Date, said: object) => ({
  id: `evt_${at.getTime()}`,
  type: "whatsapp.phone_number.quality_updated",
  apiVersion: "v2",
  createTime: at.toISOString(),
  whatsappPhoneNumber: { wabaId, phoneNumber: phone, ...said },
});

export const templateStatus = (wabaId: string, templateId: string, at: Date, said: object) =>
  change(wabaId, at, "message_template_status_update", {
    message_template_id: templateId,
    message_template_name: "promo",
    message_template_language: "id",
    ...said,
  });

/** A signal that waits for a person, with something that was done because of it. */
export async function createActedSignal({
  businessId,
  caseId,
}: {
  businessId: string;
  caseId: string;
}) {
  const delivery = await createDelivery();
  const happenedAt = new Date("2026-11-20T03:00:00Z");
  const { id: signalId } = await db.signal.create({
    data: {
      deliveryId: delivery.id,
      position: 0,
      key: new Uint8Array(Buffer.from(`acted ${delivery.id}`)),
      source: "meta",
      kind: "unknown",
      severity: "low",
      happenedAt,
      happenedIsTold: true,
      receivedAt: happenedAt,
      refs: [],
      values: {},
      rulesVersion: "x",
      businessId,
      standing: "needs_person",
      reason: "rule",
    },
  });
  const { id: actId } = await db.signalAct.create({
    data: { signalId, caseId, act: "joined_case", rule: "join_same", detail: {} },
  });
  return { signalId, actId };
}
