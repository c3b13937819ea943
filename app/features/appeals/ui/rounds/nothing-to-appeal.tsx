/** Nothing in force is on record for the case, or all of it was reversed; and what comes next. */
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";

type NothingToAppealProps = { reference: string; mayClassify: boolean; isReversed?: boolean };

export function NothingToAppeal({ reference, mayClassify, isReversed }: NothingToAppealProps) {
  const t = useText();
  return (
    <Empty
      title={t("appeals.screens.start.noneTitle")}
      action={
        mayClassify && !isReversed ? (
          <ButtonLink to={`/cases/${reference}/classify`} variant="primary">
            {t("cases.next.classify")}
          </ButtonLink>
        ) : (
          <ButtonLink to={`/cases/${reference}`}>{reference}</ButtonLink>
        )
      }
    >
      {t(isReversed ? "appeals.refusals.alreadyReversed" : "appeals.screens.start.none")}
    </Empty>
  );
}
