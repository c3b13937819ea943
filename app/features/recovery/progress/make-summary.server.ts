/** Makes the summary for management as a PDF and records that it was made. */
import { createHash } from "node:crypto";
import { recordEvent } from "~/features/audit/record-event.server";
import type { CaseKey } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { moment } from "~/platform/moment.server";
import { renderPdf } from "~/platform/pdf/pdf.server";
import type { Language } from "~templates/bilingual";
import { managementSheet } from "./management-sheet";
import type { ProgressEvent } from "./progress-events";
import { progressView } from "./progress-page.server";

type Of = Pick<CaseKey, "id" | "reference" | "businessId">;

/** What it says has a fingerprint of its own, printed on it; the file's hash is in the record. */
export async function makeSummary(person: Person, of: Of, language: Language): Promise<Uint8Array> {
  const now = moment();
  const { timeZone } = person;
  const [view, business] = await Promise.all([
    progressView({ language }, of),
    of.businessId
      ? db.business.findUnique({ where: { id: of.businessId }, select: { name: true } })
      : null,
  ]);
  const t = textsFor(language, timeZone);
  const sheet = managementSheet(
    { ...view, reference: of.reference, business: business?.name ?? "" },
    { language, t, timeZone, now },
  );
  const fingerprint = createHash("sha256").update(JSON.stringify(sheet)).digest("hex");
  const pdf = await renderPdf("figures-sheet", {
    ...sheet,
    author: person.name,
    preparedAt: now.toISOString(),
    blocks: [
      ...sheet.blocks,
      { kind: "heading", text: t("progress.serverOnly.who") },
      {
        kind: "facts",
        rows: [
          { label: t("progress.serverOnly.madeBy"), value: person.name },
          { label: t("progress.serverOnly.madeAt"), value: t("progress.asOfMoment", { at: now }) },
          { label: t("progress.serverOnly.fingerprint"), value: inGroups(fingerprint) },
        ],
      },
    ],
  });
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  await record(person, of.id, { kind: "progress.summarised", detail: { language, sha256 } });
  return pdf;
}

/** Groups of eight can be compared by eye. */
const inGroups = (hash: string): string => hash.replace(/(.{8})(?=.)/g, "$1 ");

const record = (person: Person, caseId: string, event: ProgressEvent): Promise<void> =>
  db.$transaction((tx) =>
    recordEvent(tx, person, { subject: { kind: "case", id: caseId }, caseId, ...event }),
  );
