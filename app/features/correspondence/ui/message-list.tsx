/** What was said, newest last: ours to the right, theirs plain, notes as what they are. */
import { Link } from "@remix-run/react";
import FileText from "lucide-react/icons/file-text";
import type { TextKey } from "~/platform/i18n/text-key";
import { Icon } from "~/ui/icon";
import { Disclosure } from "~/ui/page/disclosure";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { PromisesOfMessage } from "../promised/promise-view.server";
import { type ThreadAddress, threadPath } from "../thread-path";
import type { MessageOnPage } from "../thread-queries.server";
import type { ShownContradiction } from "../watch/watch-messages.server";
import { MessageContradictions } from "./message-contradictions";
import { MessagePromises } from "./message-promises";
import { MESSAGE_TEXT, PassageSelection } from "./passage-selection";

type MessageListProps = {
  thread: ThreadAddress;
  messages: readonly MessageOnPage[];
  /** By message; nothing where nothing is promised. */
  promised: Readonly<Record<string, PromisesOfMessage>>;
  /** By message: what it says against the appeal. */
  watched: Readonly<Record<string, readonly ShownContradiction[]>>;
  /** The other side, where nobody in particular is named. */
  party: string;
  isShared: boolean;
  /** What was said may be noted as a promise. */
  mayNote: boolean;
  now: Date;
};

export function MessageList({ messages, promised, watched, ...shared }: MessageListProps) {
  const list = (
    <ol className="space-y-3">
      {messages.map((message) => (
        <Message
          key={message.id}
          message={message}
          promised={promised[message.id]}
          watched={watched[message.id]}
          {...shared}
        />
      ))}
    </ol>
  );
  return shared.mayNote ? <PassageSelection thread={shared.thread}>{list}</PassageSelection> : list;
}

const LOOKS: Record<string, string> = {
  in: "mr-6 border-line bg-surface sm:mr-16",
  out: "ml-6 border-accent/30 bg-accent-wash sm:ml-16",
  internal: "border-caution border-dashed bg-caution-wash",
};

type MessageProps = Omit<MessageListProps, "messages" | "promised" | "watched"> & {
  message: MessageOnPage;
  watched: readonly ShownContradiction[] | undefined;
  promised: PromisesOfMessage | undefined;
};

function Message({ thread, message, promised, watched, ...shared }: MessageProps) {
  const t = useText();
  const { party, isShared, mayNote, now } = shared;
  const { id, direction, subject, text, quoted, attachments } = message;
  const files = attachments.filter(({ evidence }) => evidence.removedAt === null);
  return (
    <li
      id={`m-${id}`}
      className={`scroll-mt-24 rounded-card border px-4 py-3 ${LOOKS[direction] ?? LOOKS.in}`}
    >
      <MessageHead message={message} party={party} isShared={isShared} />
      {subject && (
        <p className="mt-1 font-medium" dir="auto">
          {subject}
        </p>
      )}
      <p
        className="mt-1 max-w-prose text-lg break-words whitespace-pre-wrap"
        dir="auto"
        {...{ [MESSAGE_TEXT]: direction === "internal" ? undefined : id }}
      >
        {text}
      </p>
      {promised && (
        <MessagePromises {...promised} thread={thread} messageId={id} party={party} now={now} />
      )}
      {watched && (
        <MessageContradictions
          found={watched}
          thread={thread}
          messageId={id}
          speaker={speakerOf(message, party)}
          mayDismiss={mayNote}
        />
      )}
      {quoted && (
        <Disclosure summary={t("threads.quoted")} className="mt-2 text-sm">
          <p className="max-w-prose break-words whitespace-pre-wrap text-ink-soft" dir="auto">
            {quoted}
          </p>
        </Disclosure>
      )}
      {files.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {files.map(({ evidence }) => (
            <li key={evidence.id} className="min-w-0">
              <Link
                to={`/cases/${thread.reference}/evidence/${evidence.id}`}
                className="flex min-h-8 items-center gap-1.5 rounded-control border border-line-strong bg-surface px-2 text-sm text-accent underline-offset-3 hover:underline"
              >
                <Icon of={FileText} />
                <span className="truncate" dir="auto">
                  {evidence.fileName}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {message.outbound?.problem && (
        <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
          <Chip tone="critical">{t("outbox.states.bounced")}</Chip>
          {message.state === "bounced"
            ? message.outbound.problem
            : t("outbox.about.missed", { addresses: message.outbound.problem })}
        </p>
      )}
      {message.inbound && (
        <p className="mt-2 text-sm print:hidden">
          <TextLink to={`/mail/${message.inbound.id}`}>{t("mailroom.whole")}</TextLink>
        </p>
      )}
      <p className="mt-2 flex flex-wrap justify-end gap-x-3 text-right text-xs text-ink-soft">
        {mayNote && direction !== "internal" && (
          <TextLink
            to={threadPath(thread, `messages/${id}/promise`)}
            className="mr-auto print:hidden"
          >
            {t("promised.note")}
          </TextLink>
        )}
        {t("threads.recorded", { at: message.recordedAt, name: message.authorName })}
      </p>
    </li>
  );
}

type MessageHeadProps = Pick<MessageProps, "message" | "party" | "isShared">;

function MessageHead({ message, party, isShared }: MessageHeadProps) {
  const t = useText();
  const { kind, direction, counterpart, purpose, durationMinutes, caseId } = message;
  const { happenedAt, happenedZone, isAutomatic, inbound } = message;
  const speaker = speakerOf(message, party);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
      <span className="font-semibold text-ink" dir="auto">
        {speaker}
      </span>
      {direction === "internal" ? (
        <Chip tone="caution">{t("threads.internal")}</Chip>
      ) : (
        <span>{t(`threads.said.${direction}.${kind}` as TextKey)}</span>
      )}
      {direction === "out" && counterpart && (
        <span dir="auto">{t("threads.to", { name: counterpart })}</span>
      )}
      {durationMinutes !== null && <span>{t("threads.minutes", { count: durationMinutes })}</span>}
      {purpose && <Chip>{t(`threads.purposes.${purpose}` as TextKey)}</Chip>}
      {inbound?.state === "bounce" && <Chip tone="critical">{t("mailroom.bounceChip")}</Chip>}
      {isAutomatic && inbound?.state !== "bounce" && <Chip>{t("mailroom.automaticChip")}</Chip>}
      {inbound?.isStranger && <Chip tone="caution">{t("mailroom.strangerChip")}</Chip>}
      {isShared && caseId && <Chip>{t("threads.onlyHere")}</Chip>}
      <Time at={happenedAt} zone={happenedZone} className="ml-auto" />
    </div>
  );
}

const speakerOf = ({ direction, counterpart, authorName }: MessageOnPage, party: string) =>
  direction === "in" ? counterpart || party : authorName;
