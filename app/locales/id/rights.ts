/** Permintaan pelanggan atas datanya sendiri, dan waktu yang diberikan undang-undang untuk menjawab. */
import type en from "~/locales/en/rights";
import type { Same } from "~/locales/same";

const rights: Same<typeof en> = {
  title: "Permintaannya atas datanya",
  none: "Tidak ada permintaan atas datanya.",
  note: "Catat permintaan",
  listTitle: "Permintaan atas data",
  listPageTitle: "Permintaan atas data · {{reference}}",
  about:
    "Masing-masing berlaku tiga kali 24 jam sejak diterima (UU Nomor 27 Tahun 2022), juga setelah kasus ditutup.",
  noneInCase: "Belum ada pelanggan kasus ini yang meminta sesuatu atas datanya.",
  open: "Perlu dijawab",
  ended: "Sudah dijawab",
  link_one: "{{count|number}} permintaan atas data perlu dijawab",
  link_other: "{{count|number}} permintaan atas data perlu dijawab",
  what: {
    copy: "Salinan datanya",
    erasure: "Penghapusan data",
    correction: "Pembetulan data",
    leave_alone: "Tidak dihubungi lagi",
  },
  channels: {
    whatsapp: "WhatsApp",
    email: "Surel",
    sms: "SMS",
    call: "Telepon",
    other: "Cara lain",
  },
  due: "jatuh tempo {{in}}",
  missed: "terlewat {{ago}}",
  arrived: "{{channel|rights.channels}}, {{at}} · dicatat oleh {{name}}",
  states: { open: "Perlu dijawab", done: "Dipenuhi", answered: "Dijawab" },
  endedBy: "{{state|rights.states}} oleh {{name}}, {{at|instant}}",
  late: "melewati batas undang-undang",
  form: {
    title: "Catat permintaannya atas datanya",
    what: "Yang dimintanya",
    channel: "Lewat apa",
    arrivedAt: "Kapan diterima",
    zone: "Menurut jam Anda: {{zone}}. Waktunya dihitung sejak saat itu.",
    note: "Yang dikatakannya",
    noteHint: "Disegel, dan ikut terhapus bersama datanya.",
    submit: "Catat",
  },
  answer: {
    title: "Apa jawabannya?",
    about:
      "Untuk yang tidak dapat langsung dipenuhi, atau yang dipenuhi di tempat lain. Tenggatnya berakhir di sini.",
    answer: "Jawaban Anda, dan cara menyampaikannya",
    submit: "Catat jawabannya",
    link: "Catat jawabannya",
  },
  do: {
    copy: "Ambil salinannya",
    copyHint: "Dengan mengambilnya, permintaan ini selesai.",
    erasure: "Hapus datanya…",
    leave_alone: "Hentikan semuanya",
  },
  said: {
    noted: "Sudah dicatat. Tenggatnya berjalan.",
    answered: "Jawabannya sudah dicatat.",
  },
  errors: {
    arrivedAt: "Tuliskan kapan diterima",
    answer: "Tuliskan jawaban Anda",
  },
  refusals: {
    future: "Permintaan tidak mungkin diterima di masa depan.",
    ended: "Permintaan ini sudah dijawab.",
    answeredMeanwhile:
      "{{by}} sudah menjawab ini ({{at|instant}}): “{{answer}}” Tulisan Anda tetap ada di bawah.",
  },
  events: {
    customer: {
      rights_noted:
        "mencatat permintaan seorang pelanggan atas datanya: {{what|rights.what}} ({{channel|rights.channels}})",
      rights_done: "memenuhi permintaan seorang pelanggan atas datanya: {{what|rights.what}}",
      rights_answered: "menjawab permintaan seorang pelanggan atas datanya: {{what|rights.what}}",
    },
  },
};

export default rights;
