/** Signed-in browsers, in words a person recognises. */
import { Form } from "@remix-run/react";
import type { SignedInBrowser } from "~/features/identity/sessions/session-queries.server";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function SessionTable({ sessions }: { sessions: readonly SignedInBrowser[] }) {
  const t = useText();
  return (
    <Table caption={t("identity.sessions.list")}>
      <thead>
        <tr>
          <TableHeading>{t("identity.sessions.device")}</TableHeading>
          <TableHeading>{t("identity.sessions.seen")}</TableHeading>
          <TableHeading>{t("identity.sessions.since")}</TableHeading>
          <TableHeading>{t("identity.sessions.address")}</TableHeading>
          <TableHeading className="relative">
            <span className="sr-only">{t("identity.sessions.action")}</span>
          </TableHeading>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </tbody>
    </Table>
  );
}

function SessionRow({ session }: { session: SignedInBrowser }) {
  const t = useText();
  const { id, browser, system, createdAt, lastSeenAt, address, isThisOne } = session;
  return (
    <tr>
      <TableCell>
        <span className="font-medium">{t("identity.sessions.browserOn", { browser, system })}</span>{" "}
        {isThisOne && <StateChip tone="good">{t("identity.sessions.thisOne")}</StateChip>}
      </TableCell>
      <TableCell label={t("identity.sessions.seen")}>
        <Time at={lastSeenAt} />
      </TableCell>
      <TableCell label={t("identity.sessions.since")}>
        <Time at={createdAt} />
      </TableCell>
      <TableCell label={t("identity.sessions.address")} className="tabular-nums">
        {address ?? t("common.unknown")}
      </TableCell>
      <TableCell className="sm:text-right">
        {!isThisOne && (
          <Form method="post" action={`/settings/sessions/${id}/revocation`}>
            <SubmitButton
              variant="quiet"
              size="small"
              aria-label={t("identity.sessions.revokeOf", { browser, system })}
            >
              {t("identity.sessions.revoke")}
            </SubmitButton>
          </Form>
        )}
      </TableCell>
    </tr>
  );
}
