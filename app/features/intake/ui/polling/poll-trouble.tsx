/** What is wrong with a connection, and what to do about it. Nothing when all is well. */
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import type { PollProblem } from "../../polling/judge-answer";

/** Words of ours; whatever else stands there was said by the other side. */
const OWN_FAILURES = [
  "bad_address",
  "needs_https",
  "not_public",
  "unknown_host",
  "bad_certificate",
  "timed_out",
  "unreachable",
  "redirected",
] as const;

type PollTroubleProps = {
  poll: {
    problem: PollProblem | null;
    problemText: string;
    isSubscribed: boolean | null;
    appId: string | null;
  };
};

export function PollTrouble({ poll }: PollTroubleProps) {
  const t = useText();
  const { problem, problemText, isSubscribed, appId } = poll;
  const own = OWN_FAILURES.find((failure) => failure === problemText);
  return (
    <>
      {problem && (
        <Notice tone={problem === "throttled" ? "waiting" : "critical"}>
          <p>{t(`polls.problems.${problem}`)}</p>
          {problemText && (
            <p className="mt-2 text-sm break-words">
              {own ? t(`polls.failures.${own}`) : t("polls.said", { words: problemText })}
            </p>
          )}
        </Notice>
      )}
      {isSubscribed === false && (
        <Notice tone="critical">{t(`polls.unsubscribed.${appId ? "own" : "any"}`)}</Notice>
      )}
    </>
  );
}
