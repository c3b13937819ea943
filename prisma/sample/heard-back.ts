/** What customers of Kopi Senja answered, who is made whole by now, and how they say it was. */
import type { Person } from "~/features/identity/person";
import {
  moveCustomer,
  noteReply,
  scoreCustomer,
} from "~/features/recovery/customers/care/change-customer.server";
import { noteRights } from "~/features/recovery/customers/requested/note-rights.server";
import { db } from "~/platform/db.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";

const ANSWERS = [
  "Terima kasih sudah dikabari. Pesanannya sudah saya ambil sendiri.",
  "Saya sempat kecewa, tapi terima kasih sudah menjelaskan.",
  "Vouchernya sudah saya pakai di Kemang.",
  "Tolong lain kali kabari lewat surel juga.",
  "Baik, sudah jelas. Terima kasih.",
] as const;
const SCORES = [5, 4, 5, 3, 4, 5, 2, 4] as const;

export async function hearBack(
  bayu: Person,
  caseId: string,
  ago: (hours: number) => Date,
): Promise<void> {
  const contacted = await db.affectedCustomer.findMany({
    where: { caseId, state: "contacted" },
    orderBy: [{ contactedAt: "asc" }, { customerId: "asc" }],
    select: { customerId: true },
  });
  for (const [each, { customerId }] of contacted
    .filter((_, place) => place % 3 === 0)
    .slice(0, 14)
    .entries()) {
    const at = ago(46 - each * 3);
    const text = ANSWERS[each % ANSWERS.length] ?? "";
    const channel = each % 2 === 0 ? "email" : "call";
    const reply = { channel, at: wallClockOf(at, bayu.timeZone), text } as const;
    granted(await atMoment(at, () => noteReply(bayu, { caseId, customerId }, reply)));
  }
  await askAboutData(bayu, caseId, ago);
  const settled = await db.affectedCustomer.findMany({
    where: {
      caseId,
      contactedAt: { not: null },
      customer: {
        requests: { none: { caseId, state: { in: ["open", "in_progress"] } } },
        grants: { none: { caseId, state: { in: ["proposed", "approved"] } } },
      },
    },
    orderBy: [{ contactedAt: "asc" }, { customerId: "asc" }],
    select: { customerId: true, version: true },
  });
  for (const [each, { customerId, version }] of settled.slice(0, 10).entries()) {
    const key = { caseId, customerId };
    await atMoment(ago(44 - each * 4), async () => {
      granted(await moveCustomer(bayu, key, "make_whole", version));
      const score = SCORES[each];
      if (score) granted(await scoreCustomer(bayu, key, score));
    });
  }
}

/** Somebody wants to know what is kept about them: there is a day left to answer. */
async function askAboutData(
  bayu: Person,
  caseId: string,
  ago: (hours: number) => Date,
): Promise<void> {
  const { customerId } = await db.affectedCustomer.findFirstOrThrow({
    where: { caseId, state: "responded" },
    orderBy: [{ contactedAt: "asc" }, { customerId: "asc" }],
  });
  const request = {
    what: "copy",
    channel: "email",
    arrivedAt: wallClockOf(ago(50), bayu.timeZone),
    note: "Saya ingin tahu data apa saja yang disimpan tentang saya.",
  } as const;
  await atMoment(ago(49), async () =>
    granted(await noteRights(bayu, { caseId, customerId }, request)),
  );
}
