/** Tells somebody that their password is a new one, so that a stranger's change does not go unnoticed. */
import type { Language } from "../bilingual";
import type { Notice } from "./notice";

export type PasswordChangedProps = { name: string; at: string };

export const passwordChanged: Record<Language, (props: PasswordChangedProps) => Notice> = {
  en: ({ name, at }) => ({
    subject: "Your Reinstate password was changed",
    greeting: `Good day ${name},`,
    before: [
      `The password of your account was changed on ${at}, and every other session was ended.`,
    ],
    after: [
      "If it was not you, ask for a new password on the sign-in page at once and tell your administrator.",
    ],
  }),
  id: ({ name, at }) => ({
    subject: "Kata sandi Reinstate Anda telah diganti",
    greeting: `Salam ${name},`,
    before: [`Kata sandi akun Anda diganti pada ${at}, dan semua sesi lain telah diakhiri.`],
    after: [
      "Jika bukan Anda yang menggantinya, segera minta kata sandi baru di halaman masuk dan beri tahu administrator Anda.",
    ],
  }),
};
