import type en from "../en/changes";
import type { Same } from "../same";

const changes: Same<typeof en> = {
  title: "Apa yang kita ubah",
  pageTitle: "Yang diubah oleh {{reference}}",
  about: "Agar tidak terulang: uraiannya di sini, langkah-langkahnya di bawah.",
  none: "Belum ada yang ditulis.",
  written: "{{name}}, {{at|instant}}",
  earlier_one: "{{count|number}} versi sebelumnya",
  earlier_other: "{{count|number}} versi sebelumnya",
  note: {
    label: "Apa yang kita ubah, dan alasannya",
    hint: "Apa yang menyebabkan pembatasan, apa yang mulai sekarang dilakukan dengan cara lain, dan siapa yang mengawasinya.",
    write: "Tulis",
    edit: "Sunting",
    submit: "Simpan",
    saved: "Tersimpan.",
  },
  list: "Perubahan",
  noTasks: "Belum ada perubahan yang direncanakan.",
  new: {
    heading: "Rencanakan perubahan",
    title: "Apa yang berubah",
    hint: "Sesuatu yang menetap, misalnya: setiap daftar kontak diperiksa persetujuannya.",
    measure: "Langkah pencegahan mana yang didukung?",
    choose: "Pilih langkah pencegahan",
    submit: "Rencanakan",
    added: "Perubahan direncanakan.",
  },
  measures: {
    consent: "Persetujuan",
    templates: "Templat",
    health: "Kesehatan",
    frequency: "Frekuensi",
  },
  open: "Perubahan yang direncanakan",
  due: "tenggat",
  ofCase: "pada {{reference}}",
  errors: {
    title: "Tulis apa yang berubah",
    measure: "Pilih langkah pencegahan yang didukung",
  },
  refusals: {
    changedMeanwhile:
      "Orang lain menulis di sini saat Anda menulis. Tidak ada yang hilang: bandingkan kedua teks, lalu simpan.",
  },
  events: {
    case: {
      changes_written: "menulis apa yang diubah",
      changes_emptied: "mengosongkan catatan perubahan",
    },
    task: {
      change_planned: "merencanakan perubahan “{{titleId}}” ({{measure|changes.measures}})",
    },
  },
};

export default changes;
