/** What the customers of Kopi Senja went without, and what they are given for it. */
import type { Person } from "~/features/identity/person";
import { beginImport, checkAgain } from "~/features/imports/decide-import.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import { importContent } from "~/features/imports/receiving/receive-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { IMPORT_KINDS, importKindOfCase } from "~/features/intake/import-kinds.server";
import type { CompensationPolicy } from "~/features/recovery/compensation/compensation-policy";
import { moveGrants } from "~/features/recovery/compensation/grants/move-grants.server";
import { proposeByHand } from "~/features/recovery/compensation/grants/propose-grants.server";
import { settlePolicy } from "~/features/recovery/compensation/policy/settle-policy.server";
import { beginRun } from "~/features/recovery/compensation/runs/begin-run.server";
import { EVERYTHING } from "~/features/recovery/compensation/runs/run-filter";
import { workOffRuns } from "~/features/recovery/compensation/runs/work-off-runs.server";
import { openPool } from "~/features/recovery/compensation/vouchers/edit-pools.server";
import { db } from "~/platform/db.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";

const ZONE = "Asia/Jakarta";
const CUSTOMERS = 84;
const CODES = 40;

const POLICY: CompensationPolicy = {
  currency: "IDR",
  rows: [
    row({
      harm: "order_notice",
      kind: "refund",
      lossFrom: 100_00,
      lossBelow: 500_000_00,
      share: 10_000,
      most: 150_000_00,
    }),
    row({ harm: "order_notice", kind: "voucher", fixed: 25_000_00 }),
    row({ harm: "appointment", segment: "Gold", kind: "credit", fixed: 50_000_00 }),
    row({ harm: "appointment", kind: "voucher", fixed: 25_000_00 }),
    row({ harm: "complaint", kind: "points", fixed: 10_000_00, points: 200 }),
    row({ harm: "any", kind: "apology" }),
  ],
  step: 500_00,
  perPerson: 200_000_00,
  inTotal: 6_000_000_00,
  validDays: 90,
  freeUpTo: 10_000_00,
  careUpTo: 50_000_00,
  leadUpTo: null,
};

function row(says: Partial<CompensationPolicy["rows"][number]>) {
  return {
    harm: "any" as const,
    segment: "",
    lossFrom: null,
    lossBelow: null,
    kind: "apology" as const,
    fixed: 0,
    share: 0,
    most: null,
    points: 0,
    ...says,
  };
}

type Who = { sari: Person; andi: Person; bayu: Person };

/** @param hitAt when the restriction began, a week ago */
export async function seedCompensation(
  { sari, andi, bayu }: Who,
  of: { id: string; businessId: string },
  hitAt: Date,
): Promise<void> {
  const after = (hours: number) => new Date(hitAt.getTime() + hours * 3_600_000);
  await atMoment(after(20), () => bringIn(bayu, of, "missed_requests", requests(hitAt)));
  await atMoment(after(60), async () =>
    granted(await settlePolicy(sari, of.businessId, { ...POLICY, freeUpTo: 0 }, 0)),
  );
  await atMoment(after(70), async () => {
    granted(await settlePolicy(sari, of.businessId, POLICY, 1));
    const pool = granted(
      await openPool(sari, of.businessId, {
        name: "Kopi gratis akhir tahun",
        valueMinor: 25_000_00,
        validUntil: "",
      }),
    );
    await bringIn(bayu, of, "voucher_codes", codes(), { pool });
  });
  await atMoment(after(75), () => run(bayu, of.id, "propose"));
  await atMoment(after(77), async () => {
    const [person] = await db.affectedCustomer.findMany({
      where: { caseId: of.id, customer: { grants: { none: { amountMinor: { gt: 0 } } } } },
      orderBy: { customerId: "asc" },
      take: 1,
    });
    const note =
      "Katering pernikahan batal karena konfirmasi tidak sampai. Sudah bicara lewat telepon.";
    granted(
      await proposeByHand(bayu, { ...of, phase: "active" }, person?.customerId ?? "", {
        kind: "refund",
        amountMinor: 45_000_00,
        points: 0,
        note,
      }),
    );
  });
  await decide(sari, of, after(80), "approve", { from: "proposed", most: 22 });
  await decide(andi, of, after(82), "reject", { from: "proposed", most: 2 });
  await decide(bayu, of, after(84), "issue", { from: "approved", most: 20 });
  await decide(bayu, of, after(94), "redeem", { from: "issued", most: 6 });
  await decide(sari, of, after(96), "reverse", { from: "issued", most: 1 });
}

