/**
 * Letters to providers and to Meta's Direct Support. Liquid, with the variables of `letter-fields`
 * and nothing else; an installation may reword each of them.
 */
import type { Bilingual } from "../bilingual";
import type { ChaseLetter } from "../rules/chase-ladders";

export const LETTER_KEYS = [
  "first_report",
  "chase_polite",
  "chase_firm",
  "chase_escalate",
  "answer_question",
  "send_evidence",
  "thanks_resolved",
] as const;
export type LetterKey = (typeof LETTER_KEYS)[number];

export type DeskLetter = { name: Bilingual; subject: Bilingual; text: Bilingual };

export const DESK_LETTERS: Readonly<Record<LetterKey, DeskLetter>> &
  Record<ChaseLetter, DeskLetter> = {
  first_report: {
    name: { en: "First report", id: "Laporan pertama" },
    subject: {
      en: "{{ business }}: WhatsApp restricted since {{ since }}",
      id: "{{ business }}: WhatsApp dibatasi sejak {{ since }}",
    },
    text: {
      en: `Dear {{ provider }} support team,

our WhatsApp account {{ asset }} has been restricted since {{ since }}. What we see: {{ seen }}

Please tell us what the platform shows on your side, whether a technical cause can be ruled out, and which ticket number we may refer to. Please also tell us when we can expect your first answer.

Our reference is {{ reference }}.

Kind regards
{{ writer }}`,
      id: `Yth. tim dukungan {{ provider }},

akun WhatsApp kami {{ asset }} dibatasi sejak {{ since }}. Yang kami lihat: {{ seen }}

Mohon sampaikan apa yang terlihat di sisi Anda, apakah penyebab teknis dapat dikesampingkan, dan nomor tiket yang dapat kami rujuk. Mohon sampaikan juga kapan jawaban pertama dapat kami harapkan.

Rujukan kami: {{ reference }}.

Hormat kami
{{ writer }}`,
    },
  },
  chase_polite: {
    name: { en: "Chase, politely", id: "Menagih dengan sopan" },
    subject: { en: "Ticket {{ ticket }}: any news?", id: "Tiket {{ ticket }}: adakah kabar?" },
    text: {
      en: `Dear {{ provider }} support team,

we wrote to you on {{ last_ours }} about {{ asset }} and have not heard since. Is there any news on ticket {{ ticket }}?

If something is still missing from us, please tell us what. Our reference is {{ reference }}.

Kind regards
{{ writer }}`,
      id: `Yth. tim dukungan {{ provider }},

kami menulis pada {{ last_ours }} mengenai {{ asset }} dan belum menerima kabar. Apakah ada perkembangan untuk tiket {{ ticket }}?

Jika masih ada yang kurang dari kami, mohon sampaikan. Rujukan kami: {{ reference }}.

Hormat kami
{{ writer }}`,
    },
  },
  chase_firm: {
    name: { en: "Chase, firmly", id: "Menagih dengan tegas" },
    subject: {
      en: "Ticket {{ ticket }}: please name a date",
      id: "Tiket {{ ticket }}: mohon sebutkan tanggal",
    },
    text: {
      en: `Dear {{ provider }} support team,

ticket {{ ticket }} has been waiting for {{ waiting_days }} {% case waiting_days %}{% when "1" %}day{% else %}days{% endcase %}.{% if promised %} You told us that we would hear from you by {{ promised }}.{% endif %} {{ asset }} is still restricted, and our customers are not reached.

Please answer today with the state of the ticket and the date by which it will be decided.

Our reference is {{ reference }}.

Kind regards
{{ writer }}`,
      id: `Yth. tim dukungan {{ provider }},

tiket {{ ticket }} sudah menunggu selama {{ waiting_days }} hari.{% if promised %} Anda menyampaikan bahwa kami akan menerima kabar paling lambat {{ promised }}.{% endif %} {{ asset }} masih dibatasi, dan pelanggan kami tidak terjangkau.

Mohon balas hari ini dengan status tiket dan tanggal keputusannya.

Rujukan kami: {{ reference }}.

Hormat kami
{{ writer }}`,
    },
  },
  chase_escalate: {
    name: { en: "Escalate", id: "Eskalasi" },
    subject: {
      en: "Escalation of ticket {{ ticket }}, {{ business }}",
      id: "Eskalasi tiket {{ ticket }}, {{ business }}",
    },
    text: {
      en: `Dear {{ provider }} team,

we ask you to escalate ticket {{ ticket }}. It concerns {{ asset }}, restricted since {{ since }}. We have asked {% case chased %}{% when "1" %}once{% else %}{{ chased }} times{% endcase %} without an answer that helps; the last word from your side was on {{ last_theirs }}.

Please name somebody who is responsible for this ticket, and tell us today what happens next and by when.

Our reference is {{ reference }}.

Kind regards
{{ writer }}`,
      id: `Yth. tim {{ provider }},

kami meminta eskalasi tiket {{ ticket }}. Tiket ini mengenai {{ asset }}, yang dibatasi sejak {{ since }}. Kami sudah bertanya {{ chased }} kali tanpa jawaban yang membantu; kabar terakhir dari pihak Anda adalah pada {{ last_theirs }}.

Mohon sebutkan penanggung jawab tiket ini, dan sampaikan hari ini apa langkah berikutnya dan kapan.

Rujukan kami: {{ reference }}.

Hormat kami
{{ writer }}`,
    },
  },
  answer_question: {
    name: { en: "Answer to a question", id: "Jawaban atas pertanyaan" },
    subject: { en: "Ticket {{ ticket }}: our answer", id: "Tiket {{ ticket }}: jawaban kami" },
    text: {
      en: `Dear {{ provider }} support team,

thank you for your message of {{ last_theirs }}. Here is what you asked for:

[[your answer]]

Please tell us when we may expect the next step. Our reference is {{ reference }}.

Kind regards
{{ writer }}`,
      id: `Yth. tim dukungan {{ provider }},

terima kasih atas pesan Anda pada {{ last_theirs }}. Berikut yang Anda minta:

[[jawaban Anda]]

Mohon sampaikan kapan langkah berikutnya dapat diharapkan. Rujukan kami: {{ reference }}.

Hormat kami
{{ writer }}`,
    },
  },
  send_evidence: {
    name: { en: "Evidence attached", id: "Bukti terlampir" },
    subject: { en: "Ticket {{ ticket }}: evidence", id: "Tiket {{ ticket }}: bukti" },
    text: {
      en: `Dear {{ provider }} support team,

attached you find what shows our side of ticket {{ ticket }} about {{ asset }}:

[[what is attached, and what each file shows]]

Our reference is {{ reference }}.

Kind regards
{{ writer }}`,
      id: `Yth. tim dukungan {{ provider }},

terlampir bukti dari pihak kami untuk tiket {{ ticket }} mengenai {{ asset }}:

[[apa yang dilampirkan, dan apa yang ditunjukkan setiap berkas]]

Rujukan kami: {{ reference }}.

Hormat kami
{{ writer }}`,
    },
  },
  thanks_resolved: {
    name: { en: "Thanks, it is resolved", id: "Terima kasih, sudah selesai" },
    subject: { en: "Ticket {{ ticket }}: resolved", id: "Tiket {{ ticket }}: selesai" },
    text: {
      en: `Dear {{ provider }} support team,

{{ asset }} works again. Thank you for your help; ticket {{ ticket }} can be closed from our side.

Kind regards
{{ writer }}`,
      id: `Yth. tim dukungan {{ provider }},

{{ asset }} sudah berfungsi kembali. Terima kasih atas bantuan Anda; dari pihak kami tiket {{ ticket }} dapat ditutup.

Hormat kami
{{ writer }}`,
    },
  },
};
