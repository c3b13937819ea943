/** The connections that are asked, with how each fares. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { PollProblem } from "../../polling/judge-answer";
import { pollState } from "./poll-state";

type PollTableProps = {
  polls: readonly {
    id: string;
    name: string;
    providerName: string;
    business: { name: string } | null;
    triedAt: Date | null;
    answeredAt: Date | null;
    problem: PollProblem | null;
    isSubscribed: boolean | null;
    pausedAt: Date | null;
  }[];
};

export function PollTable({ polls }: PollTableProps) {
  const t = useText();
  const at = (moment: Date | null) => (moment ? <Time at={moment} /> : t("polls.list.never"));
  return (
    <Table caption={t("polls.title")}>
      <thead>
        <tr>
          <TableHeading>{t("polls.list.name")}</TableHeading>
          <TableHeading>{t("polls.list.state")}</TableHeading>
          <TableHeading>{t("polls.list.asked")}</TableHeading>
          <TableHeading>{t("polls.list.answered")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {polls.map((poll) => {
          const { state, tone } = pollState(poll);
          return (
            <tr key={poll.id}>
              <TableCell>
                <TextLink quiet to={`/settings/sources/polls/${poll.id}`}>
                  <bdi>{poll.name}</bdi>
                </TextLink>
                <div className="text-sm text-ink-soft">
                  {poll.providerName}
                  {poll.business && (
                    <>
                      {" · "}
                      <bdi>{poll.business.name}</bdi>
                    </>
                  )}
                </div>
              </TableCell>
              <TableCell>
                <StateChip tone={tone}>{t(`polls.states.${state}`)}</StateChip>
              </TableCell>
              <TableCell label={t("polls.list.asked")} className="whitespace-nowrap">
                {at(poll.triedAt)}
              </TableCell>
              <TableCell label={t("polls.list.answered")} className="whitespace-nowrap">
                {at(poll.answeredAt)}
              </TableCell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
