/** What was missed, by whom, and what became of it so far. */
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { RequestOnPage } from "../request-queries.server";

export function RequestFacts({ request }: { request: RequestOnPage }) {
  const t = useText();
  const { contact, reference, happenedAt, wroteAt, note, reason } = request;
  const { takenAt, takenByName, answeredAt, answeredBy, endedAt, endedByName } = request;
  return (
    <Card title={t("requests.page.facts")}>
      <FactList
        facts={[
          { label: t("recovery.customers.contact"), value: contact },
          ...(reference
            ? [{ label: t("requests.page.reference"), value: <bdi key="r">{reference}</bdi> }]
            : []),
          { label: t("requests.page.happened"), value: <Time key="h" at={happenedAt} /> },
          ...(wroteAt
            ? [{ label: t("requests.page.wrote"), value: <Time key="i" at={wroteAt} /> }]
            : []),
          ...(note
            ? [
                {
                  label: t("requests.page.note"),
                  value: (
                    <span key="n" dir="auto" className="break-words whitespace-pre-wrap">
                      {note}
                    </span>
                  ),
                },
              ]
            : []),
          ...(reason
            ? [{ label: t("requests.page.reason"), value: <bdi key="w">{reason}</bdi> }]
            : []),
        ]}
      />
      <ul className="mt-3 space-y-1 text-sm text-ink-soft">
        {takenAt && <li>{t("requests.page.taken", { name: takenByName, at: takenAt })}</li>}
        {answeredAt && (
          <li>{t("requests.page.answered", { channel: answeredBy, at: answeredAt })}</li>
        )}
        {endedAt && <li>{t("requests.page.ended", { name: endedByName, at: endedAt })}</li>}
      </ul>
    </Card>
  );
}
