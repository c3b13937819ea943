import type en from "../en/audit";
import type { Same } from "../same";

const audit: Same<typeof en> = {
  page: {
    title: "Jejak audit",
    context:
      "Semua yang dilakukan di sini, disegel menjadi rantai: mengubah atau menghapus satu entri memutus semua mata rantai sesudahnya.",
    verify: "Verifikasi rantai",
    recent: "Entri terbaru",
    when: "Waktu",
    who: "Oleh",
    what: "Kejadian",
    older: "Entri lebih lama",
    holds_one: "Rantai utuh: {{count|number}} entri diperiksa, {{unsealed|number}} menunggu segel.",
    holds_other:
      "Rantai utuh: {{count|number}} entri diperiksa, {{unsealed|number}} menunggu segel.",
    broken: "Rantai terputus",
    why: {
      changed: "Mata rantai {{position}}: entri {{event}} diubah setelah disegel.",
      missing: "Mata rantai {{position}}: entri {{event}} hilang.",
      gap: "Sebelum mata rantai {{position}} (entri {{event}}), ada mata rantai yang hilang.",
      loose:
        "Entri {{event}} tidak dipegang mata rantai mana pun (mata rantai {{position}} atau sesudahnya hilang), dan tidak menunggu segel.",
    },
  },
  title: "Linimasa",
  why: "Alasannya",
  which: "Yang mana",
  finishedTasks_one: "menyelesaikan {{count|number}} tugas",
  finishedTasks_other: "menyelesaikan {{count|number}} tugas",
  show: "Tampilkan",
  happened: "terjadi {{at}}",
  happenedLate: "terjadi {{at}}, dicatat {{lag}} kemudian",
  filters: { all: "Semua", outside: "Dari luar", ours: "Dari kita", decisions: "Keputusan" },
  empty: "Belum ada yang terjadi.",
  emptyFiltered: "Belum ada kejadian jenis ini.",
  older: "Tampilkan yang lebih lama",
  newest: "Kembali ke yang terbaru",
  recorded: "dicatat {{at|instant}}",
  reason: "Alasan",
  details: "Rincian",
  system: "Reinstate",
  unworded: "mencatat: {{kind}}",
};

export default audit;
