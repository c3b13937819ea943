/** What was said with two providers about three of the cases: settled, promised, and chased. Told in the order of each case. */
import { openThread } from "~/features/correspondence/open-thread.server";
import { resolveThread } from "~/features/correspondence/settle-thread.server";
import type { MessageFields } from "~/features/correspondence/thread-schemas";
import { threadStart } from "~/features/correspondence/thread-start.server";
import { logMessage } from "~/features/correspondence/writing/log-message.server";
import type { Person } from "~/features/identity/person";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";

type Ago = (hours: number) => Date;
type Told = Partial<Omit<MessageFields, "clock" | "zone" | "promised">> & {
  at: Date;
  zone?: string;
  text: string;
  promised?: Date;
};
const JAKARTA = "Asia/Jakarta";
const BERLIN = "Europe/Berlin";

async function begin(
  person: Person,
  caseId: string,
  { title, participants, at }: { title: string; participants: string; at: Date },
) {
  return atMoment(at, async () => {
    const { start } = await threadStart(person, caseId);
    const about = { ...start, title, participants, theirTicket: "", language: "en" } as const;
    const { id } = granted(
      await openThread(
        person,
        caseId,
        { ...about, party: "bsp", providerId: start.providerId || null, channel: "email" },
        at,
      ),
    );
    return (told: Told) => say(person, { threadId: id, caseId }, told);
  });
}

async function say(
  person: Person,
  where: { threadId: string; caseId: string },
  { at, zone = JAKARTA, promised, ...told }: Told,
): Promise<string> {
  const fields: MessageFields = {
    kind: "email",
    direction: "in",
    counterpart: "",
    subject: "",
    minutes: null,
    turn: null,
    isChase: false,
    onlyHere: false,
    theirTicket: "",
    ...told,
    clock: wallClockOf(at, zone),
    zone,
    promised: promised ? wallClockOf(promised, zone) : "",
  };
  const recordedAt = new Date(at.getTime() + 4 * 60_000);
  await atMoment(recordedAt, async () =>
    granted(await logMessage(person, where, fields, [], recordedAt)),
  );
  return where.threadId;
}

/** Kopi Senja was disabled: the provider helped to find out why. */
export async function askAboutKopi(dewi: Person, caseId: string, ago: Ago) {
  const tell = await begin(dewi, caseId, {
    title: "Account disabled, what do you see?",
    participants: "Mei Lin <mei.lin@ycloud.example>",
    at: ago(165),
  });
  await tell({
    at: ago(164.8),
    direction: "out",
    subject: "Kopi Senja: WhatsApp account disabled",
    text: "Dear YCloud support,\n\nour account 102290129340398 has been disabled since Sunday, 07:12 WIB. All sends fail with code 368. Please tell us what you see on your side, and whether Request review is offered.\n\nDewi Anggraini, Kopi Senja",
  });
  await tell({
    at: ago(161),
    counterpart: "Mei Lin",
    theirTicket: "YC-88213",
    subject: "[YC-88213] Kopi Senja: WhatsApp account disabled",
    text: "Hello Dewi,\n\nwe see banState DISABLE for spam. The appeal has to be filed by an administrator of your portfolio in Business Support Home; we cannot file it for you and cannot influence the decision.\n\nMei Lin, YCloud\n\nOn Sunday Dewi Anggraini wrote:\n> Dear YCloud support,\n> our account 102290129340398 has been disabled since Sunday",
  });
  await tell({
    at: ago(160.4),
    kind: "call",
    direction: "out",
    counterpart: "Mei Lin",
    minutes: 12,
    text: "Told her that the appeal is written and goes to review today. She will watch the account state and tell us as soon as it changes.",
  });
  return tell;
}

/** Meta reversed it, and the provider saw it first. */
export async function settleWithYcloud(
  dewi: Person,
  tell: (told: Told) => Promise<string>,
  ago: Ago,
) {
  const threadId = await tell({
    at: ago(103.5),
    counterpart: "Mei Lin",
    subject: "[YC-88213] Kopi Senja: WhatsApp account disabled",
    text: "Good news: the account shows REINSTATE since this morning. Please start with small volumes.",
  });
  await atMoment(ago(102), async () => granted(await resolveThread(dewi, threadId, ago(102))));
}

/** A lock without a notice: 360dialog opened a technical case and promised an answer. */
export async function askAboutLock(dewi: Person, caseId: string, ago: Ago) {
  const tell = await begin(dewi, caseId, {
    title: "131031 without a notice, technical case",
    participants: "Jonas Weber <jonas.weber@360dialog.example>",
    at: ago(50),
  });
  await tell({
    at: ago(49.5),
    zone: BERLIN,
    kind: "portal",
    direction: "out",
    subject: "Emergency: number locked without notice",
    text: "Every send of +49 151 55501330 answers 131031 since the number moved to a new server. No notice came by e-mail or in Business Support Home. Please open a technical case with Meta.",
  });
  await tell({
    at: ago(48.9),
    zone: BERLIN,
    counterpart: "Jonas Weber",
    theirTicket: "360-448120",
    subject: "360-448120: number locked",
    text: "We treat this as an emergency. Before we go to Meta: has the two-step verification PIN been changed, and may we deregister the number for a test?",
  });
  await tell({
    at: ago(30),
    kind: "note",
    text: "Andi says the PIN was reset by the agency that moved the server. Do not let them deregister: we have ten attempts in 72 hours.",
  });
  await tell({
    at: ago(28),
    zone: BERLIN,
    direction: "out",
    subject: "Re: 360-448120: number locked",
    text: "The PIN was reset during the move; the new one is set on our side. Please do not deregister the number. We ask for the technical case with Meta.",
  });
  return tell({
    at: ago(25),
    zone: BERLIN,
    counterpart: "Jonas Weber",
    subject: "Re: 360-448120: number locked",
    text: "Thank you. The case with Meta is open. We will tell you more by the time named below at the latest.",
    turn: "them",
    promised: ago(-3),
  });
}

/** Nobody has answered yet: one polite reminder went out. */
export async function chaseForBatik(dewi: Person, caseId: string, ago: Ago) {
  const tell = await begin(dewi, caseId, {
    title: "Disabled again, please look",
    participants: "360dialog support <support@360dialog.example>",
    at: ago(27),
  });
  await tell({
    at: ago(26.5),
    direction: "out",
    subject: "Batik Raya: account 203380238450407 disabled",
    text: "The account was disabled again yesterday. The owner has filed the appeal himself. Please tell us what you see, and whether the reason is the same as last week.",
  });
  return tell({
    at: ago(6),
    direction: "out",
    subject: "Re: Batik Raya: account 203380238450407 disabled",
    text: "May we ask how this stands? Customers cannot be answered.",
    isChase: true,
  });
}
