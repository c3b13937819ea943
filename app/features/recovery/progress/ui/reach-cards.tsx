/** Over which channels customers were reached, and who was not, and why. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import type { CustomerGroup } from "../customer-group";
import { channelWords, whyWords } from "../group-words";
import type { ProgressFigures } from "../progress-figures";
import { CountedLink } from "./counted-link";

type ReachCardProps = { figures: ProgressFigures; recovery: string };

export function ChannelsCard({ figures: { channels }, recovery }: ReachCardProps) {
  const t = useText();
  return (
    <Card title={t("progress.channels.title")} about={t("progress.channels.about")}>
      {channels.length > 0 ? (
        <CountTable
          caption={t("progress.channels.title")}
          heading={t("progress.channels.channel")}
          recovery={recovery}
          rows={channels.map(({ channel, customers }) => ({
            name: channelWords(channel, t),
            count: customers,
            group: { is: "reached", channel },
          }))}
        />
      ) : (
        <p className="text-ink-soft">{t("progress.noneYet")}</p>
      )}
    </Card>
  );
}

export function UnreachedCard({ figures: { unreached }, recovery }: ReachCardProps) {
  const t = useText();
  const all = unreached.reduce((sum, { customers }) => sum + customers, 0);
  return (
    <Card title={t("progress.unreached.title")} about={t("progress.unreached.about")}>
      {all > 0 ? (
        <CountTable
          caption={t("progress.unreached.title")}
          heading={t("progress.unreached.why")}
          recovery={recovery}
          rows={[
            ...unreached.map(({ why, customers }) => ({
              name: whyWords(why, t),
              count: customers,
              group: { is: "unreached", why } as const,
            })),
            { name: t("progress.unreached.all"), count: all, group: { is: "not_contacted" } },
          ]}
        />
      ) : (
        <p className="text-ink-soft">{t("progress.unreached.everybody")}</p>
      )}
    </Card>
  );
}

type CountTableProps = {
  caption: string;
  heading: string;
  recovery: string;
  rows: readonly { name: string; count: number; group: CustomerGroup }[];
};

function CountTable({ caption, heading, recovery, rows }: CountTableProps) {
  const t = useText();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <TableHeading>{heading}</TableHeading>
          <TableHeading numeric>{t("progress.funnel.customers")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, group }) => (
          <tr key={name}>
            <TableCell>{name}</TableCell>
            <TableCell numeric label={t("progress.funnel.customers")}>
              <CountedLink count={count} group={group} recovery={recovery} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
