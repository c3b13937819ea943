/** Columns of tables of customers, as people and programs call them. */
import type { Wanted } from "~/platform/tables/columns";
import { phoneColumn } from "~/platform/tables/phone-column";

export const CUSTOMER_COLUMNS: readonly Wanted<string>[] = [
  phoneColumn(),
  { key: "email", names: ["email", "e-mail", "email address", "surel", "alamat email"] },
  {
    key: "name",
    names: ["name", "full name", "customer", "customer name", "nama", "nama lengkap", "pelanggan"],
  },
  { key: "language", names: ["language", "lang", "locale", "bahasa"] },
  { key: "segment", names: ["segment", "tier", "group", "segmen", "kelompok", "golongan"] },
  { key: "loss", names: ["loss", "amount", "value", "kerugian", "nilai", "jumlah"] },
  { key: "currency", names: ["currency", "mata uang"] },
  { key: "note", names: ["note", "notes", "remark", "message", "catatan", "keterangan", "pesan"] },
  { key: "optIn", names: ["opt in", "consent", "agreed", "persetujuan", "setuju"] },
  {
    key: "optInAt",
    names: ["opt in at", "consent date", "consented at", "tanggal persetujuan"],
  },
  {
    key: "optOut",
    names: ["opt out", "unsubscribed", "stopped", "do not contact", "berhenti", "jangan dihubungi"],
  },
];

export const REQUEST_COLUMNS: readonly Wanted<string>[] = [
  {
    key: "happenedAt",
    names: [
      "happened at",
      "missed at",
      "occurred at",
      "date",
      "time",
      "timestamp",
      "waktu kejadian",
      "tanggal",
      "waktu",
    ],
    isRequired: true,
  },
  { key: "harm", names: ["harm", "type", "kind", "what", "jenis", "dampak"] },
  {
    key: "reference",
    names: ["reference", "order", "order id", "order number", "ticket", "nomor pesanan", "pesanan"],
  },
  {
    key: "inboundAt",
    names: [
      "last inbound at",
      "last message at",
      "customer wrote at",
      "inbound at",
      "pesan terakhir",
      "terakhir menulis",
    ],
  },
];
