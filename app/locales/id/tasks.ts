import type en from "../en/tasks";
import type { Same } from "../same";

const tasks: Same<typeof en> = {
  title: "Tugas",
  states: {
    open: "Belum dikerjakan",
    in_progress: "Sedang dikerjakan",
    done: "Selesai",
    waived: "Tidak diperlukan",
  },
  refusals: {
    gone: "Tugas ini sudah tidak ada.",
    notYours: "Hal ini hanya dapat dilakukan oleh pengelola tugas kasus.",
    needsReason: "Tuliskan mengapa tugas ini tidak diperlukan.",
    changedMeanwhile: "Tugas ini baru saja diubah orang lain. Lihat kembali, lalu putuskan.",
    over: "Tugas ini sudah {{state|tasks.statesInText}}. Buka kembali terlebih dahulu.",
    ownerGone:
      "Orang itu tidak dapat mengambil tugas ini: akunnya ditutup atau tidak berhak melihat kasus ini.",
    moves: {
      begin: "Tugas ini sudah {{state|tasks.statesInText}}.",
      complete: "Tugas ini sudah {{state|tasks.statesInText}}.",
      waive: "Tugas ini sudah {{state|tasks.statesInText}}.",
      reopen: "Tugas ini masih {{state|tasks.statesInText}}.",
    },
  },
  statesInText: {
    open: "terbuka",
    in_progress: "dikerjakan",
    done: "selesai",
    waived: "ditandai tidak diperlukan",
  },
  events: {
    task: {
      added: "menambahkan tugas “{{titleId}}”",
      begun: "mulai mengerjakan “{{titleId}}”",
      completed: "menyelesaikan “{{titleId}}”",
      waived: "menyatakan “{{titleId}}” tidak diperlukan",
      reopened: "membuka kembali “{{titleId}}”",
      assigned: "menyerahkan “{{titleId}}” kepada {{owner}}",
      unassigned: "melepas “{{titleId}}” dari penanggung jawabnya",
      dated: "menetapkan tenggat “{{titleId}}”: {{dueAt|instant}}",
      undated: "menghapus tenggat “{{titleId}}”",
      planned_one: "merencanakan {{count|number}} tugas dari panduan kerja",
      planned_other: "merencanakan {{count|number}} tugas dari panduan kerja",
      plan_dropped_one: "membatalkan {{count|number}} tugas dari rencana sebelumnya",
      plan_dropped_other: "membatalkan {{count|number}} tugas dari rencana sebelumnya",
    },
  },
};

export default tasks;
