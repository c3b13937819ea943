import { describe, expect, it } from "vitest";
import type { PacketFacts } from "~/features/correspondence/packet/packet-facts";
import type { PacketValues } from "~/features/correspondence/packet/packet-schemas";
import { packetMail, packetPaste } from "~/features/correspondence/packet/packet-text";
import { gapsOf, ticketPacket } from "~/features/correspondence/packet/ticket-packet";
import { formatFor } from "~/platform/i18n/format";
import type { Language } from "~templates/bilingual";
import { PACKET_FIELDS } from "~templates/rules/packet-fields";
import {
  DEFAULT_ASKS,
  META_ASKS,
  PROVIDER_KEYS,
  PROVIDERS,
  providerNamed,
} from "~templates/rules/providers";
import { SOURCES } from "~templates/rules/sources";

const ZONE = "Asia/Jakarta";

const FACTS: PacketFacts = {
  reference: "C-2026-0042",
  business: {
    name: "Kopi Senja",
    legalName: "PT Kopi Senja Nusantara",
    website: "https://kopisenja.example",
  },
  assets: [
    { kind: "portfolio", name: "Senja Group", externalId: "506914307656634", phone: null },
    { kind: "waba", name: "Kopi Senja", externalId: "102290129340398", phone: null },
    { kind: "phone_number", name: null, externalId: "106540352242922", phone: "+6281255501420" },
    { kind: "template", name: "promo_akhir_pekan", externalId: "594425479261596", phone: null },
  ],
  firstSeen: { at: new Date("2026-11-22T00:12:00Z"), zone: ZONE },
  notice: "Your account 102290129340398 was disabled. A customer, +62 812 9999 8888, reported it.",
  violations: ["SPAM"],
  restrictions: [
    { type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiresAt: new Date("2026-12-03T07:00:00Z") },
    { type: "RESTRICTED_ADD_PHONE_NUMBER_ACTION", expiresAt: null },
  ],
  errors: [
    {
      code: "368",
      count: 1240,
      firstAt: new Date("2026-11-22T00:00:00Z"),
      lastAt: new Date("2026-11-22T05:00:00Z"),
    },
  ],
  readings: [
    {
      asset: "Kopi Senja",
      what: "messaging",
      value: "BLOCKED",
      at: new Date("2026-11-22T01:00:00Z"),
    },
  ],
  stillWorks: [{ en: "Receiving messages", id: "Menerima pesan" }],
  review: {
    round: 1,
    state: "under_review",
    outcome: null,
    submittedAt: new Date("2026-11-22T03:00:00Z"),
    submittedZone: ZONE,
    reference: "BSH-77",
  },
};

const VALUES: PacketValues = {
  language: "en",
  severity: "1",
  description: "Coffee shops",
  use_case: "Order updates",
  tenant: "senja-group",
  samples: "fbtrace_id Az8or2yhqkZfEZ-_4Qn_Bam, to 081299998888, mail budi@example.com",
  impact: "1,240 customers wait",
  ask: "Please open a technical case.",
  contact: "Dewi, dewi@senja.example (Asia/Jakarta)",
};

const wordingIn = (language: Language) => ({
  language,
  format: formatFor(language, ZONE),
  reviewState: () => (language === "en" ? "under review" : "sedang ditinjau"),
});

const valueIn = (packet: ReturnType<typeof ticketPacket>, field: string) =>
  packet.lines.find((line) => line.field === field)?.value;

