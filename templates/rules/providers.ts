/**
 * What is known of providers: how their names are written, what they can and cannot do about a
 * restriction, and what their support asks for in a ticket. An open set: a provider nobody knows
 * gets the union of what all of them ask.
 */
import type { Bilingual } from "../bilingual";
import type { PacketField } from "./packet-fields";
import type { SourceKey } from "./sources";
import type { Certainty } from "./vocabulary";

export const PROVIDERS_VERSION = "2026-11-27";

export const PROVIDER_KEYS = [
  "ycloud",
  "dialog360",
  "twilio",
  "infobip",
  "gupshup",
  "vonage",
  "bird",
  "wati",
  "eightx8",
  "kapso",
  "telnyx",
  "salesforce",
  "klaviyo",
] as const;
export type ProviderKey = (typeof PROVIDER_KEYS)[number];

type Known = { what: Bilingual; source: SourceKey; certainty: Certainty };

export type ProviderRule = {
  /** Its name as people write it, in lower case and without spaces or punctuation. */
  spelt: readonly string[];
  can: readonly Known[];
  cannot: readonly Known[];
  asks: {
    fields: readonly PacketField[];
    /** What this provider wants to know beyond the fields, word for word into the packet. */
    note: Bilingual | null;
    source: SourceKey;
    certainty: Certainty;
  };
  checkedOn: string;
};

const checkedOn = "2026-11-22";

/** Said by every provider that says anything (reference of the domain, capability summary). */
const CANNOT_APPEAL: Known = {
  what: {
    en: "It cannot file or decide the appeal: an administrator of the portfolio does that in Business Support Home.",
    id: "Tidak dapat mengajukan atau memutuskan banding: itu dilakukan administrator portofolio di Beranda Dukungan Bisnis.",
  },
  source: "BSP",
  certainty: "secondary",
};

const technical = (source: SourceKey): Known => ({
  what: {
    en: "It can open a technical case with Meta for 131031 or 141008 without a notice.",
    id: "Dapat membuka kasus teknis ke Meta untuk 131031 atau 141008 tanpa pemberitahuan.",
  },
  source,
  certainty: "stated",
});

const events = (source: SourceKey, certainty: Certainty): Known => ({
  what: {
    en: "It sends an event when an account is restricted.",
    id: "Mengirim peristiwa ketika akun dibatasi.",
  },
  source,
  certainty,
});

/** The union of all asks, for whoever publishes no list. */
export const ALL_FIELDS = [
  "portfolio",
  "waba",
  "number",
  "template",
  "tenant",
  "first_seen",
  "notice",
  "violation",
  "restrictions",
  "errors",
  "samples",
  "health",
  "still_works",
  "impact",
  "meta_review",
  "ask",
  "contact",
] as const satisfies readonly PacketField[];

const USUAL: readonly PacketField[] = [
  "waba",
  "number",
  "tenant",
  "first_seen",
  "notice",
  "violation",
  "restrictions",
  "errors",
  "samples",
  "still_works",
  "impact",
  "meta_review",
  "ask",
  "contact",
];

const usual = (
  source: SourceKey,
  note: Bilingual | null = null,
  fields: readonly PacketField[] = USUAL,
  certainty: Certainty = "inferred",
): ProviderRule["asks"] => ({ fields, note, source, certainty });

