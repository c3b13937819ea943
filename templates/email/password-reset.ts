/** The link with which somebody chooses a new password. */
import type { Language } from "../bilingual";
import type { Notice } from "./notice";

export type PasswordResetProps = { name: string; link: string; until: string };

export const passwordReset: Record<Language, (props: PasswordResetProps) => Notice> = {
  en: ({ name, link, until }) => ({
    subject: "Choose a new password for Reinstate",
    greeting: `Good day ${name},`,
    before: ["Somebody asked for a new password for your account. Open this link to choose one:"],
    link,
    after: [
      `The link works once, until ${until}. Choosing a new password signs you out everywhere.`,
      "If it was not you, ignore this message: your password stays as it is.",
    ],
  }),
  id: ({ name, link, until }) => ({
    subject: "Buat kata sandi baru untuk Reinstate",
    greeting: `Salam ${name},`,
    before: ["Ada permintaan kata sandi baru untuk akun Anda. Buka tautan ini untuk membuatnya:"],
    link,
    after: [
      `Tautan ini berlaku satu kali, sampai ${until}. Setelah kata sandi baru dibuat, Anda dikeluarkan dari semua perangkat.`,
      "Jika bukan Anda yang meminta, abaikan pesan ini: kata sandi Anda tidak berubah.",
    ],
  }),
};
