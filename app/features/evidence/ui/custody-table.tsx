/** Who had an exhibit in hand, newest first. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type CustodyTableProps = {
  entries: readonly { id: string; at: Date; actorName: string; act: string; note: string }[];
  /** How many older ones there are. */
  more: number;
};

export function CustodyTable({ entries, more }: CustodyTableProps) {
  const t = useText();
  return (
    <>
      <Table caption={t("evidence.exhibit.custody")}>
        <thead>
          <tr>
            <TableHeading>{t("evidence.exhibit.when")}</TableHeading>
            <TableHeading>{t("evidence.exhibit.who")}</TableHeading>
            <TableHeading>{t("evidence.exhibit.did")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, actorName, act, note }) => (
            <tr key={id}>
              <TableCell className="whitespace-nowrap">
                <Time at={at} />
              </TableCell>
              <TableCell>
                <bdi>{actorName}</bdi>
              </TableCell>
              <TableCell>
                {act}
                {note && (
                  <span dir="auto" className="block text-sm text-ink-soft">
                    {note}
                  </span>
                )}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && (
        <p className="px-3 py-2 text-sm text-ink-soft">
          {t("evidence.exhibit.custodyMore", { count: more })}
        </p>
      )}
    </>
  );
}