export const PROVIDERS: Readonly<Record<ProviderKey, ProviderRule>> = {
  ycloud: {
    spelt: ["ycloud"],
    can: [
      events("Y-OAS", "stated"),
      {
        what: {
          en: "Support looks at technical problems and can speak with Meta about them.",
          id: "Dukungan memeriksa masalah teknis dan dapat membicarakannya dengan Meta.",
        },
        source: "Y-APPEAL",
        certainty: "stated",
      },
    ],
    cannot: [
      CANNOT_APPEAL,
      {
        what: {
          en: "It gives no guarantee of Meta's outcome, and its API has no state of an appeal.",
          id: "Tidak menjamin hasil dari Meta, dan API-nya tidak memuat status banding.",
        },
        source: "Y-APPEAL",
        certainty: "stated",
      },
    ],
    asks: usual(
      "Y-APPEAL",
      {
        en: "Times are given with their zone, errors are redacted, and verified facts are kept apart from what we conclude.",
        id: "Waktu disertai zonanya, galat telah disamarkan, dan fakta terverifikasi dipisahkan dari kesimpulan kami.",
      },
      [
        "portfolio",
        "waba",
        "number",
        "tenant",
        "first_seen",
        "notice",
        "violation",
        "restrictions",
        "errors",
        "samples",
        "still_works",
        "impact",
        "meta_review",
        "ask",
        "contact",
      ],
      "stated",
    ),
    checkedOn,
  },
  dialog360: {
    spelt: ["360dialog", "360"],
    can: [
      {
        what: {
          en: "A suspension without notice is an emergency there: it is looked at within 30 minutes. After notices it is not.",
          id: "Penangguhan tanpa pemberitahuan dianggap darurat: ditinjau dalam 30 menit. Setelah ada pemberitahuan, tidak lagi.",
        },
        source: "360",
        certainty: "stated",
      },
      {
        what: {
          en: "A rejected template is answered within 24 hours, a verification within 10 days.",
          id: "Templat yang ditolak dijawab dalam 24 jam, verifikasi dalam 10 hari.",
        },
        source: "360",
        certainty: "stated",
      },
      events("360", "secondary"),
    ],
    cannot: [CANNOT_APPEAL],
    asks: usual(
      "360",
      {
        en: "Say whether a notice came before the suspension: without one this is an emergency.",
        id: "Sebutkan apakah ada pemberitahuan sebelum penangguhan: tanpa itu, ini keadaan darurat.",
      },
      [
        "waba",
        "number",
        "tenant",
        "first_seen",
        "notice",
        "violation",
        "restrictions",
        "errors",
        "health",
        "still_works",
        "impact",
        "meta_review",
        "ask",
        "contact",
      ],
      "stated",
    ),
    checkedOn,
  },
  twilio: {
    spelt: ["twilio"],
    can: [],
    cannot: [
      CANNOT_APPEAL,
      {
        what: {
          en: "It sends no event about the review of a sender: the state has to be asked for.",
          id: "Tidak mengirim peristiwa tentang peninjauan pengirim: statusnya harus ditanyakan.",
        },
        source: "TWILIO",
        certainty: "stated",
      },
    ],
    asks: usual("TWILIO", {
      en: "The sender is named by its XE… id. Twilio's own codes for this: 63013 policy, 63018 rate, 63032 user limit, 30002 account suspended.",
      id: "Pengirim disebut dengan id XE…. Kode Twilio untuk ini: 63013 kebijakan, 63018 laju, 63032 batas pengguna, 30002 akun ditangguhkan.",
    }),
    checkedOn,
  },
  infobip: {
    spelt: ["infobip"],
    can: [
      {
        what: {
          en: "Quality, status and limit of each sender can be read through its API.",
          id: "Kualitas, status, dan batas setiap pengirim dapat dibaca lewat API-nya.",
        },
        source: "INFOBIP",
        certainty: "stated",
      },
    ],
    cannot: [CANNOT_APPEAL],
    asks: usual("INFOBIP", null, [...USUAL.slice(0, 9), "health", ...USUAL.slice(9)]),
    checkedOn,
  },
  gupshup: {
    spelt: ["gupshup"],
    can: [events("BSP", "secondary")],
    cannot: [CANNOT_APPEAL],
    asks: usual("BSP"),
    checkedOn,
  },
  vonage: {
    spelt: ["vonage", "nexmo"],
    can: [],
    cannot: [CANNOT_APPEAL],
    asks: usual("VONAGE"),
    checkedOn,
  },
  bird: {
    spelt: ["bird", "messagebird"],
    can: [
      {
        what: {
          en: "It can raise a review with Meta, without control over it.",
          id: "Dapat meminta peninjauan kepada Meta, tanpa kendali atas hasilnya.",
        },
        source: "BSP",
        certainty: "secondary",
      },
    ],
    cannot: [
      {
        what: {
          en: "It cannot decide the appeal.",
          id: "Tidak dapat memutuskan banding.",
        },
        source: "BSP",
        certainty: "secondary",
      },
    ],
    asks: usual("BSP"),
    checkedOn,
  },
  wati: {
    spelt: ["wati"],
    can: [events("WATI", "stated")],
    cannot: [CANNOT_APPEAL],
    asks: usual(
      "WATI",
      null,
      [
        "business",
        "description",
        "website",
        "use_case",
        "waba",
        "number",
        "tenant",
        "first_seen",
        "notice",
        "violation",
        "restrictions",
        "meta_review",
        "ask",
        "contact",
      ],
      "stated",
    ),
    checkedOn,
  },
  eightx8: {
    spelt: ["8x8"],
    can: [
      events("8X8", "stated"),
      {
        what: {
          en: "Meta's remediation text reaches you through its events.",
          id: "Teks perbaikan dari Meta sampai kepada Anda lewat peristiwanya.",
        },
        source: "8X8",
        certainty: "stated",
      },
    ],
    cannot: [CANNOT_APPEAL],
    asks: usual("8X8"),
    checkedOn,
  },
  kapso: {
    spelt: ["kapso"],
    can: [technical("KAP"), events("KAP", "secondary")],
    cannot: [
      {
        what: {
          en: "It cannot appeal, and cannot see the state of an appeal.",
          id: "Tidak dapat mengajukan banding, dan tidak dapat melihat status banding.",
        },
        source: "KAP",
        certainty: "stated",
      },
    ],
    asks: usual(
      "KAP",
      {
        en: "Kapso opens a technical case only for 131031 or 141008 without a notice: say plainly that none came.",
        id: "Kapso membuka kasus teknis hanya untuk 131031 atau 141008 tanpa pemberitahuan: nyatakan dengan jelas bahwa tidak ada pemberitahuan.",
      },
      USUAL,
      "stated",
    ),
    checkedOn,
  },
  telnyx: {
    spelt: ["telnyx"],
    can: [events("BSP", "stated")],
    cannot: [CANNOT_APPEAL],
    asks: usual("BSP"),
    checkedOn,
  },
  salesforce: {
    spelt: ["salesforce"],
    can: [
      {
        what: {
          en: "A case can be opened after Meta has rejected the appeal, with all ids and statuses.",
          id: "Kasus dapat dibuka setelah Meta menolak banding, dengan semua id dan status.",
        },
        source: "BSP",
        certainty: "stated",
      },
    ],
    cannot: [
      {
        what: {
          en: "It says itself that it cannot influence the decision.",
          id: "Menyatakan sendiri bahwa tidak dapat memengaruhi keputusan.",
        },
        source: "BSP",
        certainty: "stated",
      },
    ],
    asks: usual(
      "BSP",
      {
        en: "Salesforce takes a case after Meta's rejection, with the WhatsApp Business ID, the WABA ID, the business name, and the verification and account status.",
        id: "Salesforce menerima kasus setelah penolakan Meta, dengan WhatsApp Business ID, WABA ID, nama usaha, serta status verifikasi dan akun.",
      },
      [
        "business",
        "portfolio",
        "waba",
        "number",
        "tenant",
        "health",
        "first_seen",
        "notice",
        "violation",
        "restrictions",
        "meta_review",
        "ask",
        "contact",
      ],
      "stated",
    ),
    checkedOn,
  },
  klaviyo: {
    spelt: ["klaviyo"],
    can: [],
    cannot: [CANNOT_APPEAL],
    asks: usual(
      "BSP",
      {
        en: "Klaviyo asks for the opt-in documents: attach them.",
        id: "Klaviyo meminta dokumen persetujuan pengguna: lampirkan.",
      },
      [
        "business",
        "description",
        "website",
        "waba",
        "number",
        "tenant",
        "first_seen",
        "notice",
        "violation",
        "restrictions",
        "meta_review",
        "ask",
        "contact",
      ],
      "stated",
    ),
    checkedOn,
  },
};

/** Direct Support wants a severity, and the trace id of a failed request. */
export const META_ASKS: ProviderRule["asks"] = {
  fields: ["severity", ...ALL_FIELDS.filter((field) => field !== "tenant")],
  note: {
    en: "Clients of a partner reach Direct Support through the partner only.",
    id: "Klien mitra hanya dapat menghubungi Direct Support melalui mitranya.",
  },
  source: "M-SUP",
  certainty: "stated",
};

export const DEFAULT_ASKS: ProviderRule["asks"] = {
  fields: ALL_FIELDS,
  note: null,
  source: "OURS",
  certainty: "inferred",
};

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The provider that a name means; null for one nobody here knows. */
export function providerNamed(name: string): ProviderKey | null {
  const written = plain(name);
  return PROVIDER_KEYS.find((key) => PROVIDERS[key].spelt.includes(written)) ?? null;
}
