import type en from "../en/appeal-track";
import type { Same } from "../same";

const appealTrack: Same<typeof en> = {
  offered: "dapat diajukan banding",
  state: {
    draft: "putaran {{round|number}}, sedang ditulis",
    in_review: "putaran {{round|number}}, sedang ditinjau",
    changes_requested: "putaran {{round|number}}, perubahan diminta",
    approved: "putaran {{round|number}}, disetujui",
    submitted: "putaran {{round|number}}, di tangan Meta",
    under_review: "putaran {{round|number}}, ditinjau Meta",
    info_requested: "putaran {{round|number}}, Meta meminta keterangan",
    decided: "putaran {{round|number}}, diputuskan",
    withdrawn: "dicabut",
    lapsed: "lewat waktu",
  },
  decided: {
    reversed: "dibatalkan pada putaran {{round|number}}",
    partly: "putaran {{round|number}}, dibatalkan sebagian",
    unchanged: "putaran {{round|number}}, tidak berubah",
    no_answer: "putaran {{round|number}}, tanpa jawaban",
  },
  sections: {
    asset_and_decision: "Aset dan keputusan",
    business: "Bisnis",
    api_usage: "Penggunaan API",
    consent: "Cara memperoleh persetujuan",
    what_happened: "Apa yang terjadi",
    remediation: "Rencana perbaikan",
    prevention: "Pencegahan",
    ask: "Permohonan",
  },
  next: {
    finishSection:
      "Selesaikan “{{section|appealTrack.sections}}” pada putaran {{round|number}} banding",
    start: "Mulai banding",
    write: "Tulis putaran {{round|number}} banding, lalu kirim untuk ditinjau",
    rework:
      "Kerjakan perubahan yang diminta rekan, lalu kirim putaran {{round|number}} untuk ditinjau",
    review: "Tinjau putaran {{round|number}} banding, dikirim oleh {{name}}",
    approveAlone:
      "Tidak ada orang lain yang dapat menyetujui putaran {{round|number}}: setujui sendiri dengan alasan, atau beri hak itu kepada seseorang",
    submit: "Ajukan putaran {{round|number}} banding dan catat pengajuannya",
    anyAnswer: "Sudah ada jawaban atas putaran {{round|number}}?",
    recordDecision: "Catat keputusan Meta atas putaran {{round|number}} saat diterima",
    answerMeta: "Jawab pertanyaan Meta tentang putaran {{round|number}}",
    goOn: "Putaran {{round|number}} belum menyelesaikannya: mulai putaran berikutnya, atau tutup kasus",
  },
};

export default appealTrack;