async function bringIn(
  person: Person,
  { id: caseId, businessId }: { id: string; businessId: string },
  key: string,
  rows: readonly string[],
  constants: Record<string, string> = {},
): Promise<void> {
  const kind = importKindOfCase(key);
  if (!kind) throw new Error(`There is no import of ${key}.`);
  const content = Buffer.from(`${rows.join("\r\n")}\r\n`);
  const name = key === "voucher_codes" ? "kode-voucer.csv" : "pesanan-terlewat.csv";
  const id = granted(await importContent(person, kind, { businessId, caseId }, { name, content }));
  const { guess } = await previewImport(kind, id, { country: "ID", timeZone: ZONE });
  granted(await checkAgain(id, { ...guess, constants: { currency: "IDR", ...constants } }));
  await workOffImports(IMPORT_KINDS);
  granted(await beginImport(id));
  await workOffImports(IMPORT_KINDS);
}

async function run(person: Person, caseId: string, what: "propose"): Promise<void> {
  granted(await beginRun(person, caseId, what, EVERYTHING));
  await workOffRuns();
}

type Deciding = { from: "proposed" | "approved" | "issued"; most: number };

const REASONS = {
  reject: "Sudah diganti langsung di gerai.",
  redeem: "Struk kasir gerai Kemang",
  reverse: "Pelanggan memilih pesanan dikirim ulang.",
} as const;

async function decide(
  person: Person,
  { id: caseId, businessId }: { id: string; businessId: string },
  at: Date,
  move: "approve" | "reject" | "issue" | "redeem" | "reverse",
  { from, most }: Deciding,
): Promise<void> {
  const grants = await db.grant.findMany({
    where: { caseId, state: from },
    orderBy: { number: "asc" },
    take: most,
    select: { id: true },
  });
  const ids = grants.map(({ id }) => id);
  const reason = move === "approve" || move === "issue" ? "" : REASONS[move];
  await atMoment(at, () =>
    db.$transaction((tx) => moveGrants(tx, person, { caseId, businessId, ids, move, reason }), {
      timeout: 60_000,
    }),
  );
}

const NAMES = ["Siti", "Budi", "Wati", "Agus", "Rina", "Eko", "Fitri", "Hendra", "Lina", "Yusuf"];
const FAMILIES = ["Hartono", "Permata", "Siregar", "Nugroho", "Anggraini", "Kusuma", "Wijaya"];
const MISSED = ["pesanan", "pesanan", "janji", "pertanyaan", "keluhan", "otp"];

/** Some of them twice: one person may have been let down by several things. */
function requests(hitAt: Date): string[] {
  const rows = ["nama;no hp;surel;segmen;jenis;nomor pesanan;nilai;waktu kejadian"];
  for (let each = 0; each < CUSTOMERS; each += 1) {
    const person = each % 71;
    const name = `${NAMES[person % NAMES.length]} ${FAMILIES[person % FAMILIES.length]}`;
    const what = MISSED[each % MISSED.length] ?? "pesanan";
    const loss = what === "pesanan" && each % 4 !== 1 ? `Rp ${(each % 17) * 13 + 22}.500` : "";
    const at = wallClockOf(new Date(hitAt.getTime() + each * 17 * 60_000), ZONE).replace("T", " ");
    rows.push(
      [
        name,
        `0812${String(77_100_000 + person * 131)}`,
        person % 3 === 0
          ? `${NAMES[person % NAMES.length]?.toLowerCase()}${person}@contoh.example`
          : "",
        ["Gold", "Silver", "", "Silver"][person % 4],
        what,
        what === "pesanan" ? `KS-${20_400 + each}` : "",
        loss,
        at,
      ].join(";"),
    );
  }
  return rows;
}

const codes = (): string[] => [
  "kode voucer",
  ...Array.from(
    { length: CODES },
    (_, each) => `SENJA-${(each * 7919 + 46_657).toString(36).toUpperCase()}-${1000 + each * 37}`,
  ),
];
