/** How Meta decided, in its own words. */
import { AppealStateChip } from "~/features/appeals/ui/appeal-state-chip";
import { ExhibitLink } from "~/features/appeals/ui/evidence/exhibit-link";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { Filing } from "./appeal-hub";

export function DecisionCard({ decision }: { decision: NonNullable<Filing["decision"]> }) {
  const t = useText();
  const { outcome, verbatim, decidedAt, decidedZone, recordedAt, evidence } = decision;
  return (
    <Card
      title={t("appeals.screens.decision.card")}
      actions={<AppealStateChip state="decided" outcome={outcome} />}
    >
      {verbatim ? (
        <blockquote
          dir="auto"
          className="mb-4 max-w-prose border-l-2 border-line-strong pl-4 whitespace-pre-line"
        >
          {verbatim}
        </blockquote>
      ) : (
        <p className="mb-4 text-ink-soft">{t("appeals.screens.decision.noWords")}</p>
      )}
      <FactList
        facts={[
          {
            label: t("appeals.screens.filed.at"),
            value: <Time at={decidedAt} zone={decidedZone} />,
          },
          { label: t("appeals.screens.filed.recordedAt"), value: <Time at={recordedAt} /> },
          ...(evidence
            ? [
                {
                  label: t("appeals.screens.decision.evidence"),
                  value: <ExhibitLink exhibit={evidence} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
