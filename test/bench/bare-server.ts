/**
 * What somebody would write by hand: node:http, pg and a string template, with the
 * same session look-up and the same list. The baseline every page is measured against, in a
 * process of its own like the app.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { pool } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";

type Row = Record<string, unknown>;

const SESSION = `SELECT p.id, p.roles, p."seesAllBusinesses" FROM "Session" s JOIN "Person" p ON p.id = s."personId"
  WHERE s."tokenHash" = $1 AND s."expiresAt" > now() AND p."deactivatedAt" IS NULL`;

const LIST = `SELECT c.id, c.reference, c.phase, c.bucket, c.class, c.summary, c."updatedAt", c."nextDueAt", b.name AS business,
    (SELECT json_agg(json_build_object('stage', t.stage, 'state', t.state)) FROM "CaseTrack" t WHERE t."caseId" = c.id) AS tracks
  FROM (SELECT * FROM "Case" WHERE phase IN ('new','triage','active','monitoring') ORDER BY "updatedAt" DESC, id DESC LIMIT 50) c
  LEFT JOIN "Business" b ON b.id = c."businessId" ORDER BY c."updatedAt" DESC, c.id DESC`;

const CASE = `SELECT c.*, b.name AS business FROM "Case" c LEFT JOIN "Business" b ON b.id = c."businessId" WHERE c.reference = $1`;
const EVENTS = `SELECT * FROM "AuditEvent" WHERE "caseId" = $1 ORDER BY id DESC LIMIT 50`;
const TASKS = `SELECT * FROM "Task" WHERE "caseId" = $1 ORDER BY position`;

const ASSET = `SELECT * FROM "Asset" WHERE id::text = $1`;
const SIGNALS = `SELECT s.kind, s.severity, s."happenedAt", s.values FROM "SignalAsset" a JOIN "Signal" s ON s.id = a."signalId"
  WHERE a."assetId" = $1 ORDER BY a."happenedAt" DESC, a."signalId" DESC LIMIT 50`;

const [dataFolder = ""] = process.argv.slice(2);
await openInstallation(readEnv({ DATA_DIR: dataFolder }));

const server = createServer(async (request, response) => {
  const token = /reinstate=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const hash = createHash("sha256").update(token).digest();
  const { rows: people } = await pool().query(SESSION, [hash]);
  if (people.length === 0) return void response.writeHead(302, { location: "/login" }).end();
  const reference = /^\/cases\/(C-\d+-\d+)/.exec(request.url ?? "")?.[1];
  const asset = /^\/assets\/([0-9a-f-]{36})/.exec(request.url ?? "")?.[1];
  const body = await (reference ? casePage(reference) : asset ? assetPage(asset) : listPage());
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
});

async function listPage() {
  const { rows } = await pool().query<Row>(LIST);
  const cells = (row: Row) =>
    Object.values(row)
      .map((value) => `<td class="border-b px-3 py-2">${escaped(value)}</td>`)
      .join("");
  return page(`<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`);
}

async function casePage(reference: string) {
  const { rows: cases } = await pool().query<Row>(CASE, [reference]);
  const id = cases[0]?.id;
  const [events, tasks] = await Promise.all([
    pool().query<Row>(EVENTS, [id]),
    pool().query<Row>(TASKS, [id]),
  ]);
  return page(
    `<h1>${escaped(reference)}</h1><ul>${list(events.rows)}</ul><ul>${list(tasks.rows)}</ul>`,
  );
}

async function assetPage(id: string) {
  const { rows: assets } = await pool().query<Row>(ASSET, [id]);
  const { rows: signals } = await pool().query<Row>(SIGNALS, [assets[0]?.id]);
  return page(`<h1>${list(assets)}</h1><ul>${list(signals)}</ul>`);
}

const list = (rows: readonly Row[]) =>
  rows.map((row) => `<li>${Object.values(row).map(escaped).join(" ")}</li>`).join("");

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Bare</title></head><body>${body}</body></html>`;

const escaped = (value: unknown) =>
  String(typeof value === "object" && value !== null ? JSON.stringify(value) : value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
