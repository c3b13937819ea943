import type en from "../en/coach";
import type { Same } from "../same";

const coach: Same<typeof en> = {
  title: "Pendamping",
  about: "Saran, bukan penghalang.",
  nothing: "Tidak ada saran tambahan.",
  rules: {
    sensitive: "Perlu dikeluarkan",
    contradiction: "Pertentangan",
    denial: "Penyangkalan",
    tone: "Nada",
    one_issue: "Satu pokok",
    cause: "Penyebab",
    remediation: "Perbaikan",
    length: "Panjang",
  },
  sensitive: {
    secret: "Tampaknya kunci atau kata sandi ({{found}}). Berkas ini keluar dari perusahaan.",
    card: "Tampaknya nomor kartu pembayaran ({{found}}).",
    identity: "Tampaknya nomor identitas ({{found}}).",
    phone: "Nomor telepon yang bukan milik bisnis ini ({{found}}).",
    email: "Alamat email ({{found}}). Biarkan hanya bila milik bisnis sendiri.",
  },
  redact: "Keluarkan",
  redactAll: "Keluarkan semua yang ditemukan",
  redacted_one: "Satu bagian dikeluarkan",
  redacted_other: "{{count|number}} bagian dikeluarkan",
  contradiction: {
    number: "Angkanya berbeda di: {{source}}.",
    day: "Tanggalnya berbeda di: {{source}}.",
    method: "Cara memberi persetujuannya berbeda di: {{source}}.",
    opposite: "Pernyataannya berlawanan di: {{source}}.",
    answer: "“{{question}}” dijawab berbeda di: {{source}}.",
  },
  mine: "Di sini",
  theirs: "{{source}}",
  theirsAt: "{{source}}, {{at|instant}}",
  denial: "“{{phrase}}” menyangkal tanpa menjawab. Sebutkan apa yang diperiksa dan hasilnya.",
  tone: "“{{phrase}}” terasa sebagai emosi. Sampaikan sebagai fakta.",
  shouting: "“{{phrase}}” terbaca seperti berteriak.",
  oneIssue:
    "Ini juga menyangkut {{issue}}. Satu banding untuk satu pokok: ajukan hal itu tersendiri.",
  causeOther:
    "Meta menyebut {{violation}}, yakni tentang “{{asked}}”. Teks ini menjelaskannya dengan: {{named}}.",
  causeUnnamed:
    "Meta menyebut {{violation}}, yakni tentang “{{asked}}”. Teks ini tidak membahasnya.",
  planMisses: "Meta menyebut {{violation}}, tetapi belum ada tindakan yang mengatasi “{{cause}}”.",
  remediation:
    "Teks ini menyebut “{{cause}}” sebagai penyebab, tetapi belum ada tindakan yang mengatasinya.",
  length: "{{count|number}} karakter. Peninjau membaca satu layar, sekitar 1.200.",
};

export default coach;
