/** A ticket packet as it stands: what is typed so far, what the case knows, and the finished texts. */
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import { hashOf } from "~/features/correspondence/writing/keep-message.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { FieldWords } from "~/platform/forms/opened-form.server";
import { formatFor } from "~/platform/i18n/format";
import type { TextKey } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { PACKET_WORDS } from "~templates/letters/packet-words";
import { PACKET_FIELDS } from "~templates/rules/packet-fields";
import { DEFAULT_ASKS, META_ASKS, PROVIDERS, providerNamed } from "~templates/rules/providers";
import type { PacketFacts } from "./packet-facts";
import { packetFacts } from "./packet-facts.server";
import { type PacketValues, packetValuesSchema } from "./packet-schemas";
import { type PacketEnvelope, packetMail, packetPaste } from "./packet-text";
import { ticketPacket } from "./ticket-packet";

export async function preparePacket(
  person: Person,
  thread: ThreadOnPage,
  asOf = new Date(),
  tx: Tx = db,
) {
  const { values, version } = await valuesOf(person, thread, tx);
  const facts = await packetFacts(thread.case.id, asOf, tx);
  const { language } = values;
  const format = formatFor(language, facts.firstSeen.zone);
  const asks = asksOf(thread);
  const packet = ticketPacket(asks, facts, values, {
    language,
    format,
    reviewState: (review) => stateOf(review, language),
  });
  const envelope: PacketEnvelope = {
    reference: facts.reference,
    business: facts.business?.legalName ?? facts.business?.name ?? facts.reference,
    tag: thread.tag,
    theirTicket: thread.theirTicket,
    to: thread.party === "meta_support" ? PACKET_WORDS.toMeta[language] : namedOf(thread),
    sender: person.name,
    since: facts.firstSeen.at,
    zone: facts.firstSeen.zone,
    format,
  };
  const paste = packetPaste(packet, envelope);
  const mail = packetMail(packet, envelope);
  return {
    values,
    version,
    asks,
    packet,
    envelope,
    paste,
    mail,
    asOf,
    textSha256: hashOf(mail.text, ""),
  };
}

export type PreparedPacket = Awaited<ReturnType<typeof preparePacket>>;

const namedOf = ({ party, provider }: Pick<ThreadOnPage, "party" | "provider">) =>
  (party === "bsp" && provider?.name) || "";

function asksOf(thread: Pick<ThreadOnPage, "party" | "provider">) {
  if (thread.party === "meta_support") return META_ASKS;
  const key = providerNamed(namedOf(thread));
  return key ? PROVIDERS[key].asks : DEFAULT_ASKS;
}

/** Begun by whoever looks: in the thread's language, with themselves as contact. */
async function valuesOf(person: Person, thread: ThreadOnPage, tx: Tx) {
  const draft = await tx.packetDraft.findUnique({
    where: { threadId_caseId: { threadId: thread.id, caseId: thread.case.id } },
    select: { values: true, version: true },
  });
  const kept = draft && packetValuesSchema.safeParse(draft.values);
  if (draft && kept?.success) return { values: kept.data, version: draft.version };
  const values: PacketValues = {
    language: thread.language,
    severity: "",
    description: "",
    use_case: "",
    tenant: "",
    samples: "",
    impact: "",
    ask: "",
    contact: `${person.name}, ${person.email} (${person.timeZone})`,
  };
  return { values, version: draft?.version ?? 0 };
}

function stateOf({ state, outcome }: NonNullable<PacketFacts["review"]>, language: Language) {
  const t = textsFor(language);
  return t((outcome ? `appeals.outcomes.${outcome}` : `appeals.states.${state}`) as TextKey);
}

/** Who saved what was typed for it last, and when. */
export const packetSaved = (threadId: string, caseId: string) =>
  db.packetDraft.findUnique({
    where: { threadId_caseId: { threadId, caseId } },
    select: { byName: true, updatedAt: true },
  });

export const packetWords = (language: Language): FieldWords => ({
  language: ["threads.fields.language", "common.languages"],
  ...Object.fromEntries(
    Object.entries(PACKET_FIELDS).map(([field, { name }]) => [field, { named: name[language] }]),
  ),
});
