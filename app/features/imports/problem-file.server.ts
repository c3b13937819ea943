/** Every row that stayed out, as a file to put right: line, column, reason, and what stood there, masked. */
import { db } from "~/platform/db.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { csvLine } from "~/platform/tables/write-csv";

const ROWS_AT_ONCE = 5_000;

export async function* problemFile(
  { id, kind }: { id: string; kind: string },
  t: Translate,
): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `\ufeff${csvLine([
      t("imports.problemFile.line"),
      t("imports.problemFile.column"),
      t("imports.problemFile.reason"),
      t("imports.problemFile.excerpt"),
    ])}`,
  );
  for (let after = 0; ; ) {
    const rows = await db.importProblem.findMany({
      where: { importId: id, line: { gt: after } },
      orderBy: { line: "asc" },
      take: ROWS_AT_ONCE,
      select: { line: true, column: true, reason: true, excerpt: true },
    });
    const last = rows.at(-1);
    if (!last) return;
    const lines = rows
      .map(({ line, column, reason, excerpt }) =>
        csvLine([
          String(line),
          column && t(`imports.kinds.${kind}.columns.${column}` as TextKey),
          t(`imports.reasons.${reason}` as TextKey),
          excerpt,
        ]),
      )
      .join("");
    yield Buffer.from(lines);
    after = last.line;
  }
}
