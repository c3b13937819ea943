/** The figures of a case as a file, and that somebody took them. */
import { Readable } from "node:stream";
import { recordEvent } from "~/features/audit/record-event.server";
import type { CaseKey } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { moment } from "~/platform/moment.server";
import { csvLine } from "~/platform/tables/write-csv";
import { xlsxOf } from "~/platform/tables/write-xlsx.server";
import { FIGURE_COLUMNS, figureRows } from "./figure-rows";
import { progressSpan } from "./progress-charts";
import type { ProgressEvent } from "./progress-events";
import { progressView } from "./progress-page.server";

const NUMBERS: readonly string[] = ["value", "share"];

export async function figuresFile(
  person: Person,
  of: Pick<CaseKey, "id" | "businessId">,
  form: "csv" | "xlsx",
): Promise<Readable> {
  const t = textsFor(person.language, person.timeZone);
  const { figures, asOf, window } = await progressView(person, of);
  const zone = person.timeZone;
  const span = progressSpan(figures, { endedAt: window?.until ?? null, now: moment(), zone });
  const rows = [
    ...figureRows(figures, { span, zone, t }),
    [t("progress.asOf", { at: asOf }), "", "", "", "", ""],
  ];
  const event: ProgressEvent = { kind: "progress.exported", detail: { form } };
  await db.$transaction((tx) =>
    recordEvent(tx, person, { subject: { kind: "case", id: of.id }, caseId: of.id, ...event }),
  );
  const columns = FIGURE_COLUMNS.map((name) => ({
    heading: t(`progress.serverOnly.columns.${name}`),
    isNumber: NUMBERS.includes(name),
  }));
  if (form === "csv") {
    const headings = columns.map(({ heading }) => heading);
    return Readable.from([Buffer.from(`\ufeff${[headings, ...rows].map(csvLine).join("")}`)], {
      objectMode: false,
    });
  }
  return xlsxOf(columns, inOnePiece(rows));
}

async function* inOnePiece(rows: readonly (readonly string[])[]) {
  yield rows;
}
