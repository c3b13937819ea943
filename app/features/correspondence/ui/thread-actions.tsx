/** What may be done with a thread as it stands. Each is a form of its own, to its own address. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { movesFrom, type ThreadState } from "../thread-lifecycle";
import { type ThreadAddress, threadPath } from "../thread-path";

const PLACES = { resolve: "resolution", close: "closure", reopen: "reopening" } as const;

type ThreadActionsProps = { thread: ThreadAddress & { state: ThreadState }; mayLog: boolean };

export function ThreadActions({ thread, mayLog }: ThreadActionsProps) {
  const t = useText();
  const moves = movesFrom(thread.state);
  return (
    <>
      <ButtonLink to={threadPath(thread, "brief")}>{t("threads.actions.brief")}</ButtonLink>
      {mayLog && (
        <>
          <ButtonLink to={threadPath(thread, "packet")}>{t("threads.actions.packet")}</ButtonLink>
          <ButtonLink to={threadPath(thread, "mail")}>{t("threads.actions.mail")}</ButtonLink>
          <ButtonLink to={threadPath(thread, "edit")}>{t("threads.actions.edit")}</ButtonLink>
          {(["resolve", "close", "reopen"] as const)
            .filter((move) => moves.includes(move))
            .map((move) => (
              <Form key={move} method="post" action={threadPath(thread, PLACES[move])}>
                <SubmitButton variant="secondary">{t(`threads.actions.${move}`)}</SubmitButton>
              </Form>
            ))}
        </>
      )}
    </>
  );
}
