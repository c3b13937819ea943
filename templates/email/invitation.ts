/** The invitation to join an installation. */
import type { Language } from "../bilingual";
import type { Notice } from "./notice";

export type InvitationProps = {
  organisation: string;
  inviter: string;
  link: string;
  /** Already formatted for the reader. */
  until: string;
};

export const invitation: Record<Language, (props: InvitationProps) => Notice> = {
  en: ({ organisation, inviter, link, until }) => ({
    subject: `${inviter} invites you to Reinstate at ${organisation}`,
    greeting: "Good day,",
    before: [
      `${inviter} invites you to work in Reinstate at ${organisation}. There, the team handles WhatsApp accounts that Meta has restricted.`,
      "Open this link to choose your name and password:",
    ],
    link,
    after: [
      `The link works once, until ${until}.`,
      `If you did not expect this, ignore it: nothing happens until the link is opened.`,
    ],
  }),
  id: ({ organisation, inviter, link, until }) => ({
    subject: `${inviter} mengundang Anda ke Reinstate di ${organisation}`,
    greeting: "Salam,",
    before: [
      `${inviter} mengundang Anda untuk bekerja di Reinstate di ${organisation}. Di sana tim menangani akun WhatsApp yang dibatasi Meta.`,
      "Buka tautan ini untuk mengisi nama dan membuat kata sandi Anda:",
    ],
    link,
    after: [
      `Tautan ini berlaku satu kali, sampai ${until}.`,
      "Jika Anda tidak merasa menunggu undangan ini, abaikan saja: tidak ada yang terjadi selama tautan tidak dibuka.",
    ],
  }),
};
