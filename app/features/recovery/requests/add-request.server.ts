/**
 * What somebody writes down by hand is a table of one row: read by the same rules, kept the same way,
 * and taken back the same way.
 */
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import type { Reading } from "~/features/imports/reading";
import { keepRow } from "~/features/imports/receiving/keep-row.server";
import { db } from "~/platform/db.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { missedRequestsImport } from "../importing/customer-imports.server";
import { readCustomer } from "../importing/read-customer.server";
import type { RequestEvent } from "./request-events";
import type { NewRequestInput } from "./request-schemas";

export function addRequest(
  person: Person,
  caseId: string,
  input: NewRequestInput,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const of = await holdCase(tx, caseId);
    if (!of) return refuse("cases.refusals.gone");
    if (!isOpen(of.phase)) return refuse("requests.refusals.caseOver");
    if (!of.businessId) return refuse("campaigns.refusals.noBusiness");
    const { country } = await tx.business.findUniqueOrThrow({
      where: { id: of.businessId },
      select: { country: true },
    });
    const cells: Readonly<Record<string, string>> = {
      ...input,
      happenedAt: input.happenedAt.replace("T", " "),
      inboundAt: input.inboundAt.replace("T", " "),
    };
    const row = readCustomer((key) => cells[key] ?? "", readingOf(country, person.timeZone), true);
    if (!row.ok) return refuse(`imports.reasons.${row.reason}` as TextKey);

    const place = { businessId: of.businessId, caseId };
    const isNew = await keepRow(tx, person, missedRequestsImport, place, row);
    if (!isNew) return refuse("requests.refusals.known");
    const event: RequestEvent = { kind: "request.added", detail: { harm: input.harm } };
    await recordEvent(tx, person, { subject: { kind: "case", id: caseId }, caseId, ...event });
    return allow();
  });
}

const readingOf = (country: string, zone: string): Reading => ({
  columns: {},
  constants: {},
  hasHeading: false,
  order: "day_first",
  zone,
  country,
});