describe("the ticket packet", () => {
  it.each(PROVIDER_KEYS)("holds what %s asks for, in both languages, with its source", (key) => {
    const { asks, checkedOn } = PROVIDERS[key];

    for (const language of ["en", "id"] as const) {
      const packet = ticketPacket(asks, FACTS, { ...VALUES, language }, wordingIn(language));

      expect(packet.lines.map(({ field }) => field)).toEqual(asks.fields);
      expect(new Set(asks.fields).size).toBe(asks.fields.length);
      expect(packet.lines.map(({ label }) => label)).toEqual(
        asks.fields.map((field) => PACKET_FIELDS[field].name[language]),
      );
      expect(gapsOf(packet)).toEqual([]);
    }
    expect(SOURCES).toHaveProperty(asks.source);
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("says when it was first seen in UTC and as the clock on the spot showed it", () => {
    const packet = ticketPacket(DEFAULT_ASKS, FACTS, VALUES, wordingIn("en"));

    expect(valueIn(packet, "first_seen")).toBe(
      "22 Nov 2026, 00:12 UTC (22 Nov 2026, 07:12 WIB, Asia/Jakarta)",
    );
  });

  it("names restrictions with their ends, and never invents one", () => {
    const packet = ticketPacket(DEFAULT_ASKS, FACTS, VALUES, wordingIn("en"));

    expect(valueIn(packet, "restrictions")).toBe(
      "RESTRICTED_BIZ_INITIATED_MESSAGING, until 3 Dec 2026, 07:00 UTC\nRESTRICTED_ADD_PHONE_NUMBER_ACTION, no end was named",
    );
    expect(valueIn(packet, "errors")).toContain("368: 1,240 times");
    expect(valueIn(packet, "meta_review")).toMatch(/under review; reference BSH-77$/);
  });

  it("takes customers' data out and leaves our own numbers and traces in", () => {
    const packet = ticketPacket(DEFAULT_ASKS, FACTS, VALUES, wordingIn("en"));

    expect(valueIn(packet, "notice")).toBe(
      "Your account 102290129340398 was disabled. A customer, [telephone number removed], reported it.",
    );
    expect(valueIn(packet, "samples")).toBe(
      "fbtrace_id Az8or2yhqkZfEZ-_4Qn_Bam, to [telephone number removed], mail [e-mail address removed]",
    );
    expect(valueIn(packet, "contact")).toContain("dewi@senja.example");
  });

  it("lists gaps with the place to fill them", () => {
    const empty = { ...VALUES, ask: "", tenant: "" };
    const packet = ticketPacket(
      PROVIDERS.ycloud.asks,
      { ...FACTS, notice: null, violations: [] },
      empty,
      wordingIn("en"),
    );

    expect(gapsOf(packet).map(({ field, place }) => [field, place])).toEqual([
      ["tenant", null],
      ["notice", "evidence/paste"],
      ["violation", "classify"],
      ["ask", null],
    ]);
  });

  it("asks Meta's Direct Support with a severity and without a provider's account", () => {
    expect(META_ASKS.fields).toContain("severity");
    expect(META_ASKS.fields).not.toContain("tenant");
  });

  it("finds a provider however its name is written", () => {
    expect(
      ["YCloud", "360dialog", "360 Dialog", "8x8", "MessageBird", "Acme"].map(providerNamed),
    ).toEqual(["ycloud", "dialog360", "dialog360", "eightx8", "bird", null]);
  });
});

describe("the packet as text", () => {
  const envelope = {
    reference: "C-2026-0042",
    business: "PT Kopi Senja Nusantara",
    tag: "RT-7K3F9A",
    theirTicket: "88213",
    to: "YCloud",
    sender: "Dewi",
    since: FACTS.firstSeen.at,
    zone: ZONE,
    format: formatFor("en", ZONE),
  };

  it("quotes both references and leaves gaps out", () => {
    const packet = ticketPacket(
      PROVIDERS.ycloud.asks,
      { ...FACTS, notice: null },
      VALUES,
      wordingIn("en"),
    );
    const text = packetPaste(packet, envelope);

    expect(text).toMatch(/^Our reference: C-2026-0042 · RT-7K3F9A\nYour ticket: 88213\n/);
    expect(text).toContain("WhatsApp Business Account ID: 102290129340398 (Kopi Senja)");
    expect(text).not.toContain("Notice, word for word");
  });

  it("is a mail whose subject carries their ticket and ours", () => {
    const packet = ticketPacket(PROVIDERS.ycloud.asks, FACTS, VALUES, wordingIn("en"));
    const { subject, text } = packetMail(packet, envelope);

    expect(subject).toBe(
      "PT Kopi Senja Nusantara: WhatsApp restricted since 22 Nov 2026 (C-2026-0042) [88213] [RT-7K3F9A]",
    );
    expect(text).toMatch(/^Dear YCloud support team,/);
  });
});
