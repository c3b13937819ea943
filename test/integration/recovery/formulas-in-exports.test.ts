/**
 * What people wrote stands in every file that is taken out, and no spreadsheet takes it for a formula
 * (R9b). Two of them read each file: neither is ours.
 */
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { convertBinary, convertCSV } from "@borgar/xlsx-convert";
import { read } from "@e965/xlsx";
import { expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { problemFile } from "~/features/imports/problem-file.server";
import { approveCampaign } from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { peopleFile } from "~/features/recovery/apologies/campaign/people-view.server";
import { wordApology } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { handOut } from "~/features/recovery/apologies/sending/hand-out.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { csvExport, xlsxExport } from "~/features/recovery/compensation/export/export-file.server";
import { moveGrants } from "~/features/recovery/compensation/grants/move-grants.server";
import { sealedWords } from "~/features/recovery/customers/sealed-words.server";
import { figuresFile } from "~/features/recovery/progress/figures-file.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { allowed } from "~test/factories/appeal";
import {
  campaignById,
  createAffected,
  createCampaign,
  createDueCampaign,
} from "~test/factories/campaign";
import { createGivingCase, createProposals } from "~test/factories/compensation";
import { createImport } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

const STARTS = ["", " ", "\t", "\r", "\n", " \t ", "\u00a0"];
const SIGNS = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"];
const BODIES = ["1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","x")'];
const PAYLOADS = STARTS.flatMap((start) =>
  SIGNS.flatMap((sign) => BODIES.map((body) => start + sign + body)),
).slice(0, 200);

/** By day in Jakarta: nobody is called at night. */
const NOON = new Date("2026-11-27T05:00:00Z");
const NOWHERE = { url: "smtp://localhost:9", from: "a@b.example" };
const t = textsFor("en");

const routes = import.meta.glob<string>("../../../app/routes/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
/** By what the route is called, what makes the file. */
const TAKEN_OUT: Record<string, () => Promise<AsyncIterable<Uint8Array>>> = {
  "_app.assets.businesses.$businessId.imports.$importId.problems[.]csv": problems,
  "_app.cases.$ref.recovery.imports.$caseImportId.problems[.]csv": problems,
  "_app.cases.$ref.recovery.campaigns.$campaignId.people[.]csv": listOfCalls,
  "_app.cases.$ref.recovery.campaigns.$campaignId.handing-out": letters,
  "_app.cases.$ref.recovery.compensation.export[.]csv": () => finance("csv", "grants"),
  "_app.cases.$ref.recovery.compensation.export[.]xlsx": () => finance("xlsx", "grants"),
  "ledger[.]csv": () => finance("csv", "ledger"),
  "ledger[.]xlsx": () => finance("xlsx", "ledger"),
  "_app.cases.$ref.recovery.progress.figures[.]csv": () => figures("csv"),
  "_app.cases.$ref.recovery.progress.figures[.]xlsx": () => figures("xlsx"),
};

it("knows every page that hands out a table", () => {
  const found = Object.entries(routes)
    .filter(([, source]) => /text\/csv|spreadsheetml/.test(source))
    .map(([path]) => path.replace(/^.*\/|\.tsx?$/g, ""));

  expect(Object.keys(TAKEN_OUT)).toEqual(expect.arrayContaining(found));
  expect(found).toHaveLength(8);
});

it.each(Object.keys(TAKEN_OUT))(
  "runs nothing that stands in %s",
  async (name) => {
    const file = await buffer(Readable.from((await TAKEN_OUT[name]?.()) ?? []));

    const tables = file.subarray(0, 2).toString() === "PK" ? await sheets(file) : texts(file);

    for (const cells of tables) {
      expect(cells.length).toBeGreaterThan(name.includes("figures") ? 20 : PAYLOADS.length);
      expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
    }
    const [said = [], saidAgain = []] = tables.map((cells) => cells.map(({ text }) => text));
    if (name.includes("figures")) return;
    const bare = (text: string) => text.replace(/\s+/g, " ").trim().replace(/^'/, "").trim();
    for (const cells of [said, saidAgain]) {
      const known = new Set(cells.map(bare));
      expect(PAYLOADS.map(bare).filter((payload) => !known.has(payload))).toEqual([]);
    }
  },
  60_000,
);

it("gives numbers back as they were", async () => {
  const file = await buffer(Readable.from(await listOfCalls()));
  const phones = PAYLOADS.map((_, row) => `+${phoneOf(row).replace(/^0/, "62")}`);

  for (const cells of texts(file)) {
    const found = cells.map(({ text }) => phoneInCell(text, "")).filter(({ ok }) => ok);
    expect(found.map((each) => each.ok && each.phone).toSorted()).toEqual(phones.toSorted());
  }
});

/** Both call a value `v` and a formula `f`, by the cell's place. */
type Book = { sheets: readonly { cells: object }[] };
type Cell = { text: string; isFormula: boolean };

async function sheets(file: Buffer): Promise<Cell[][]> {
  const one = read(file, { cellFormula: true });
  const other: Book = await convertBinary(new Uint8Array(file).buffer, "table.xlsx");
  return [
    one.SheetNames.flatMap((name) => cellsOf(one.Sheets[name] ?? {})),
    other.sheets.flatMap(({ cells }) => cellsOf(cells)),
  ];
}

/** A text that begins like this is run by one program or another (OWASP, CSV injection). */
const RUN = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function texts(file: Buffer): Cell[][] {
  const one = read(file, { cellFormula: true, raw: false });
  const other: Book = convertCSV(file.toString(), "table.csv");
  const tables = [
    one.SheetNames.flatMap((name) => cellsOf(one.Sheets[name] ?? {})),
    other.sheets.flatMap(({ cells }) => cellsOf(cells)),
  ];
  const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
  return tables.map((cells) =>
    cells.map(({ text, isFormula }) => ({
      text,
      isFormula: isFormula || (RUN.test(text) && !isNumber(text)),
    })),
  );
}

const cellsOf = (sheet: object): Cell[] =>
  Object.entries(sheet)
    .filter(([place]) => !place.startsWith("!"))
    .map(([, { v, f }]) => ({ text: String(v), isFormula: f !== undefined }));

const phoneOf = (row: number) => `0812${10_000_000 + row}`;

async function problems() {
  const { id: importId } = await createImport((await createGivingCase()).businessId);
  await db.importProblem.createMany({
    data: PAYLOADS.map((excerpt, at) => ({
      importId,
      line: at + 2,
      column: "",
      reason: "tooLong",
      excerpt,
    })),
  });
  return problemFile({ id: importId, kind: "missed_requests" }, t);
}

async function affected(contact: (row: number) => string) {
  const rows = PAYLOADS.map(
    (_, row) => `${contact(row)};Siti;2026-11-20 08:00;pertanyaan;INV-${row}`,
  );
  const found = await createAffected(0, rows);
  const told = await db.customerTold.findMany({ select: { importId: true, line: true } });
  for (const [at, key] of told.entries()) {
    const nameSealed = sealedWords("customer name", PAYLOADS[at] ?? "");
    await db.customerTold.update({ where: { importId_line: key }, data: { nameSealed } });
  }
  return found;
}

async function listOfCalls() {
  const { caseId, businessId } = await affected((row) => `${phoneOf(row)};`);
  const campaignId = await createDueCampaign(caseId, { channel: "call" });
  await runCampaigns({ server: null, now: () => NOON });
  const asked = { campaignId, channel: "call", isElsewhere: false, filter: "all" } as const;
  return peopleFile({ caseId, businessId }, asked, t, () => NOON);
}

/** The subject begins with what somebody is called. */
async function letters() {
  const { caseId, businessId } = await affected((row) => `;${"=+-"[row % 3]}c${row}@contoh.id`);
  const { id: campaignId, author } = await createCampaign(caseId, { isElsewhere: true });
  const letter = { campaignId, harm: "question", language: "id" } as const;
  const known = await db.campaignLetter.findFirstOrThrow({ where: letter });
  const text = `{{ name }}\n${known.text}`;
  allowed(await wordApology(author, letter, { subject: "{{ name }}", text, version: 1 }));
  const { version } = await campaignById(campaignId);
  allowed(await approveCampaign(await createPerson(), campaignId, version));
  await db.campaign.update({
    where: { id: campaignId },
    data: { state: "scheduled", sendAt: new Date("2026-11-27T00:00:00Z") },
  });
  await runCampaigns({ server: NOWHERE, now: () => NOON });
  return handOut({ campaignId, caseId, businessId, channel: "email" }, t, () => NOON);
}

async function finance(form: "csv" | "xlsx", what: "grants" | "ledger") {
  const lead = await createPerson();
  const of = await createGivingCase({ inTotal: 100_000_000 });
  const ids = await createProposals(of, PAYLOADS.length);
  await db.$transaction((tx) =>
    moveGrants(tx, lead, { caseId: of.id, businessId: of.businessId, ids, move: "approve" }),
  );
  await db.$transaction(async (tx) => {
    // The ledger lets nobody change who moved something.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`
      UPDATE "Grant" g SET segment = p.text, reference = p.text, reason = p.text,
        "proposedByName" = p.text, "decidedByName" = p.text
      FROM unnest(${PAYLOADS}::text[]) WITH ORDINALITY p (text, number) WHERE g.number = p.number`;
    await tx.$executeRaw`
      UPDATE "Customer" c SET "phoneHint" = g.reference, "emailHint" = g.reference
      FROM "Grant" g WHERE g."customerId" = c.id`;
    await tx.$executeRaw`
      UPDATE "LedgerSet" s SET "byName" = g.reference FROM "Grant" g WHERE g.id = s."grantId"`;
  });
  return form === "csv" ? csvExport(what, of.id, t) : xlsxExport(what, of.id, t);
}

async function figures(form: "csv" | "xlsx") {
  const person: Person = await createPerson({ name: PAYLOADS[0] });
  const { caseId, businessId } = await affected((row) => `${phoneOf(row)};`);
  return figuresFile(person, { id: caseId, businessId }, form);
}
