import type en from "../en/deliveries";
import type { Same } from "../same";

const deliveries: Same<typeof en> = {
  title: "Kiriman {{at|instant}}",
  context: "Yang tiba sebagai satu kesatuan, kata demi kata.",
  provider: "Dikirim oleh",
  source: "Sumber",
  arrived: "Tiba",
  how: "Cara",
  proof: "Bukti",
  size: "Ukuran",
  bytes_one: "{{count|number}} bita",
  bytes_other: "{{count|number}} bita",
  byHand: "Seseorang",
  proofs: {
    signed: "Ditandatangani pengirim",
    secret: "Dikirim dengan kunci rahasia",
    address: "Dikirim ke alamat rahasia",
    by_hand: "Dimasukkan oleh seseorang",
    asked: "Dijawab oleh penyedia sendiri",
    vouched: "Dijamin server surel kita atau seorang rekan",
    unproven: "Tidak ada: siapa pun bisa mengirimnya",
  },
  understood: "Yang dipahami",
  preview: "Belum dibaca. Menurut aturan hari ini, artinya:",
  isTest: "Uji coba: tidak berakibat apa pun.",
  noSignals: "Sudah dibaca, dan tidak berisi sinyal tersendiri: status pesan dihitung.",
  open: "Buka sinyal",
  raw: "Kata demi kata",
  rawText: "Isi seperti ketika tiba",
  notText: "Ini bukan teks. Bitanya, dalam heksadesimal:",
  cut: "Hanya bagian awal yang ditampilkan.",
  headers: "Header yang disimpan",
  refused: {
    title: "Kiriman yang ditolak {{at|instant}}",
    context: "Bagian awal dari yang ditolak, untuk mencari sebabnya.",
    why: "Sebab",
  },
  enter: {
    title: "Masukkan pemberitahuan sendiri",
    context:
      "Tempelkan e-mail, pemberitahuan di Business Support Home, isi webhook, atau jawaban API. Dibaca seolah-olah tiba dengan sendirinya.",
    text: "Teks",
    textHint: "Seutuhnya, seperti ketika diterima. JSON juga boleh.",
    file: "Atau berkas",
    fileHint: "Berkas .json, .eml, atau .txt sampai 3 MB. Hanya dipakai bila kotak di atas kosong.",
    submit: "Baca",
    entered: "Disimpan kata demi kata.",
    who: "Sampai asetnya dikenali, hanya Anda dan orang tanpa batasan yang melihatnya.",
  },
  refusals: {
    nothing: "Tempelkan pemberitahuannya, atau pilih berkas",
    empty: "Berkas ini kosong",
    tooLarge: "Ini lebih dari 3 MB",
    noText: "Berkas ini bukan teks, e-mail, atau JSON",
    broken: "Unggahan terputus. Coba lagi",
  },
  events: {
    delivery: {
      pasted: "menempelkan pemberitahuan ({{bytes|number}} bita)",
      uploaded: "mengunggah pemberitahuan ({{bytes|number}} bita)",
    },
  },
};

export default deliveries;
