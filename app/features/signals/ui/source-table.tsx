/** The sources with how each fares. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { sourceState } from "./source-state";

type SourceTableProps = {
  sources: readonly {
    id: string;
    name: string;
    providerName: string;
    business: { name: string } | null;
    isArchived: boolean;
    needsSecret: boolean;
    silentSince: Date | null;
    lastHeardAt: Date | null;
    taken: number;
    refused: number;
  }[];
};

export function SourceTable({ sources }: SourceTableProps) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Table caption={t("sources.title")}>
      <thead>
        <tr>
          <TableHeading>{t("sources.list.name")}</TableHeading>
          <TableHeading>{t("sources.list.state")}</TableHeading>
          <TableHeading>{t("sources.list.heard")}</TableHeading>
          <TableHeading numeric>{t("sources.list.taken")}</TableHeading>
          <TableHeading numeric>{t("sources.list.refused")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => {
          const { state, tone } = sourceState(source);
          return (
            <tr key={source.id}>
              <TableCell>
                <TextLink quiet to={`/settings/sources/${source.id}`}>
                  <bdi>{source.name}</bdi>
                </TextLink>
                <div className="text-sm text-ink-soft">
                  {source.providerName}
                  {source.business && (
                    <>
                      {" · "}
                      <bdi>{source.business.name}</bdi>
                    </>
                  )}
                </div>
              </TableCell>
              <TableCell>
                <StateChip tone={tone}>{t(`sources.states.${state}`)}</StateChip>
              </TableCell>
              <TableCell label={t("sources.list.heard")} className="whitespace-nowrap">
                {source.lastHeardAt ? <Time at={source.lastHeardAt} /> : t("sources.list.never")}
              </TableCell>
              <TableCell numeric label={t("sources.list.taken")}>
                {number(source.taken)}
              </TableCell>
              <TableCell numeric label={t("sources.list.refused")}>
                {number(source.refused)}
              </TableCell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
