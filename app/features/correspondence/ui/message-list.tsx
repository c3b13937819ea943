/** What was said, newest last: ours to the right, theirs plain, notes as what they are. */
import { Link } from "@remix-run/react";
import FileText from "lucide-react/icons/file-text";
import type { TextKey } from "~/platform/i18n/text-key";
import { Icon } from "~/ui/icon";
import { Disclosure } from "~/ui/page/disclosure";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { MessageOnPage } from "../thread-queries.server";

type MessageListProps = {
  reference: string;
  messages: readonly MessageOnPage[];
  /** The other side, where nobody in particular is named. */
  party: string;
  isShared: boolean;
};

export function MessageList({ reference, messages, party, isShared }: MessageListProps) {
  return (
    <ol className="space-y-3">
      {messages.map((message) => (
        <Message
          key={message.id}
          reference={reference}
          message={message}
          party={party}
          isShared={isShared}
        />
      ))}
    </ol>
  );
}

const LOOKS: Record<string, string> = {
  in: "mr-6 border-line bg-surface sm:mr-16",
  out: "ml-6 border-accent/30 bg-accent-wash sm:ml-16",
  internal: "border-caution border-dashed bg-caution-wash",
};

type MessageProps = Omit<MessageListProps, "messages"> & { message: MessageOnPage };

function Message({ reference, message, party, isShared }: MessageProps) {
  const t = useText();
  const format = useFormat();
  const { id, direction, subject, text, quoted, attachments, promisedAt } = message;
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
      <p className="mt-1 max-w-prose text-lg break-words whitespace-pre-wrap" dir="auto">
        {text}
      </p>
      {promisedAt && (
        <p className="mt-2">
          <Chip tone="waiting">
            {t("threads.promisedBy", { at: format.instant(promisedAt, message.happenedZone) })}
          </Chip>
        </p>
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
                to={`/cases/${reference}/evidence/${evidence.id}`}
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
      {message.inbound && (
        <p className="mt-2 text-sm print:hidden">
          <TextLink to={`/mail/${message.inbound.id}`}>{t("mailroom.whole")}</TextLink>
        </p>
      )}
      <p className="mt-2 text-right text-xs text-ink-soft">
        {t("threads.recorded", { at: message.recordedAt, name: message.authorName })}
      </p>
    </li>
  );
}

function MessageHead({ message, party, isShared }: Omit<MessageProps, "reference">) {
  const t = useText();
  const { kind, direction, authorName, counterpart, purpose, durationMinutes, caseId } = message;
  const { happenedAt, happenedZone, isAutomatic, inbound } = message;
  const isTheirs = direction === "in";
  const speaker = isTheirs ? counterpart || party : authorName;
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
