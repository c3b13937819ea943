/** What stands beside a thread: its numbers, who is on it, what is due, which cases it is about. */
import { Link } from "@remix-run/react";
import { type ClockInList, ClockList } from "~/features/clocks/ui/clock-list";
import { ButtonLink } from "~/ui/button-link";
import { CopyButton } from "~/ui/copy-button";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { threadPath } from "../thread-path";
import type { ThreadOnPage } from "../thread-queries.server";

type ThreadSideProps = {
  thread: ThreadOnPage;
  party: string;
  clocks: readonly ClockInList[];
  now: Date;
  mayLog: boolean;
  mayReadProvider: boolean;
};

export function ThreadSide(props: ThreadSideProps) {
  const { thread, party, clocks, now, mayLog, mayReadProvider } = props;
  const t = useText();
  const { theirTicket, tag, participants, others, provider } = thread;
  return (
    <>
      <Card title={t("threads.side.about")}>
        <FactList
          facts={[
            {
              label: t("threads.side.with"),
              value:
                provider && mayReadProvider ? (
                  <TextLink to={`/settings/providers/${provider.id}`}>{party}</TextLink>
                ) : (
                  <bdi>{party}</bdi>
                ),
            },
            {
              label: t("threads.fields.theirTicket"),
              value: theirTicket ? (
                <span className="flex flex-wrap items-center gap-1">
                  <bdi className="font-semibold">{theirTicket}</bdi>
                  <CopyButton text={theirTicket} compact />
                </span>
              ) : (
                <span className="text-ink-soft">{t("threads.noTicket")}</span>
              ),
            },
            {
              label: t("threads.side.tag"),
              value: (
                <span className="flex flex-wrap items-center gap-1">
                  <span className="tabular-nums">{tag}</span>
                  <CopyButton text={tag} compact />
                </span>
              ),
            },
            {
              label: t("threads.fields.channel"),
              value: t(`threads.kinds.${asChannel(thread.channel)}`),
            },
          ]}
        />
        {participants.length > 0 && (
          <>
            <h3 className="mt-3 text-sm text-ink-soft">{t("threads.side.people")}</h3>
            <ul>
              {participants.map(({ id, name, address }) => (
                <li key={id} className="min-w-0 break-words" dir="auto">
                  {name}
                  {address && address !== name && (
                    <span className="block text-sm text-ink-soft">{address}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      {clocks.length > 0 && (
        <Card title={t("threads.side.clocks")}>
          <ClockList clocks={clocks} now={now} />
        </Card>
      )}
      {(others.length > 0 || mayLog) && (
        <Card title={t("threads.side.cases")}>
          {others.length > 0 && (
            <ul className="mb-2">
              {others.map((other) => (
                <li key={other.id}>
                  <Link
                    to={threadPath({ reference: other.reference, id: thread.id })}
                    className="text-accent underline underline-offset-3"
                  >
                    {other.reference}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          {mayLog && (
            <ButtonLink to={threadPath(thread, "cases")} size="small">
              {t("incident.link")}
            </ButtonLink>
          )}
        </Card>
      )}
    </>
  );
}

const asChannel = (channel: string) => channel as "email";
