import type en from "../en/classification";
import type { Same } from "../same";

const classification: Same<typeof en> = {
  title: "Apa yang terkena?",
  at: "{{at|instant}}",
  titleOf: "Klasifikasi {{reference}}",
  intro:
    "Jawab yang Anda ketahui. Tidak ada yang hilang bila Anda kembali, dan kasus tidak berubah sebelum Anda mengonfirmasi.",
  atMost: "Pertanyaan {{count|number}} dari paling banyak 10",
  paste: {
    title: "Apa yang sudah Anda miliki?",
    label: "Tempel pemberitahuan, webhook, pesan kesalahan, atau hasil pemeriksaan kesehatan",
    hint: "Email dari Meta, teks banner, JSON dari pengembang, atau cukup kode kesalahan. Jawaban yang sudah jelas akan terisi; teksnya disimpan sebagai bukti.",
    missing: "Tempel sesuatu dahulu, atau lanjutkan tanpa itu",
    tooMany: "Paling banyak {{max|number}} teks dapat disimpan di sini. Hapus salah satu dahulu",
    read: "Baca",
    without: "Tidak ada yang dapat ditempel",
    another: "Tempel yang lain",
    kept: "Sudah ditempel",
    atHand: "Apakah Anda punya teksnya?",
    understood: "Terbaca darinya",
    nothingUnderstood: "Tidak ada pertanyaan yang terjawab olehnya. Teks disimpan sebagai bukti.",
    by: "{{name}}, {{at|instant}}",
    remove: "Hapus",
  },
  question: {
    next: "Lanjut",
    fromEvidence: "Terbaca dari yang ditempel ({{field}}). Ubah bila keliru.",
    date: "Tanggal dan jam",
    zone: "Zona waktu tanggal itu",
    code: "Kode kesalahan",
    codeHint: "Berupa angka, misalnya 131031",
    missing: "Pilih jawaban untuk melanjutkan",
    stands: "Yang tercatat sekarang: {{answer}}",
    takeBack: "Tarik kembali jawaban ini",
    edit: "Ubah",
  },
  possible: {
    title: "Kemungkinannya",
    many_one: "Tersisa {{count|number}} kemungkinan",
    many_other: "Tersisa {{count|number}} kemungkinan",
    more_one: "dan {{count|number}} lainnya",
    more_other: "dan {{count|number}} lainnya",
    none: "Jawab pertanyaan pertama untuk melihat kemungkinannya.",
  },
  fact: {
    title: "Masih perlu satu fakta lagi",
    where: "Tempat mencarinya",
    answer: "Saya sudah tahu",
    later: "Lanjutkan nanti",
    laterHint: "Jawaban sejauh ini tersimpan. Kasus menunjukkan fakta yang kurang.",
    noted: "Tersimpan. Kasus kini menunjukkan fakta yang masih kurang.",
  },
  result: {
    relapse:
      "Kasus ini sedang dipantau. Mengonfirmasi berarti akun dibatasi lagi: pemantauan berakhir, dan kasus dikerjakan kembali.",
    conclusion: "Kesimpulan",
    level: "Tingkat: {{level}}",
    causes: "Kemungkinan penyebab",
    appeal: "Dapatkah diajukan banding?",
    who: "Yang dapat mengajukan",
    where: "Tempat mengajukan",
    route: "Jalur yang disarankan",
    blocked: "Yang diblokir",
    works: "Yang masih berfungsi",
    remediation: "Yang diminta Meta, dengan kata-katanya sendiri",
    stop: "Hentikan sekarang",
    holding: "Beri tahu pelanggan lewat saluran lain",
    holdingContact: "Isi kontaknya: bisnis ini belum memiliki kontak lain.",
    deadlines: "Tenggat",
    deadline: "Tenggat",
    due: "Jatuh tempo",
    side: "Giliran",
    source: "Sumber",
    noEnd: "Tanggal berakhir tidak disebutkan",
    why: "Alasannya",
    because: "Karena: {{answer}}",
    readFrom: "terbaca dari {{field}}",
    rule: "Aturan {{rule}}",
    assets: "Disebut dalam teks yang ditempel",
    rules: "Aturan per {{version}}",
    commit: "Konfirmasi klasifikasi ini",
    recommit: "Ganti klasifikasi",
    commitHint: "Menyalin fakta aset, menjalankan tenggat, dan merencanakan tugas untuk jalur ini.",
    inForceHint:
      "Klasifikasi ini sedang berlaku. Bila diganti, fakta disalin dan tugas direncanakan ulang.",
    toCase: "Kembali ke kasus",
    overrule: "Tentukan lain",
    overruled: "Diputuskan oleh orang: {{reason}}",
    changeAnswers: "Ubah jawaban",
    copy: "Salin teks",
  },
  overrule: {
    relapse:
      "Kasus ini sedang dipantau. Kelas yang dijeda atau diblokir berarti akun dibatasi lagi: pemantauan berakhir, dan kasus dikerjakan kembali.",
    title: "Tentukan lain",
    intro:
      "Menurut aturan: {{class}}. Bila Anda tahu lebih banyak, pilih kelasnya dan jelaskan alasannya. Alasan itu tetap tercatat pada kasus.",
    class: "Kelas",
    rulesSay: "Menurut aturan",
    standing: "Kelas kasus",
    level: "Tingkat yang terkena",
    reason: "Alasan",
    reasonHint: "Yang Anda ketahui tetapi tidak dicakup aturan, dan dari mana asalnya.",
    submit: "Klasifikasikan sesuai pilihan",
    missingClass: "Pilih kelas",
    missingLevel: "Pilih tingkat",
    missingReason: "Jelaskan alasannya dalam satu kalimat",
  },
  history: "Klasifikasi sejauh ini",
  inForce: "berlaku",
  committed: "Diklasifikasikan: {{class|enforcement.class}}",
  track: {
    done: "{{class|enforcement.class}}",
    missing: "perlu satu fakta lagi",
  },
  next: {
    fact: "Cari fakta yang kurang",
    classify: "Klasifikasikan kasus",
  },
  refusals: {
    answeredMeanwhile:
      "{{by}} menjawab ini sementara itu ({{at|instant}}). Pilihan Anda tetap ada: lihat keduanya, lalu tekan lagi jika pilihan Anda yang berlaku.",
    standsInstead:
      "{{by}} menjawab ini sementara itu ({{at|instant}}). Yang berlaku sekarang: {{answer}}. Tekan lagi jika pilihan Anda yang berlaku.",
    undecided:
      "Jawaban yang ada tidak lagi cukup untuk memutuskan. Jawab dahulu pertanyaan yang terbuka.",
    changed:
      "Jawaban berubah saat Anda membaca hasil ini, atau kasus sudah diklasifikasikan orang lain. Baca lagi sebelum mengonfirmasi.",
  },
  events: {
    triage: {
      fact_missing: "mencatat fakta yang kurang untuk mengklasifikasikan kasus: {{fact}}",
    },
  },
};

export default classification;
