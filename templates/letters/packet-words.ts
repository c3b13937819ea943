/** What a ticket packet says around its facts, in the two languages it may go out in. */
import type { Bilingual } from "../bilingual";

export const PACKET_WORDS = {
  title: { en: "Support request {reference}", id: "Permintaan dukungan {reference}" },
  subject: {
    en: "{business}: WhatsApp restricted since {since} ({reference})",
    id: "{business}: WhatsApp dibatasi sejak {since} ({reference})",
  },
  /** Replies that quote it find their way back. */
  ourReference: { en: "Our reference", id: "Rujukan kami" },
  yourTicket: { en: "Your ticket", id: "Tiket Anda" },
  greeting: { en: "Dear {to} support team,", id: "Yth. tim dukungan {to}," },
  opening: {
    en: "We ask for your help with a restricted WhatsApp account. Everything you usually ask for stands below.",
    id: "Kami memohon bantuan terkait akun WhatsApp yang dibatasi. Semua hal yang biasanya Anda minta tercantum di bawah.",
  },
  closing: {
    en: "Please quote our reference in your answer, and tell us when to expect the next step.",
    id: "Mohon cantumkan rujukan kami dalam jawaban, dan sampaikan kapan langkah berikutnya dapat diharapkan.",
  },
  regards: { en: "Kind regards", id: "Hormat kami" },
  facts: { en: "Facts", id: "Fakta" },
  prepared: { en: "prepared {at}", id: "disiapkan {at}" },
  toMeta: { en: "Meta", id: "Meta" },
  toAnybody: { en: "your", id: "Anda" },
  missing: { en: "not known yet", id: "belum diketahui" },
  until: { en: "{type}, until {at}", id: "{type}, sampai {at}" },
  openEnd: { en: "{type}, no end was named", id: "{type}, tanpa batas waktu yang disebutkan" },
  counted: {
    en: "{code}: {count} times, first {first}, last {last}",
    id: "{code}: {count} kali, pertama {first}, terakhir {last}",
  },
  reading: { en: "{asset}: {what} {value} ({at})", id: "{asset}: {what} {value} ({at})" },
  reviewed: {
    en: "Round {round}, submitted {at}: {state}",
    id: "Putaran {round}, diajukan {at}: {state}",
  },
  reviewReference: { en: "reference {reference}", id: "rujukan {reference}" },
  notAppealed: { en: "Not submitted to Meta yet", id: "Belum diajukan ke Meta" },
} as const satisfies Record<string, Bilingual>;
