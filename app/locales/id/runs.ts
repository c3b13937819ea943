import type en from "../en/runs";
import type { Same } from "../same";

const runs: Same<typeof en> = {
  states: {
    running: "Sedang berjalan",
    paused: "Dijeda",
    done: "Selesai",
    cancelled: "Dibatalkan",
    undoing: "Sedang dikembalikan",
    undone: "Dikembalikan",
  },
  moves: { pause: "Jeda", resume: "Lanjutkan", cancel: "Batalkan", undo: "Kembalikan semuanya" },
  progress: "{{at|number}} dari {{all|number}} diperiksa",
  moved: "Pekerjaan ini sudah berubah. Periksa kembali.",
  tasks: {
    list: "Perubahan massal",
    none: "Belum ada perubahan massal",
    noneText: "Centang tugas di tabel, lalu serahkan, beri tenggat, atau ubah statusnya.",
    titles: {
      macro: "Menerapkan “{{name}}”",
      assign: "Menyerahkan tugas kepada {{name}}",
      unassign: "Melepas tugas dari pemiliknya",
      due: "Mengatur tenggat menjadi {{at|instant}}",
      undue: "Menghapus tenggat",
      state: "Mengatur status menjadi “{{state|tasks.states}}”",
    },
    done_one: "{{count|number}} tugas diubah",
    done_other: "{{count|number}} tugas diubah",
    skipped_one:
      "{{count|number}} tugas dibiarkan: sudah berakhir, sudah demikian, atau di luar jangkauan orang itu",
    skipped_other:
      "{{count|number}} tugas dibiarkan: sudah berakhir, sudah demikian, atau di luar jangkauan orang itu",
    undone_one: "{{count|number}} tugas dikembalikan seperti semula",
    undone_other: "{{count|number}} tugas dikembalikan seperti semula",
    kept_one: "{{count|number}} tugas tidak dapat dikembalikan: sudah diubah seseorang",
    kept_other: "{{count|number}} tugas tidak dapat dikembalikan: sudah diubah seseorang",
  },
  cases: {
    none: "Belum ada penyerahan massal",
    noneText:
      "Centang kasus di antrean, atau ambil semua hasil penyaring, lalu serahkan kepada penanggung jawab.",
    title: "Menyerahkan kasus kepada {{name}}",
    done_one: "{{count|number}} kasus diserahkan",
    done_other: "{{count|number}} kasus diserahkan",
    skipped_one:
      "{{count|number}} kasus dibiarkan: sudah ditutup, sudah miliknya, atau di luar jangkauan",
    skipped_other:
      "{{count|number}} kasus dibiarkan: sudah ditutup, sudah miliknya, atau di luar jangkauan",
    undone_one: "{{count|number}} kasus kembali kepada penanggung jawab sebelumnya",
    undone_other: "{{count|number}} kasus kembali kepada penanggung jawab sebelumnya",
    kept_one:
      "{{count|number}} kasus tetap: triase sudah dimulai, sudah diberikan lagi, selesai, atau penanggung jawabnya tidak ada lagi",
    kept_other:
      "{{count|number}} kasus tetap: triase sudah dimulai, sudah diberikan lagi, selesai, atau penanggung jawabnya tidak ada lagi",
  },
};

export default runs;
