/** Until when, whose turn, who says so and how sure that is. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { TriageLetter } from "../triage-letter";
import { SourceNote } from "./source-note";

export function DeadlineTable({ deadlines }: { deadlines: TriageLetter["deadlines"] }) {
  const t = useText();
  return (
    <Table caption={t("classification.result.deadlines")}>
      <thead>
        <tr>
          <TableHeading className="pl-0">{t("classification.result.deadline")}</TableHeading>
          <TableHeading>{t("classification.result.due")}</TableHeading>
          <TableHeading>{t("classification.result.side")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(({ name, dueAt, side, note, source }) => (
          <tr key={name}>
            <TableCell className="pl-0">
              <span className="block font-medium">{name}</span>
              <span className="block max-w-prose text-sm text-ink-soft">{note}</span>
              <SourceNote {...source} />
            </TableCell>
            <TableCell
              label={t("classification.result.due")}
              className="whitespace-nowrap tabular-nums"
            >
              {dueAt ? <Time at={dueAt} /> : t("classification.result.noEnd")}
            </TableCell>
            <TableCell label={t("classification.result.side")}>{side}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
