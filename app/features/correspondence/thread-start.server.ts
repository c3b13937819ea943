/** What the form of a thread starts from: the provider that serves the case's assets, and its support. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { writeParticipants } from "./participants";
import type { ThreadOnPage } from "./thread-queries.server";

export async function threadStart(person: Person, caseId: string, tx: Tx = db) {
  const serving = await tx.provider.findFirst({
    where: { archivedAt: null, assets: { some: { asset: { cases: { some: { caseId } } } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      supportEmail: true,
      contacts: { orderBy: { position: "asc" }, select: { name: true, email: true, phone: true } },
    },
  });
  const people = serving
    ? [
        ...(serving.supportEmail
          ? [{ name: serving.supportEmail, address: serving.supportEmail }]
          : []),
        ...serving.contacts.map(({ name, email, phone }) => ({ name, address: email || phone })),
      ]
    : [];
  return {
    start: {
      title: "",
      party: "bsp",
      providerId: serving?.id ?? "",
      theirTicket: "",
      channel: "email",
      language: person.language,
      participants: writeParticipants(people),
    },
    providers: await providerChoices(null, tx),
  };
}

export async function threadAsTyped(thread: ThreadOnPage, tx: Tx = db) {
  const { title, party, providerId, theirTicket, channel, language, participants, version } =
    thread;
  return {
    start: {
      title,
      party,
      providerId: providerId ?? "",
      theirTicket,
      channel,
      language,
      participants: writeParticipants(participants),
      version,
    },
    providers: await providerChoices(providerId, tx),
  };
}

/** One that was archived stays among them where it is chosen. */
export async function providerChoices(chosen: string | null, tx: Tx = db) {
  const providers = await tx.provider.findMany({
    where: { OR: [{ archivedAt: null }, ...(chosen ? [{ id: chosen }] : [])] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  return providers.map(({ id, name }) => ({ value: id, label: name }));
}
