/** A complete appeal, in English with its key answers in Indonesian, for a shop that wrote to an old list. */
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";

export type SampleAppeal = {
  accounts: string;
  legalName: string;
  website: string;
  decidedAt: { wallClock: string; zone: string };
  violation: string;
};

const both = (en: string, id: string) => ({ en, id });

export function completeAnswers(told: SampleAppeal): Record<string, AnswerValue> {
  return {
    assets_affected: told.accounts,
    violation_shown: told.violation,
    decided_at: told.decidedAt,
    review_offered: "yes",
    still_works: both(
      "Nothing can be sent. Customers' messages still arrive.",
      "Tidak ada yang dapat dikirim. Pesan pelanggan masih masuk.",
    ),
    legal_name: told.legalName,
    business_description: both(
      `${told.legalName} sells to private customers in its shops and online. It writes to people who ordered or asked to be told about offers.`,
      `${told.legalName} melayani pembeli perorangan di toko dan secara daring. Pesan dikirim kepada orang yang memesan atau meminta kabar penawaran.`,
    ),
    website: told.website,
    website_checked: "yes",
    verification: "verified",
    goods_checked: "yes",
    message_purposes: both(
      "Order confirmations and pick-up notices, answers to questions, and one weekly offer to people who asked for it.",
      "Konfirmasi pesanan dan pemberitahuan pengambilan, jawaban pertanyaan, serta satu penawaran mingguan bagi yang memintanya.",
    ),
    message_categories: ["utility", "marketing", "authentication"],
    messages_per_day: 850,
    messages_on_peak_day: 6200,
    audience_source: both(
      "Customers who ordered in the last twelve months and ticked the consent box at checkout.",
      "Pelanggan yang memesan dalam dua belas bulan terakhir dan mencentang persetujuan saat pembayaran.",
    ),
    sending_systems: "YCloud with our own order system",
    automation: "automated_with_people",
    unofficial_tools: "no",
    opt_in_methods: ["checkout", "in_person"],
    opt_in_where: both(
      "At checkout, in a box that is not ticked beforehand, and on paper cards in the shops.",
      "Saat pembayaran, pada kotak yang tidak tercentang sebelumnya, dan pada kartu kertas di toko.",
    ),
    opt_in_text: `Yes, ${told.legalName} may send me order updates and offers on WhatsApp. I can stop them at any time by answering STOP.`,
    business_name_shown: "yes",
    double_opt_in: "no",
    consent_record: both(
      "Number, time, text version and the page or card it was given on.",
      "Nomor, waktu, versi teks, serta halaman atau kartu tempat persetujuan diberikan.",
    ),
    preference_check: both(
      "Every send is filtered against the consent list and the opt-out list at the moment of sending.",
      "Setiap pengiriman disaring dengan daftar persetujuan dan daftar berhenti pada saat pengiriman.",
    ),
    opt_out_path: both(
      "By answering STOP, by the button in each offer, or by calling the shop. It takes effect at once.",
      "Dengan membalas STOP, lewat tombol di tiap penawaran, atau menelepon toko. Berlaku seketika.",
    ),
    timeline: both(
      "A campaign went out on Friday to 5,900 people. Within two hours blocks rose and the template turned red. On Saturday morning the account was restricted.",
      "Kampanye dikirim pada hari Jumat kepada 5.900 orang. Dalam dua jam jumlah blokir naik dan templat menjadi merah. Sabtu pagi akun dibatasi.",
    ),
    trigger: both(
      "The list of that campaign included 2,100 people who had not ordered for more than two years. They did not expect the message.",
      "Daftar kampanye itu memuat 2.100 orang yang tidak memesan lebih dari dua tahun. Mereka tidak mengharapkan pesan tersebut.",
    ),
    recipients_reached: 5900,
    figures_seen: both(
      "Quality of the template fell from green to red; 131 messages failed with code 131048.",
      "Kualitas templat turun dari hijau ke merah; 131 pesan gagal dengan kode 131048.",
    ),
    monitoring: both(
      "Quality of templates and number is read every morning; a yellow rating stops marketing the same day.",
      "Kualitas templat dan nomor dibaca setiap pagi; peringkat kuning menghentikan pemasaran pada hari yang sama.",
    ),
    approval_gate: both(
      "We have changed the campaign form: without the support lead's approval, the age of the list and its consent count, nothing is sent.",
      "Formulir kampanye telah kami ubah: tanpa persetujuan penanggung jawab layanan, usia daftar, dan jumlah persetujuan, tidak ada yang dikirim.",
    ),
    frequency_cap: 1,
    review_rhythm: "every_campaign",
    prevention_owner: "Sari Wulandari, support lead",
    ask_reason: both(
      "Please reverse the decision. The cause was one list, it is removed, and the checks above keep it from happening again.",
      "Mohon batalkan keputusan ini. Penyebabnya satu daftar, daftar itu sudah dikeluarkan, dan pemeriksaan di atas mencegah terulangnya.",
    ),
    contact: "Sari Wulandari, sari@senja.example, WIB",
  };
}
