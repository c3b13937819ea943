/** What finance gets: grants, or the entries of the ledger, as one query each. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import type en from "~/locales/en/compensation";
import { db } from "~/platform/db.server";
import { fractionDigits } from "~/platform/i18n/currency-digits";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { quotedText, safeText } from "~/platform/tables/copy-out.server";
import { HARMS } from "../../harm";
import type { CompensationEvent } from "../compensation-events";
import { COSTING_KINDS } from "../grant-kind";
import { GRANT_STATES } from "../grant-lifecycle";
import { LEDGER_ACCOUNTS } from "../ledger-rule";

export const EXPORTS = ["grants", "ledger"] as const;
export type Export = (typeof EXPORTS)[number];

export const exportWanted = (asked: string | null): Export =>
  asked === "ledger" ? "ledger" : "grants";

/** `text` is what people wrote: it is guarded where a spreadsheet could take it for a formula. */
type Column = { name: keyof typeof en.file; sql: string; is: "text" | "plain" | "number" };

export type ExportQuery = {
  columns: readonly { heading: string; isNumber: boolean }[];
  /** Complete SQL. */
  sql: (isGuarded: boolean) => string;
};

/** @param caseId as the database knows it */
export async function exportQuery(
  what: Export,
  caseId: string,
  t: Translate,
): Promise<ExportQuery> {
  const found = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { reference: true, budget: { select: { currency: true } } },
  });
  const of = {
    id: quotedText(caseId),
    reference: quotedText(found.reference),
    currency: found.budget?.currency ?? "USD",
  };
  const columns = what === "grants" ? grantColumns(of, t) : ledgerColumns(of, t);
  const from = what === "grants" ? grantsFrom(of.id) : ledgerFrom(of.id);
  return {
    columns: columns.map(({ name, is }) => ({
      heading: t(`compensation.file.${name}`),
      isNumber: is === "number",
    })),
    sql: (isGuarded) =>
      `SELECT ${columns
        .map(({ sql, is }) => (is === "text" && isGuarded ? safeText(sql) : sql))
        .join(", ")} ${from}`,
  };
}

type Of = { id: string; reference: string; currency: string };

const grantsFrom = (id: string) =>
  `FROM "Grant" g LEFT JOIN "Customer" c ON c.id = g."customerId"
   WHERE g."caseId" = ${id}::uuid ORDER BY g.number`;

const ledgerFrom = (id: string) =>
  `FROM "LedgerSet" s JOIN "LedgerEntry" e ON e."setId" = s.id
   LEFT JOIN "Grant" g ON g.id = s."grantId"
   WHERE s."caseId" = ${id}::uuid ORDER BY s.id, e.account`;

function grantColumns({ reference, currency }: Of, t: Translate): Column[] {
  const contact = `concat_ws(' · ', NULLIF(c."phoneHint", ''), NULLIF(c."emailHint", ''))`;
  return [
    { name: "grant", sql: "g.number", is: "number" },
    { name: "case", sql: reference, is: "plain" },
    { name: "customer", sql: `g."customerId"`, is: "plain" },
    { name: "contact", sql: contact, is: "text" },
    { name: "kind", sql: worded("g.kind", COSTING_KINDS, "compensation.kinds", t), is: "plain" },
    { name: "harm", sql: worded("g.harm", HARMS, "recovery.harms", t), is: "plain" },
    { name: "segment", sql: "g.segment", is: "text" },
    { name: "reference", sql: "g.reference", is: "text" },
    { name: "amount", sql: decimal(`g."amountMinor"`, currency), is: "number" },
    { name: "currency", sql: "g.currency", is: "plain" },
    { name: "points", sql: "NULLIF(g.points, 0)", is: "number" },
    { name: "state", sql: worded("g.state", GRANT_STATES, "compensation.states", t), is: "plain" },
    { name: "proposedBy", sql: `g."proposedByName"`, is: "text" },
    { name: "proposedAt", sql: instant(`g."proposedAt"`), is: "plain" },
    { name: "decidedBy", sql: `g."decidedByName"`, is: "text" },
    { name: "decidedAt", sql: instant(`g."decidedAt"`), is: "plain" },
    { name: "issuedAt", sql: instant(`g."issuedAt"`), is: "plain" },
    { name: "expiresAt", sql: instant(`g."expiresAt"`), is: "plain" },
    { name: "endedAt", sql: instant(`g."endedAt"`), is: "plain" },
    { name: "reason", sql: "g.reason", is: "text" },
  ];
}

function ledgerColumns({ reference, currency }: Of, t: Translate): Column[] {
  const accounts = "compensation.ledger.accounts";
  return [
    { name: "movement", sql: "s.id", is: "plain" },
    { name: "case", sql: reference, is: "plain" },
    { name: "at", sql: instant("s.at"), is: "plain" },
    { name: "move", sql: "s.move", is: "plain" },
    { name: "grant", sql: "g.number", is: "number" },
    { name: "account", sql: worded("e.account", LEDGER_ACCOUNTS, accounts, t), is: "plain" },
    { name: "amount", sql: decimal(`e."amountMinor"`, currency), is: "number" },
    { name: "currency", sql: "e.currency", is: "plain" },
    { name: "by", sql: `s."byName"`, is: "text" },
  ];
}

/** A value of our own vocabulary, in the reader's words. */
const worded = (column: string, values: readonly string[], vocabulary: string, t: Translate) =>
  `CASE ${column}::text ${values
    .map(
      (value) =>
        `WHEN ${quotedText(value)} THEN ${quotedText(t(`${vocabulary}.${value}` as TextKey))}`,
    )
    .join(" ")} ELSE ${column}::text END`;

/** In UTC, to the second. */
const instant = (column: string) => `date_trunc('second', ${column} AT TIME ZONE 'UTC')`;

/** Exact, with a point. All of a case is in one currency. */
function decimal(minor: string, currency: string): string {
  const digits = fractionDigits(currency);
  return digits === 0
    ? minor
    : `(${minor}::numeric * 1e-${digits}::numeric)::numeric(24, ${digits})`;
}

export async function recordExport(
  person: Person,
  caseId: string,
  what: Export,
  form: "csv" | "xlsx",
): Promise<void> {
  const event: CompensationEvent = { kind: "compensation.exported", detail: { what, form } };
  await db.$transaction((tx) =>
    recordEvent(tx, person, { subject: { kind: "case", id: caseId }, caseId, ...event }),
  );
}
