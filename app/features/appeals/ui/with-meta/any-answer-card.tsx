/** Asks whether there is an answer yet, and leads to recording it, to chasing, or at last to silence. */
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { AnyAnswer } from "~/features/appeals/with-meta/any-answer";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";

type AnyAnswerCardProps = {
  appeal: AppealAddress;
  asking: AnyAnswer;
  mayDecide: boolean;
  mayChase: boolean;
};

export function AnyAnswerCard({ appeal, asking, mayDecide, mayChase }: AnyAnswerCardProps) {
  const t = useText();
  const { due, nextAt, isSilent } = asking;
  if (!due && !isSilent) {
    return nextAt ? (
      <p className="text-ink-soft">{t("afterFiling.askedNext", { at: nextAt })}</p>
    ) : null;
  }
  return (
    <Notice
      tone="caution"
      title={t("afterFiling.title")}
      actions={
        <>
          {mayDecide && (
            <ButtonLink to={appealPath(appeal, "decision")} variant="primary">
              {t("afterFiling.record")}
            </ButtonLink>
          )}
          {mayChase && due && (
            <ButtonLink to={appealPath(appeal, "chasing")}>{t("afterFiling.chase")}</ButtonLink>
          )}
          {mayDecide && isSilent && (
            <ButtonLink to={appealPath(appeal, "decision?outcome=no_answer")} variant="quiet">
              {t("afterFiling.silence")}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{t("afterFiling.look")}</p>
      {isSilent && <p>{t("afterFiling.silent")}</p>}
      {nextAt && <p>{t("afterFiling.askedNext", { at: nextAt })}</p>}
    </Notice>
  );
}
