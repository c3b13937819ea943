import type en from "../en/together";
import type { Same } from "../same";

const together: Same<typeof en> = {
  presence_one: "{{names}} juga di sini",
  presence_other: "{{names}} juga di sini",
  errors: {
    text: "Tulis yang ingin Anda sampaikan",
    passage: "Kutip bagian itu seperti tertulis dalam jawaban",
  },
  refusals: {
    over: "Banding yang {{state|appeals.inState}} tidak dibahas lagi.",
    passageGone: "Jawaban tidak memuat bagian ini. Kutip persis seperti tertulis, atau kosongkan.",
    passageTwice: "Bagian ini muncul lebih dari sekali dalam jawaban. Kutip lebih panjang.",
    passageChanged:
      "Bagian ini sudah diubah sejak saran dibuat, jadi tidak ada yang diganti. Lihat jawabannya dan tulis sendiri.",
    sameWords: "Kata-kata ini sudah tertulis di sana.",
    doesNotFit: "Dengan kata-kata ini jawaban menjadi lebih panjang daripada yang diperbolehkan.",
    suggestionGone: "Seseorang sudah menanggapi saran ini.",
    assignedMeanwhile:
      "Sementara itu orang lain sudah menyerahkan “{{section|appealTrack.sections}}” kepada seseorang. Lihat lagi.",
    notAWriter: "Orang ini tidak boleh menulis pada banding ini. Pilih orang lain.",
  },
  discussion: {
    title: "Komentar dan saran",
    open_one: "{{count|number}} catatan terbuka",
    open_other: "{{count|number}} catatan terbuka",
    readOnly:
      "Anda dapat membaca yang disampaikan di sini. Tidak ada yang dapat ditambahkan sekarang, atau diperlukan peran lain.",
    texts: "Isi bagian ini",
    choose: "Pilih kalimat untuk mengomentarinya, atau untuk menyarankan kata-kata lain.",
    gone: "Bagian ini sudah diubah atau dihapus.",
  },
  comment: {
    title: "Sampaikan komentar",
    list: "Komentar",
    none: "Belum ada komentar.",
    onSection: "Komentari seluruh bagian",
    passage: "Bagian yang dimaksud",
    passageHint:
      "Persingkat sampai kata-kata yang Anda maksud. Kata-kata itu harus tertulis persis demikian dalam jawaban.",
    text: "Apa yang ingin Anda sampaikan?",
    textHint: "Tulis @ dan nama untuk memberi tahu seseorang.",
    save: "Sampaikan",
    saved: "Komentar disampaikan",
    settle: "Selesai",
    settledBy: "Selesai menurut {{name}}",
    reopen: "Ternyata belum selesai",
    remove: "Tarik kembali",
    wasSettled: "Ditandai selesai",
    wasReopened: "Dibuka kembali",
    wasRemoved: "Komentar ditarik",
  },
  suggestion: {
    title: "Sarankan kata-kata lain",
    list: "Saran",
    none: "Belum ada yang menyarankan kata-kata lain.",
    instead: "Sarankan kata-kata lain sebagai gantinya",
    passage: "Sebagai ganti",
    passageHint: "Seperti tertulis dalam jawaban, dan hanya muncul sekali.",
    words: "Tulis",
    wordsHint: "Kosongkan untuk menghapus bagian itu.",
    reason: "Mengapa?",
    writerHint:
      "Jika dipakai, Anda termasuk penulis banding ini, dan orang lain yang harus menyetujuinya.",
    save: "Sarankan",
    saved: "Saran disampaikan",
    accept: "Pakai kata-kata ini",
    decline: "Tolak",
    withdraw: "Tarik kembali",
    wasAccepted: "Kata-kata itu sudah masuk ke jawaban, sebagai versi baru",
    wasSettled: "Saran ditutup",
    gone: "Bagian ini sudah diubah. Tidak ada yang diganti tanpa dilihat: tulis sendiri.",
    twice: "Bagian ini kini muncul lebih dari sekali. Tulis sendiri.",
    states: {
      open: "Terbuka",
      accepted: "Dipakai oleh {{name}}",
      declined: "Ditolak oleh {{name}}",
      withdrawn: "Ditarik kembali",
    },
  },
  difference: {
    title: "Yang berubah",
    from: "Dari",
    to: "Ke",
    show: "Bandingkan",
    none: "Keduanya sama.",
    added: "Ditambahkan:",
    taken: "Dihapus:",
    suggestedBy: "Disarankan oleh {{name}}",
    sources: {
      typed: "Diketik",
      suggested: "Disusun dari angka",
      imported: "Diambil dari catatan",
    },
  },
  rounds: {
    title: "Bandingkan dua putaran",
    intro: "Apa yang dikatakan satu putaran secara berbeda dari putaran lain, per jawaban.",
    none: "Tidak ada dua putaran untuk dibandingkan",
    noneText: "Kasus ini paling banyak memiliki satu putaran.",
    same: "Kedua putaran mengatakan hal yang sama.",
    recordedText:
      "Putaran yang diajukan di tempat lain berupa satu teks, jadi kedua teksnya yang dibandingkan.",
    recordedNone:
      "Putaran yang diajukan di tempat lain tidak memiliki jawaban, jadi tidak dapat dibandingkan dengan putaran yang ditulis di sini.",
    actions: "Tindakan perbaikan",
    kinds: { added: "Baru", taken: "Tidak ada lagi", changed: "Berubah" },
    became: {
      done: "kini sudah dilakukan",
      verified: "kini sudah diverifikasi",
      open: "terbuka kembali",
    },
    owner: "penanggung jawab: {{before}} → {{after}}",
    due: "batas waktu: {{before}} → {{after}}",
    noDate: "tanpa tanggal",
  },
  assignments: {
    title: "Siapa menulis apa",
    intro:
      "Siapa pun yang memegang suatu bagian melihatnya sebagai langkah berikutnya sampai semua pertanyaan wajib terjawab.",
    hub: "Ditulis oleh {{name}}",
    hubDue: "Ditulis oleh {{name}} paling lambat {{on|day}}",
    person: "Siapa",
    nobody: "Tidak ditentukan",
    due: "Paling lambat",
    save: "Simpan",
    saved: "Pembagian tugas menulis disimpan",
  },
  checklist: {
    title: "Apa yang sudah Anda periksa?",
    hint: "Centang setiap butir, atau jelaskan mengapa tidak.",
    why: "Jika tidak: mengapa?",
    reason: "Mengapa Anda menyetujui tanpa daftar yang lengkap?",
    kept: "Daftar periksa: {{count|number}} dari {{all|number}} dicentang",
    states: {
      ticked: "Dicentang:",
      explained: "Tidak dicentang:",
      open: "Dibiarkan terbuka:",
    },
  },
};

export default together;
