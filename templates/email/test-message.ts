/** Shows an administrator that mail arrives. */
import type { Language } from "../bilingual";
import type { Notice } from "./notice";

export type TestMessageProps = { name: string; link: string };

export const testMessage: Record<Language, (props: TestMessageProps) => Notice> = {
  en: ({ name, link }) => ({
    subject: "Test message from Reinstate",
    greeting: `Good day ${name},`,
    before: ["Mail from your installation arrives. Links in messages begin like this one:"],
    link,
    after: ["If that address is not the right one, set PUBLIC_URL."],
  }),
  id: ({ name, link }) => ({
    subject: "Pesan uji dari Reinstate",
    greeting: `Salam ${name},`,
    before: ["Surat dari instalasi Anda sampai di tujuan. Tautan dalam pesan diawali seperti ini:"],
    link,
    after: ["Jika alamat itu tidak benar, atur PUBLIC_URL."],
  }),
};
