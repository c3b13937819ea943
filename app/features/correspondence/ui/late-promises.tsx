/** Promises of a thread whose time is over: said aloud, with the step that follows. */
import { Form } from "@remix-run/react";
import { readPromise } from "~/features/promises/promise";
import type { ShownPromise } from "~/features/promises/ui/promise-rows";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type ThreadAddress, threadPath } from "../thread-path";

type LatePromisesProps = {
  promises: readonly ShownPromise[];
  party: string;
  /** The step that chasing would be, in words. */
  chaseStep: string;
  /** The letter of that step, where a mail can be begun with it. */
  chaseLetter: string | null;
  thread: ThreadAddress;
  now: Date;
  mayLog: boolean;
  mayEnd: boolean;
};

export function LatePromises(props: LatePromisesProps) {
  const { promises, thread, party, chaseStep, chaseLetter, now, mayLog, mayEnd } = props;
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
              {mayLog && (isOurs || !chaseLetter) && (
                <ButtonLink to="#write" size="small" variant="primary">
                  {t(isOurs ? "promised.late.answer" : "promised.late.chase")}
                </ButtonLink>
              )}
              {!isOurs && chaseLetter && (
                <Form method="post" action={threadPath(thread, "mails/new")}>
                  <input type="hidden" name="letter" value={chaseLetter} />
                  <SubmitButton size="small">{t("promised.late.chase")}</SubmitButton>
                </Form>
              )}
              {mayEnd && (
                <ButtonLink to={`/cases/${thread.reference}/promises/${id}`} size="small">
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
