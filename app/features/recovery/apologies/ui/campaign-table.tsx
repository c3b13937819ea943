/** Campaigns of a case, with how far each is. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { CampaignInList } from "../campaign/campaign-view.server";
import { CAMPAIGN_TONES } from "./campaign-tones";

type CampaignTableProps = { base: string; campaigns: readonly CampaignInList[] };

export function CampaignTable({ base, campaigns }: CampaignTableProps) {
  const t = useText();
  const { number } = useFormat();
  const numbers = ["sent", "left", "unreached"] as const;
  return (
    <Table caption={t("campaigns.list.caption")}>
      <thead>
        <tr>
          <TableHeading>{t("campaigns.list.name")}</TableHeading>
          <TableHeading>{t("campaigns.list.channel")}</TableHeading>
          <TableHeading>{t("campaigns.list.state")}</TableHeading>
          {numbers.map((name) => (
            <TableHeading key={name} numeric>
              {t(`campaigns.list.${name}`)}
            </TableHeading>
          ))}
          <TableHeading>{t("campaigns.list.by")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {campaigns.map(({ id, name, channel, state, counts, createdByName }) => (
          <tr key={id}>
            <TableCell className="font-medium">
              <TextLink to={`${base}/${id}`}>
                <bdi>{name}</bdi>
              </TextLink>
            </TableCell>
            <TableCell>{t(`campaigns.channels.${channel}`)}</TableCell>
            <TableCell>
              <Chip tone={CAMPAIGN_TONES[state]}>{t(`campaigns.states.${state}`)}</Chip>
            </TableCell>
            {numbers.map((column) => (
              <TableCell
                key={column}
                numeric
                label={t(`campaigns.list.${column}`)}
                className="tabular-nums"
              >
                {number(counts[column])}
              </TableCell>
            ))}
            <TableCell label={t("campaigns.list.by")}>{createdByName}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
