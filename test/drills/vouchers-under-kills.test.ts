/**
 * Codes of one pool are handed out in two cases at once, by people who press and by work in the
 * background, while the app is killed again and again. Afterwards each code has at most one grant,
 * each grant that was handed out has its code, and every ledger adds up.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { moveGrants } from "~/features/recovery/compensation/grants/move-grants.server";
import { ledgerDifferences } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import { beginRun } from "~/features/recovery/compensation/runs/begin-run.server";
import { EVERYTHING } from "~/features/recovery/compensation/runs/run-filter";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { aRow, createGivingCase, createPool, createProposals } from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";

const GRANTS = process.env.DRILL_FULL ? 4_000 : 900;
/** Fewer than are wanted: the last ones find the pool empty. */
const CODES = Math.floor(GRANTS * 1.7);
const KILLS = process.env.DRILL_FULL ? 40 : 6;
const CLIENTS = 6;
const PATIENCE = { timeout: 240_000, interval: 20 };

const chance = chanceOf("vouchers under kills");
let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

const handedOut = () => db.voucherCode.count({ where: { grantId: { not: null } } });

it("gives each code to one customer, whatever dies in between", async () => {
  const care = await createPerson({ name: "Maya", roles: ["customer_care"] });
  const lead = await createPerson({ name: "Sari" });
  const of = await createGivingCase({
    rows: [aRow({ kind: "voucher" })],
    inTotal: GRANTS * 10_000,
  });
  const { id, reference } = await createActiveCase({ businessId: of.businessId });
  const cases = [of, { ...of, id, reference }];
  await createPool(of.businessId, { codes: CODES });
  for (const each of cases) {
    const ids = await createProposals(each, GRANTS, care);
    await db.$transaction(
      (tx) =>
        moveGrants(tx, lead, {
          caseId: each.id,
          businessId: of.businessId,
          ids,
          move: "approve",
          isQuiet: true,
        }),
      { timeout: 120_000 },
    );
  }

  const runs: string[] = [];
  for (const each of cases) {
    runs.push(allowed(await beginRun(care, each.id, "issue", EVERYTHING)));
  }
  let isPressing = true;
  const pressed = Array.from({ length: CLIENTS }, (_, client) =>
    press(cases[client % 2] ?? of, () => isPressing),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await handedOut();
    await vi.waitUntil(async () => (await handedOut()) > before || before === CODES, PATIENCE);
    await pause(chance.upTo(150));
    await house.dieAndReturn();
  }
  isPressing = false;
  const confirmed = (await Promise.all(pressed)).flat();
  await vi.waitUntil(
    async () => (await db.grantRun.count({ where: { id: { in: runs }, state: "done" } })) === 2,
    PATIENCE,
  );
  // Codes that somebody was just handing out were passed over; now nobody is.
  for (const each of cases) await handOutTheRest(each, care);

  const codes = await db.voucherCode.findMany({ where: { grantId: { not: null } } });
  const issued = await db.grant.findMany({ where: { state: "issued" }, select: { id: true } });
  expect(codes).toHaveLength(CODES);
  expect(issued.map((grant) => grant.id).toSorted()).toEqual(
    codes.map(({ grantId }) => grantId).toSorted(),
  );
  expect(await db.grant.count({ where: { state: "approved" } })).toBe(2 * GRANTS - CODES);
  const whole = new Set(issued.map((grant) => grant.id));
  expect(confirmed.filter((grant) => !whole.has(grant))).toEqual([]);
  const movements = await db.ledgerSet.groupBy({
    by: ["grantId"],
    where: { move: "issue" },
    _count: true,
  });
  expect(movements).toHaveLength(CODES);
  expect(movements.every(({ _count }) => _count === 1)).toBe(true);
  expect(await db.auditEvent.count({ where: { kind: "grant.issued" } })).toBe(CODES);
  for (const each of cases) expect(await ledgerDifferences(each.id)).toEqual([]);
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 900_000);

type OfCase = { id: string; businessId: string; reference: string };

/** Somebody who presses “Hand out” on one grant after the other; says which the app confirmed. */
async function press({ id: caseId, reference }: OfCase, isOn: () => boolean): Promise<string[]> {
  const person = await createPerson({ roles: ["customer_care"] });
  const cookie = `reinstate=${(await cookiesOf(person)).reinstate}`;
  const confirmed: string[] = [];
  while (isOn()) {
    const waiting = await db.grant.findMany({
      where: { caseId, state: "approved" },
      orderBy: { number: "desc" },
      take: 20,
      select: { id: true },
    });
    if (waiting.length === 0) return confirmed;
    const { id } = chance.of(waiting);
    const path = `/cases/${reference}/recovery/compensation/grants/${id}/handing-out`;
    const answer = await visit(house.origin, path, { cookie, form: {} }).catch(() => null);
    if (answer?.status === 302 && isGood(answer)) confirmed.push(id);
    else await pause(20);
  }
  return confirmed;
}

/** What the page would say next travels as a cookie; a refusal is marked as one. */
function isGood(answer: Response): boolean {
  const [, flash = ""] = /flash=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "") ?? [];
  return flash !== "" && !Buffer.from(flash, "base64url").toString().includes("critical");
}

async function handOutTheRest(
  { id: caseId, businessId }: OfCase,
  care: Parameters<typeof moveGrants>[1],
): Promise<void> {
  const rest = await db.grant.findMany({
    where: { caseId, state: "approved" },
    select: { id: true },
  });
  const ids = rest.map(({ id }) => id);
  await db.$transaction(
    (tx) => moveGrants(tx, care, { caseId, businessId, ids, move: "issue", isQuiet: true }),
    { timeout: 120_000 },
  );
}
