/**
 * Files are made for people while the app is killed again and again (R2): documents, tables and
 * spreadsheets on their way out, and an upload on its way in. Nothing of them stays on the disk, no
 * connection stays busy with them, what was taken is on record once, and each can be made again.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sealEvents } from "~/features/audit/seal-events.server";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { ROLES } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { streamed } from "~/platform/http/streamed.server";
import { createReadyDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";

const KILLS = process.env.DRILL_FULL ? 25 : 5;
const ENTRIES = process.env.DRILL_FULL ? 400_000 : 150_000;
const UPLOAD_BYTES = 60_000_000;
const PATIENCE = { timeout: 60_000, interval: 50 };

const chance = chanceOf("files under kills");
let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

/** How often the app was asked for each, and how often it began to answer. */
type Asked = { path: string; kind: string; times: number; answered: number };

it(`makes each file whole after ${KILLS} kills, and leaves nothing of the others`, async () => {
  const person = await createPerson({ roles: [...ROLES] });
  const draft = await createReadyDraft(person);
  await fillLedger(draft.caseId);
  const of = `/cases/${draft.reference}`;
  const finance = `${of}/recovery/compensation/export`;
  const exported = { kind: "compensation.exported", times: 0, answered: 0 };
  const asked: Asked[] = [
    { path: `${finance}.csv?what=ledger`, ...exported },
    { path: `${finance}.xlsx?what=ledger`, ...exported },
    {
      path: `${of}/recovery/progress/summary.pdf`,
      kind: "progress.summarised",
      times: 0,
      answered: 0,
    },
    {
      path: `${of}/appeals/${draft.number}/dossier.pdf`,
      // Custody of its exhibits notes one look for a while, however often it is made.
      kind: "",
      times: 0,
      answered: 0,
    },
  ];
  const cookie = `reinstate=${(await cookiesOf(person)).reinstate}`;

  for (const each of asked) {
    for (let kill = 0; kill < KILLS; kill += 1) {
      each.times += 1;
      const taken = take(each, cookie);
      const sent = send(`${of}/recovery/imports/new?kind=customers`, cookie);
      await pause(20 + chance.upTo(700));
      await house.dieAndReturn();
      await Promise.all([taken, sent]);
    }
  }

  await vi.waitUntil(async () => (await busy()) === 0, PATIENCE);
  const { dataFolder } = house.app;
  await vi.waitUntil(async () => (await filesIn(join(dataFolder, "imports"))) === 0, PATIENCE);
  expect(await filesIn(join(dataFolder, "incoming"))).toBe(0);
  expect(await db.tableImport.count()).toBe(0);

  for (const kind of new Set(asked.map((each) => each.kind).filter(Boolean))) {
    const such = asked.filter((each) => each.kind === kind);
    const noted = await db.auditEvent.count({ where: { kind } });
    const sum = (what: "times" | "answered") => such.reduce((all, each) => all + each[what], 0);
    console.info(`${kind}: ${sum("times")} begun, ${sum("answered")} answered, ${noted} on record`);
    expect(noted, kind).toBeGreaterThanOrEqual(sum("answered"));
    expect(noted, kind).toBeLessThanOrEqual(sum("times"));
  }
  while ((await sealEvents()) > 0);
  expect((await verifyChain()).broken).toBeNull();

  for (const { path } of asked) {
    const answer = await visit(house.origin, path, { cookie });
    expect(answer.status, path).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (path.includes(".csv")) expect(bytes.toString().split("\r\n").length).toBeGreaterThan(1);
    if (path.includes(".pdf")) expect(bytes.subarray(-8).toString()).toContain("%%EOF");
  }
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 1_200_000);

/** Reads it, as far as it comes. */
async function take(each: Asked, cookie: string): Promise<void> {
  try {
    const answer = await visit(house.origin, each.path, { cookie });
    if (answer.status === 200) each.answered += 1;
    await answer.arrayBuffer();
  } catch {
    // The app died.
  }
}

/** A table that takes its time to arrive. */
async function send(path: string, cookie: string): Promise<void> {
  const line = Buffer.from(
    "081210000001;siti@contoh.id;Siti;2026-11-20 08:00;tanya\n".repeat(5000),
  );
  const edge = "----drill";
  async function* parts() {
    yield Buffer.from(
      `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="log.csv"\r\n\r\n`,
    );
    for (let sent = 0; sent < UPLOAD_BYTES; sent += line.length) {
      yield line;
      await pause(20);
    }
    yield Buffer.from(`\r\n--${edge}--\r\n`);
  }
  await fetch(house.origin + path, {
    method: "POST",
    headers: {
      cookie,
      origin: house.origin,
      "content-type": `multipart/form-data; boundary=${edge}`,
    },
    body: streamed(Readable.from(parts())),
    duplex: "half",
  } as RequestInit).catch(() => undefined);
}

const A_MINUTE = { timeout: 60_000 };

/** A long one: two entries of each movement. */
async function fillLedger(caseId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`
      WITH moved AS (
        INSERT INTO "LedgerSet" (id, "caseId", move, "byName")
        SELECT gen_random_uuid(), ${caseId}::uuid, 'budget', 'Sari' || n
        FROM generate_series(1, ${ENTRIES / 2}::int) n RETURNING id)
      INSERT INTO "LedgerEntry" ("setId", account, currency, "amountMinor")
      SELECT id, side.account, 'IDR', side.amount FROM moved,
        (SELECT (enum_range(NULL::"LedgerAccount"))[at] AS account, 3 - 2 * at AS amount
         FROM generate_series(1, 2) at) side`;
  }, A_MINUTE);
}

/** Connections that are in the middle of something, other than this one. */
async function busy(): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND (query LIKE 'COPY %' AND state = 'active' OR state LIKE 'idle in transaction%')`;
  return found?.count ?? 0;
}

const filesIn = async (folder: string): Promise<number> =>
  (await readdir(folder).catch(() => [])).length;
