import type en from "../en/watch";
import type { Same } from "../same";

/** Pernyataan dalam pesan yang bertentangan dengan banding, dan sebaliknya. */
const watch: Same<typeof en> = {
  title: "Pesan ini bertentangan dengan banding",
  kinds: {
    number: "Angkanya berbeda dengan di banding",
    day: "Tanggalnya berbeda dengan di banding",
    method: "Cara persetujuannya berbeda dengan di banding",
    opposite: "Berlawanan dengan isi banding",
  },
  says: "{{who}} menyatakan: “{{text}}”",
  against: "{{source}} menyatakan: “{{text}}”",
  look: "Lihat",
  filed: "(diajukan {{at|instant}})",
  dismiss: "Ini bukan pertentangan…",
  reason: "Mengapa?",
  submit: "Abaikan",
  sources: {
    answer: "Banding putaran {{round|number}}, “{{question}}”,",
    appeal: "Banding putaran {{round|number}}",
    facts: "Catatan kasus",
    theirs: "pesan {{who}}",
    ours: "pesan kita kepada {{who}}",
  },
};

export default watch;
