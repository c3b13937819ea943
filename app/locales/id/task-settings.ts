/** Pengaturan tugas: kapan keterlambatan dieskalasi, pedoman, makro. */
import type en from "../en/task-settings";
import type { Same } from "../same";

const taskSettings: Same<typeof en> = {
  escalation: {
    title: "Tugas terlambat",
    context:
      "Siapa yang diberi tahu bahwa sebuah tugas terlambat, dan kapan. Setiap langkah disampaikan sekali untuk setiap tenggat; email mengikuti jam tenang masing-masing.",
    ownerHours: "Jam setelah tenggat: pemegang tugas",
    ownerHint:
      "Selama belum ada pemegangnya, semua orang dengan peran tersebut. Kosongkan jika tidak perlu.",
    leadHours: "Jam setelah tenggat: juga penanggung jawab kasus",
    leadHint:
      "Selama kasus belum punya penanggung jawab, semua orang yang boleh memimpinnya. Kosongkan jika tidak perlu.",
    submit: "Simpan",
    saved: "Tersimpan. Berlaku untuk setiap tugas yang terlambat mulai sekarang.",
    find: "Tugas yang dieskalasi",
    history: "Riwayat",
  },
  errors: {
    hours: "Tulis jam dalam bilangan bulat dari 1 sampai 2000, atau kosongkan jika tidak perlu",
    leadLater: "Tulis jam yang lebih banyak daripada untuk pemegang tugas",
  },
  refusals: {
    changedMeanwhile: "Seseorang baru saja mengubahnya. Periksa kembali, lalu simpan.",
  },
  events: {
    escalation: {
      changed:
        "mengubah kapan keterlambatan tugas disampaikan: {{ownerHours}} jam untuk pemegangnya, {{leadHours}} untuk penanggung jawab (kosong: tidak pernah)",
    },
  },
};

export default taskSettings;
