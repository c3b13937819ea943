/** Where the customers of Batik Raya agreed, their log, and what was sent before the restriction. */
import { addSource, addWording } from "~/features/consent/sources/edit-source.server";
import type { Person } from "~/features/identity/person";
import { beginImport, checkAgain } from "~/features/imports/decide-import.server";
import type { ImportKind } from "~/features/imports/import-kind.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import { importContent } from "~/features/imports/receiving/receive-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { IMPORT_KINDS, importKind } from "~/features/intake/import-kinds.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment } from "~/platform/moment.server";
import type { SampleBusinesses } from "./businesses";
import { granted } from "./granted";

const ZONE = "Asia/Jakarta";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CUSTOMERS = 900;
const FROM_FAIR = 160;
const ORDINARY = 48;
const CAMPAIGN = 760;

const phoneOf = (person: number) => `0813${String(55_600_000 + person * 37)}`;

/** @param decidedAt when the restriction began */
export async function seedConsent(
  sari: Person,
  { batik }: SampleBusinesses,
  decidedAt: Date,
): Promise<void> {
  await atMoment(new Date(decidedAt.getTime() + 10 * HOUR), async () => {
    await addSources(sari, batik.id);
    await bringIn(sari, batik.id, "consent", "persetujuan-batik-raya.csv", consentLog(decidedAt));
    await bringIn(sari, batik.id, "send_log", "pengiriman-30-hari.csv", sendLog(decidedAt));
  });
}

async function addSources(sari: Person, businessId: string): Promise<void> {
  const general = { channel: "whatsapp", endedOn: "", toldCount: null } as const;
  const checkout = {
    ...general,
    name: "Checkout",
    method: "checkout",
    place: "Halaman pembayaran batikraya.example, di bawah nomor telepon",
    startedOn: "2024-03-03",
    doubleOptIn: "no",
    optOut: "Balas BERHENTI; berlaku dalam lima menit.",
  } as const;
  const counter = {
    ...general,
    name: "Gerai Surakarta",
    method: "in_person",
    place: "Kartu anggota di kasir gerai Surakarta",
    startedOn: "2025-06-01",
    doubleOptIn: "no",
    optOut: "Balas BERHENTI atau lewat kasir.",
  } as const;
  const words = [
    [
      checkout,
      {
        label: "v2",
        language: "id",
        text: "Ya, Batik Raya boleh mengirimi saya kabar dan penawaran melalui WhatsApp. Saya dapat berhenti kapan saja dengan membalas BERHENTI.",
        shownFrom: "2025-01-10",
        shownUntil: "",
      },
    ],
    [
      counter,
      {
        label: "kartu-2025",
        language: "id",
        text: "Saya ingin menjadi anggota dan setuju dihubungi.",
        shownFrom: "2025-06-01",
        shownUntil: "",
      },
    ],
  ] as const;
  for (const [source, wording] of words) {
    const id = granted(await addSource(sari, businessId, source));
    granted(await addWording(sari, { id, businessId, name: source.name }, wording, null));
  }
}

/** The way of every import: sent in, columns as guessed, every row checked, then brought in. */
async function bringIn(
  person: Person,
  businessId: string,
  key: string,
  name: string,
  rows: readonly string[],
): Promise<void> {
  const kind = importKind(key) as ImportKind;
  const content = Buffer.from(`${rows.join("\r\n")}\r\n`);
  const id = granted(await importContent(person, kind, { businessId }, { name, content }));
  const { guess } = await previewImport(kind, id, { country: "ID", timeZone: ZONE });
  granted(await checkAgain(id, guess));
  await workOffImports(IMPORT_KINDS);
  granted(await beginImport(id));
  await workOffImports(IMPORT_KINDS);
}

/** Two in nine agreed in the shop; a few numbers were typed wrongly, and one fair left no log at all. */
function consentLog(decidedAt: Date): string[] {
  const rows = ["nomor_hp;waktu_persetujuan;sumber;versi"];
  for (let person = 0; person < CUSTOMERS - FROM_FAIR; person++) {
    const at = new Date(decidedAt.getTime() - (40 + ((person * 13) % 500)) * DAY - person * 60_000);
    const [source, version] =
      person % 9 < 2 ? ["Gerai Surakarta", "kartu-2025"] : ["Checkout", "v2"];
    rows.push(`${phoneOf(person)};${clock(at)};${source};${version}`);
  }
  rows.push("0813-55;2025-08-01 10:00;Checkout;v2", "6.28E+12;2025-08-01 10:00;Checkout;v2");
  return rows;
}

/** An ordinary month of order news, and a collection announced to everybody two days before. */
function sendLog(decidedAt: Date): string[] {
  const rows = ["sent_at,recipient,category,template,campaign,status,error_code"];
  const row = (at: Date, person: number, ...rest: string[]) =>
    rows.push([clock(at), phoneOf(person), ...rest].join(","));
  for (let day = 30; day >= 1; day--) {
    for (let each = 0; each < ORDINARY - (day % 7) * 3; each++) {
      const at = new Date(decidedAt.getTime() - day * DAY + each * 20 * 60_000);
      row(
        at,
        (day * 29 + each * 7) % (CUSTOMERS - FROM_FAIR),
        "UTILITY",
        "pesanan_dikirim",
        "",
        "delivered",
        "",
      );
    }
  }
  const announced = decidedAt.getTime() - 2 * DAY - 6 * HOUR;
  for (let each = 0; each < CAMPAIGN; each++) {
    const fails = each % 13 === 4;
    const person = (each * 11) % CUSTOMERS;
    row(
      new Date(announced + each * 2_000),
      person,
      "MARKETING",
      "koleksi_baru",
      "Koleksi baru",
      fails ? "failed" : "delivered",
      fails ? (each % 3 ? "131049" : "131026") : "",
    );
  }
  for (let each = 0; each < 120; each++) {
    const person = CUSTOMERS - 1 - each;
    row(
      new Date(announced + 20 * HOUR + each * 3_000),
      person,
      "MARKETING",
      "koleksi_baru",
      "Tamu pameran",
      "read",
      "",
    );
  }
  return rows;
}

const clock = (at: Date) => `${wallClockOf(at, ZONE).replace("T", " ")}:00`;
