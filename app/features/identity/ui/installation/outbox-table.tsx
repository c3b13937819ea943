/** Messages of the application and how they fared. */
import type { recentMail } from "~/features/mail/outbox.server";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type Message = Awaited<ReturnType<typeof recentMail>>[number];

const TONES = { queued: "waiting", sent: "good", failed: "critical" } as const;

export function OutboxTable({ messages }: { messages: readonly Message[] }) {
  const t = useText();
  if (messages.length === 0) return <p>{t("identity.installation.outboxEmpty")}</p>;
  return (
    <Table caption={t("identity.installation.outbox")}>
      <thead>
        <tr>
          <TableHeading>{t("identity.installation.kind")}</TableHeading>
          <TableHeading>{t("identity.installation.to")}</TableHeading>
          <TableHeading>{t("identity.installation.at")}</TableHeading>
          <TableHeading>{t("identity.installation.state")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, kind, to, state, createdAt, lastError }) => (
          <tr key={id}>
            <TableCell>{t(`mail.kinds.${kind}`)}</TableCell>
            <TableCell>{to}</TableCell>
            <TableCell>
              <Time at={createdAt} />
            </TableCell>
            <TableCell>
              <StateChip tone={TONES[state]}>{t(`mail.states.${state}`)}</StateChip>
              {lastError && (
                <p className="mt-1 text-sm text-ink-soft">
                  {lastError === "expired"
                    ? t("mail.expired")
                    : t("mail.answered", { code: lastError })}
                </p>
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
