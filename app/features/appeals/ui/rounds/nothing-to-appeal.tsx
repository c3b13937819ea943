/** Nothing in force is on record for the case, or all of it was reversed; and what comes next. */
import { type CasePhase, isOpen } from "~/features/cases/case-phase";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

type NothingToAppealProps = {
  reference: string;
  phase: CasePhase;
  mayClassify: boolean;
  isReversed?: boolean;
};

export function NothingToAppeal({ reference, phase, ...of }: NothingToAppealProps) {
  const t = useText();
  const why = of.isReversed ? "reversed" : isOpen(phase) ? "unclassified" : "over";
  return (
    <Empty
      title={t("appeals.screens.start.noneTitle")}
      action={
        why === "unclassified" && of.mayClassify ? (
          <ButtonLink to={`/cases/${reference}/classify`} variant="primary">
            {t("cases.next.classify")}
          </ButtonLink>
        ) : (
          <ButtonLink to={`/cases/${reference}`}>{reference}</ButtonLink>
        )
      }
    >
      {t(WHY[why])}
    </Empty>
  );
}

const WHY = {
  reversed: "appeals.refusals.alreadyReversed",
  unclassified: "appeals.screens.start.none",
  over: "appeals.screens.start.noneOver",
} as const;
