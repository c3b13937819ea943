/** Notifications as lines: how much each matters, what happened, when; unread ones stand out. */
import { Form } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import type { TextKey } from "~/platform/i18n/text-key";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Tone } from "~/ui/tone";
import type { NoticeInList } from "../reading/notice-list.server";

const TONES: Readonly<Record<string, Tone>> = {
  critical: "critical",
  high: "caution",
  medium: "info",
};

export function NoticeList({ notices }: { notices: readonly NoticeInList[] }) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeLine({ notice }: { notice: NoticeInList }) {
  const t = useText();
  const { id, severity, said, at, isRead } = notice;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-3">
      <div className="min-w-0 grow basis-64">
        <TextLink quiet to={`/notifications/${id}`} className={isRead ? "" : "font-semibold"}>
          <bdi>{said}</bdi>
        </TextLink>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <StateChip tone={TONES[severity] ?? "neutral"}>
            {t(`notices.severities.${severity}` as TextKey)}
          </StateChip>
          <Time at={at} />
        </p>
      </div>
      {!isRead && (
        <Form method="post" action="/notifications?index">
          <input type="hidden" name="id" value={id} />
          <SubmitButton
            variant="quiet"
            size="small"
            icon={Check}
            busy={false}
            aria-label={t("notices.markOf", { said })}
          >
            {t("notices.mark")}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
