/**
 * What customers are told, by what they went without. Sincere, about their own matter, and without
 * anything given or offered, so that it stays UTILITY (M-TCAT). Liquid with the variables of
 * `apology-fields`; each campaign words its own copy.
 */
import type { Bilingual } from "../bilingual";

export type ApologyHarm =
  | "otp"
  | "order_notice"
  | "appointment"
  | "question"
  | "complaint"
  | "other";

export type ApologyLetter = { subject: Bilingual; text: Bilingual };

const OPENING: Bilingual = { en: "Dear {{ name }},", id: "Yth. {{ name }}," };
const CLOSING: Bilingual = {
  en: "You can answer this message; a person reads it. Our reference is {{ reference }}.\n\n{{ business }}",
  id: "Anda dapat membalas pesan ini; pesan Anda dibaca oleh petugas kami. Rujukan kami: {{ reference }}.\n\n{{ business }}",
};

const letter = (subject: Bilingual, middle: Bilingual): ApologyLetter => {
  const whole = (language: "en" | "id") =>
    [OPENING[language], middle[language], CLOSING[language]].join("\n\n");
  return { subject, text: { en: whole("en"), id: whole("id") } };
};

export const APOLOGY_LETTERS: Readonly<Record<ApologyHarm, ApologyLetter>> = {
  otp: letter(
    {
      en: "{{ business }}: your code on {{ day }} did not arrive",
      id: "{{ business }}: kode Anda pada {{ day }} tidak terkirim",
    },
    {
      en: "on {{ day }} you asked us for a one-time code and it never reached you: our WhatsApp messages did not go out. You could not finish what you were doing, and that is our fault, not yours. We are sorry.\n\nThe code of that day is void. Nothing happened to your account. If you still cannot sign in, answer this message and we will do it with you.",
      id: "pada {{ day }} Anda meminta kode sekali pakai dan kode itu tidak pernah sampai: pesan WhatsApp kami tidak terkirim. Urusan Anda menjadi terhenti, dan itu kesalahan kami, bukan Anda. Kami mohon maaf.\n\nKode hari itu sudah tidak berlaku. Akun Anda aman. Jika Anda masih tidak dapat masuk, balas pesan ini dan kami akan membantu Anda.",
    },
  ),
  order_notice: letter(
    {
      en: "{{ business }}: we did not keep you informed about {{ request }}",
      id: "{{ business }}: kami tidak mengabari Anda tentang {{ request }}",
    },
    {
      en: "on {{ day }} we should have told you how things stood with {{ request }}, and we did not: our WhatsApp messages did not go out. You had to wait without knowing why. We are sorry.\n\nIf anything about {{ request }} is still open for you, answer this message and we will tell you the same day where it stands.",
      id: "pada {{ day }} kami seharusnya mengabari Anda tentang {{ request }}, tetapi tidak kami lakukan: pesan WhatsApp kami tidak terkirim. Anda harus menunggu tanpa tahu sebabnya. Kami mohon maaf.\n\nJika masih ada yang belum jelas tentang {{ request }}, balas pesan ini dan pada hari yang sama kami sampaikan perkembangannya.",
    },
  ),
  appointment: letter(
    {
      en: "{{ business }}: your appointment of {{ day }}",
      id: "{{ business }}: janji temu Anda pada {{ day }}",
    },
    {
      en: "we did not remind you of your appointment on {{ day }}, or did not confirm it: our WhatsApp messages did not go out. If you came in vain or missed it, that is our fault. We are sorry.\n\nTell us a day that suits you in an answer to this message, and we will arrange it.",
      id: "kami tidak mengingatkan atau mengonfirmasi janji temu Anda pada {{ day }}: pesan WhatsApp kami tidak terkirim. Jika Anda datang sia-sia atau melewatkannya, itu kesalahan kami. Kami mohon maaf.\n\nSampaikan hari yang cocok dengan membalas pesan ini, dan kami akan mengaturnya.",
    },
  ),
  question: letter(
    {
      en: "{{ business }}: we owe you an answer since {{ day }}",
      id: "{{ business }}: kami berutang jawaban kepada Anda sejak {{ day }}",
    },
    {
      en: "you wrote to us on {{ day }} and got no answer: our WhatsApp was out of order, and we could not reply. You had every reason to expect one. We are sorry.\n\nWe have your message before us. If it has settled itself, there is nothing to do; if not, answer here and we will take it up at once.",
      id: "Anda menulis kepada kami pada {{ day }} dan tidak mendapat jawaban: WhatsApp kami terganggu sehingga kami tidak dapat membalas. Anda berhak mendapatkannya. Kami mohon maaf.\n\nPesan Anda ada pada kami. Jika sudah selesai, Anda tidak perlu melakukan apa-apa; jika belum, balas di sini dan segera kami tangani.",
    },
  ),
  complaint: letter(
    {
      en: "{{ business }}: your complaint of {{ day }}",
      id: "{{ business }}: keluhan Anda pada {{ day }}",
    },
    {
      en: "you told us on {{ day }} that something had gone wrong, and then heard nothing: our WhatsApp was out of order. Silence is the worst answer to a complaint. We are sorry, for what went wrong and for the silence.\n\nA colleague has your complaint about {{ request }} now. Answer here if anything has changed since.",
      id: "pada {{ day }} Anda menyampaikan bahwa ada yang tidak beres, lalu tidak mendapat kabar: WhatsApp kami terganggu. Diam adalah jawaban terburuk atas sebuah keluhan. Kami mohon maaf, atas kejadiannya dan atas diamnya kami.\n\nKeluhan Anda tentang {{ request }} kini ditangani rekan kami. Balas di sini jika ada yang berubah sejak saat itu.",
    },
  ),
  other: letter(
    {
      en: "{{ business }}: about {{ day }}",
      id: "{{ business }}: tentang {{ day }}",
    },
    {
      en: "on {{ day }} you should have heard from us, and did not: our WhatsApp messages did not go out. We are sorry for the trouble this made for you.\n\nIf anything is still open, answer this message and we will take it up.",
      id: "pada {{ day }} Anda seharusnya mendapat kabar dari kami, tetapi tidak: pesan WhatsApp kami tidak terkirim. Kami mohon maaf atas kesulitan yang Anda alami.\n\nJika masih ada yang belum selesai, balas pesan ini dan kami akan menanganinya.",
    },
  ),
};
