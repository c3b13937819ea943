/** Business calendars with their zone, their holidays and how many clocks run by them. */

import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { zoneName } from "~/ui/fields/zone-choices";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type CalendarTableProps = {
  calendars: readonly {
    id: string;
    name: string;
    timeZone: string;
    isArchived: boolean;
    sets: readonly { key: string; name: string }[];
    clocks: number;
  }[];
};

export function CalendarTable({ calendars }: CalendarTableProps) {
  const t = useText();
  return (
    <Table caption={t("calendars.list")}>
      <thead>
        <tr>
          <TableHeading>{t("calendars.name")}</TableHeading>
          <TableHeading>{t("calendars.zone")}</TableHeading>
          <TableHeading>{t("calendars.sets")}</TableHeading>
          <TableHeading>{t("calendars.clocksHeading")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {calendars.map(({ id, name, timeZone, isArchived, sets, clocks }) => (
          <tr key={id}>
            <TableCell>
              <TextLink quiet to={`/settings/calendars/${id}`}>
                <bdi>{name}</bdi>
              </TextLink>
              {isArchived && <Chip className="ml-2">{t("calendars.archived")}</Chip>}
            </TableCell>
            <TableCell>{zoneName(timeZone)}</TableCell>
            <TableCell>
              {sets.length > 0
                ? sets.map((set) => <div key={set.key}>{set.name}</div>)
                : t("calendars.setsNone")}
            </TableCell>
            <TableCell>{t("calendars.clocks", { count: clocks })}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
