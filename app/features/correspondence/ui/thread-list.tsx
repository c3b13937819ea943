/** The threads of a case: what waits for us first. */
import { Link } from "@remix-run/react";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { threadPath } from "../thread-path";
import type { ThreadInList } from "../thread-queries.server";
import { ThreadStateChip } from "./thread-state-chip";
import { usePartyName } from "./use-party-name";

type ThreadListProps = { reference: string; threads: readonly ThreadInList[] };

export function ThreadList({ reference, threads }: ThreadListProps) {
  return (
    <ul className="border-t border-line">
      {threads.map((thread) => (
        <ThreadRow key={thread.id} reference={reference} thread={thread} />
      ))}
    </ul>
  );
}

function ThreadRow({ reference, thread }: { reference: string; thread: ThreadInList }) {
  const t = useText();
  const name = usePartyName();
  const { id, title, state, theirTicket, last, promisedAt } = thread;
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line px-1 py-3 hover:bg-sunken">
      <div className="min-w-0 grow basis-64">
        <Link
          to={threadPath({ reference, id })}
          className="text-lg text-accent underline underline-offset-3 after:absolute after:inset-0"
          dir="auto"
        >
          {title}
        </Link>
        <p className="text-sm text-ink-soft">
          <bdi>{name(thread)}</bdi>
          {" · "}
          {theirTicket ? (
            <>
              {t("threads.theirTicket")} <bdi className="font-medium">{theirTicket}</bdi>
            </>
          ) : (
            t("threads.noTicket")
          )}
        </p>
        {last && (
          <p className="mt-1 line-clamp-2 max-w-prose text-sm" dir="auto">
            <span className="text-ink-soft">
              {last.direction === "in" ? last.counterpart || name(thread) : last.authorName}
              {", "}
              <Time at={last.happenedAt} zone={last.happenedZone} />
              {": "}
            </span>
            {last.text.slice(0, 240)}
          </p>
        )}
      </div>
      <div className="flex flex-col items-end gap-1 text-sm">
        <ThreadStateChip state={state} />
        {promisedAt && state === "waiting_them" && (
          <span className="text-ink-soft">{t("threads.promisedBy", { at: promisedAt })}</span>
        )}
      </div>
    </li>
  );
}
