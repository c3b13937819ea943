/** The last messages of an outgoing webhook and how each fared. */
import type { TextKey } from "~/platform/i18n/text-key";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";

type CallTableProps = {
  calls: readonly {
    id: string;
    kind: string;
    eventId: string | null;
    state: "queued" | "sent" | "failed";
    attempts: number;
    status: number | null;
    lastError: string | null;
    createdAt: Date;
  }[];
};

const TONES = { queued: "waiting", sent: "good", failed: "critical" } as const;

export function CallTable({ calls }: CallTableProps) {
  const t = useText();
  const { number } = useFormat();
  if (calls.length === 0) return <p className="text-ink-soft">{t("notices.webhooks.noCalls")}</p>;
  return (
    <Table caption={t("notices.webhooks.log")}>
      <thead>
        <tr>
          <TableHeading>{t("notices.webhooks.what")}</TableHeading>
          <TableHeading>{t("notices.webhooks.when")}</TableHeading>
          <TableHeading numeric>{t("notices.webhooks.tries")}</TableHeading>
          <TableHeading>{t("notices.webhooks.result")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {calls.map(({ id, kind, eventId, state, attempts, status, lastError, createdAt }) => (
          <tr key={id}>
            <TableCell>
              {eventId ? t(`notices.kinds.${kind}` as TextKey) : t("notices.webhooks.testKind")}
            </TableCell>
            <TableCell label={t("notices.webhooks.when")}>
              <Time at={createdAt} />
            </TableCell>
            <TableCell numeric label={t("notices.webhooks.tries")}>
              {number(attempts)}
            </TableCell>
            <TableCell>
              <StateChip tone={TONES[state]}>{t(`notices.webhooks.states.${state}`)}</StateChip>
              {lastError && (
                <p className="mt-1 text-sm text-ink-soft">
                  {t(`notices.webhooks.errors.${lastError}` as TextKey, { status })}
                </p>
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
