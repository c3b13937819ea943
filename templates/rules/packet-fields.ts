/** What a ticket packet may hold: what it is called, and where it is filled in when it is missing. */
import type { Bilingual } from "../bilingual";

/** `case` is read from the case; `typed` is written for the packet. */
export type PacketFieldRule = {
  name: Bilingual;
  from: "case" | "typed";
  /** Where to fill a gap, below the case's address; a typed field is on the packet's own page. */
  place: string;
};

const known = (en: string, id: string, place: string): PacketFieldRule => ({
  name: { en, id },
  from: "case",
  place,
});
const typed = (en: string, id: string): PacketFieldRule => ({
  name: { en, id },
  from: "typed",
  place: "",
});

export const PACKET_FIELDS = {
  severity: typed("Severity", "Tingkat keparahan"),
  business: known("Business", "Usaha", "facts"),
  description: typed("What the business does", "Kegiatan usaha"),
  website: known("Website", "Situs web", "facts"),
  use_case: typed("How WhatsApp is used, with an example", "Penggunaan WhatsApp, dengan contoh"),
  portfolio: known("Business portfolio ID", "ID portofolio bisnis", "facts"),
  waba: known("WhatsApp Business Account ID", "ID Akun WhatsApp Business", "facts"),
  number: known("Phone number and its ID", "Nomor telepon dan ID-nya", "facts"),
  template: known("Message template", "Templat pesan", "facts"),
  tenant: typed("Our account with you", "Akun kami di tempat Anda"),
  first_seen: known("First seen", "Pertama kali terlihat", "facts"),
  notice: known("Notice, word for word", "Pemberitahuan, kata demi kata", "evidence/paste"),
  violation: known("Violation", "Pelanggaran", "classify"),
  restrictions: known("Restrictions in force", "Pembatasan yang berlaku", "classify"),
  errors: known("Error codes", "Kode galat", "evidence"),
  samples: typed(
    "Sample errors, redacted (fbtrace_id, wamid)",
    "Contoh galat, disamarkan (fbtrace_id, wamid)",
  ),
  health: known("Health status", "Status kesehatan", "evidence"),
  still_works: known("What still works", "Yang masih berfungsi", "classify"),
  impact: typed("Impact on the business", "Dampak pada usaha"),
  meta_review: known("Review by Meta", "Peninjauan oleh Meta", "appeals"),
  ask: typed("What we ask of you", "Permintaan kami"),
  contact: typed("Contact", "Narahubung"),
} as const satisfies Record<string, PacketFieldRule>;

export type PacketField = keyof typeof PACKET_FIELDS;

/** Sentences to begin from for what is asked, by what kind of help it is. */
export const PACKET_ASKS = {
  technical: {
    name: { en: "Technical unlock", id: "Pembukaan kunci teknis" },
    text: {
      en: "Please open a technical case with Meta: the account is locked without a notice, and we cannot appeal what was not announced.",
      id: "Mohon buka kasus teknis dengan Meta: akun terkunci tanpa pemberitahuan, dan kami tidak dapat mengajukan banding atas hal yang tidak diumumkan.",
    },
  },
  escalation: {
    name: { en: "Escalation to Meta", id: "Eskalasi ke Meta" },
    text: {
      en: "Please raise this with Meta and tell us the reference and when to expect an answer.",
      id: "Mohon teruskan hal ini ke Meta dan sampaikan nomor rujukan serta perkiraan waktu jawabannya.",
    },
  },
  explanation: {
    name: { en: "Explanation", id: "Penjelasan" },
    text: {
      en: "Please tell us what you see on your side: the state of the account, the violation, and whether Request review is offered.",
      id: "Mohon sampaikan apa yang terlihat di sisi Anda: status akun, pelanggaran, dan apakah permintaan peninjauan ditawarkan.",
    },
  },
} as const satisfies Record<string, { name: Bilingual; text: Bilingual }>;
