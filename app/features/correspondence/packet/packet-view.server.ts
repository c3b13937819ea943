/** The page of a ticket packet, worded for its reader. */
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import { can, type Permission } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { textsFor } from "~/platform/i18n/texts.server";
import { PACKET_ASKS, PACKET_FIELDS } from "~templates/rules/packet-fields";
import { SOURCES, sourceTitle } from "~templates/rules/sources";
import { preparePacket } from "./prepare-packet.server";
import { gapsOf } from "./ticket-packet";

export async function packetView(person: Person, thread: ThreadOnPage) {
  const { values, version, asks, packet, paste, mail, textSha256, asOf } = await preparePacket(
    person,
    thread,
  );
  const { language } = person;
  const named = (field: keyof typeof PACKET_FIELDS) => PACKET_FIELDS[field].name[language];
  const { id, reference, channel, tag } = thread;
  return {
    title: textsFor(language)("threads.packet.title"),
    thread: { id, reference, channel, tag, title: thread.title },
    typedFields: asks.fields
      .filter((field) => PACKET_FIELDS[field].from === "typed")
      .map((field) => ({ field, label: named(field) })),
    gaps: gapsOf(packet).map(({ field, place }) => ({
      field,
      label: named(field),
      href:
        place === null
          ? `#packet-${field}`
          : mayFill(person, place)
            ? `/cases/${reference}/${place}`
            : null,
    })),
    values,
    version,
    note: asks.note?.[language] ?? null,
    source: { ...SOURCES[asks.source], title: sourceTitle(asks.source, language) },
    asks: Object.entries(PACKET_ASKS).map(([key, ask]) => ({
      key,
      name: ask.name[language],
      text: ask.text[values.language],
    })),
    paste,
    mail,
    textSha256,
    asOf: asOf.toISOString(),
    ...presentMoment(person),
  };
}

/** Who may fill what is missing where; other places are open to whoever reads the packet. */
const FILLED_BY: Readonly<Record<string, Permission>> = {
  facts: "case:edit",
  classify: "case:classify",
  "evidence/paste": "evidence:attach",
};

function mayFill(person: Person, place: string): boolean {
  const needs = FILLED_BY[place];
  return !needs || can(person, needs);
}
