/** Missed requests, one row each; whoever works here takes one with one press. */
import { Form } from "@remix-run/react";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { windowEnd } from "../../guard/service-window";
import { isWaiting } from "../request-lifecycle";
import type { RequestInList } from "../request-queries.server";
import { REQUEST_TONES } from "./request-tones";

type RequestTableProps = {
  base: string;
  caption: string;
  requests: readonly RequestInList[];
  mayWork: boolean;
  now: Date;
};

export function RequestTable({ base, caption, requests, mayWork, now }: RequestTableProps) {
  const t = useText();
  const { relative } = useFormat();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <TableHeading>{t("requests.table.harm")}</TableHeading>
          <TableHeading>{t("requests.table.who")}</TableHeading>
          <TableHeading>{t("requests.table.when")}</TableHeading>
          <TableHeading>{t("requests.table.state")}</TableHeading>
          <TableHeading>{t("requests.table.by")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <TableCell>
              <TextLink to={`${base}/${request.id}`} className="font-medium">
                {t(`recovery.harms.${request.harm}`)}
              </TextLink>
              {request.reference && (
                <bdi className="block text-sm break-words text-ink-soft">{request.reference}</bdi>
              )}
            </TableCell>
            <TableCell>
              <bdi>{request.name || t("recovery.customers.nameless")}</bdi>
              <span className="block text-sm text-ink-soft tabular-nums">{request.contact}</span>
            </TableCell>
            <TableCell>
              <time dateTime={request.happenedAt.toISOString()}>
                {relative(request.happenedAt, now)}
              </time>
              <Window request={request} now={now} />
            </TableCell>
            <TableCell>
              <Chip tone={REQUEST_TONES[request.state]}>
                {t(`requests.states.${request.state}`)}
              </Chip>
            </TableCell>
            <TableCell>
              {mayWork && request.state === "open" ? (
                <Form method="post" action={`${base}/${request.id}/moves/take`}>
                  <input type="hidden" name="version" value={request.version} />
                  <SubmitButton variant="secondary" size="small">
                    {t("requests.moves.take")}
                  </SubmitButton>
                </Form>
              ) : (
                request.takenByName
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Window({ request, now }: { request: RequestInList; now: Date }) {
  const t = useText();
  const { relative } = useFormat();
  const { state, wroteAt, answeredAt } = request;
  const isAnswered = answeredAt && wroteAt && answeredAt >= wroteAt;
  const until = isWaiting(state) && !isAnswered ? windowEnd(wroteAt, now) : null;
  if (!until) return null;
  return (
    <span className="block text-sm font-medium text-caution">
      {t("requests.windows.closes", { in: relative(until, now) })}
    </span>
  );
}
