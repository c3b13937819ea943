/** Promises of a thread whose time is over: said aloud, with the step that follows. */
import { readPromise } from "~/features/promises/promise";
import type { ShownPromise } from "~/features/promises/ui/promise-rows";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";

type LatePromisesProps = {
  promises: readonly ShownPromise[];
  reference: string;
  party: string;
  /** The step that chasing would be, in words. */
  chaseStep: string;
  now: Date;
  mayLog: boolean;
  mayEnd: boolean;
};

export function LatePromises(props: LatePromisesProps) {
  const { promises, reference, party, chaseStep, now, mayLog, mayEnd } = props;
  const t = useText();
  return promises
    .filter((promise) => readPromise(promise, now) === "overdue")
    .map(({ id, side, text, clock, dueAt }) => {
      const isOurs = side === "us";
      const at = clock?.dueAt ?? dueAt ?? now;
      return (
        <Notice
          key={id}
          tone="critical"
          title={isOurs ? t("promised.late.ours") : t("promised.late.title", { who: party })}
          actions={
            <>
              {mayLog && (
                <ButtonLink to="#write" size="small" variant="primary">
                  {t(isOurs ? "promised.late.answer" : "promised.late.chase")}
                </ButtonLink>
              )}
              {mayEnd && (
                <ButtonLink to={`/cases/${reference}/promises/${id}`} size="small">
                  {t("promised.late.end")}
                </ButtonLink>
              )}
            </>
          }
        >
          <p dir="auto">{t("promised.late.text", { passage: text, at })}</p>
          {!isOurs && <p>{t("promised.late.next", { step: chaseStep })}</p>}
        </Notice>
      );
    });
}
