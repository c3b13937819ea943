/** What became of a mail so far: one word, and the sentence that goes with it. */
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import type { OutboundState as State } from "../../outbox/outbound-lifecycle";
import type { MailProof } from "../../outbox/outbound-mail";

const TONE: Record<State, Tone> = {
  draft: "neutral",
  awaiting_approval: "waiting",
  scheduled: "info",
  handed_over: "info",
  sent: "good",
  unconfirmed: "caution",
  bounced: "critical",
  cancelled: "neutral",
};

export function OutboundChip({ state }: { state: State }) {
  const t = useText();
  return <Chip tone={TONE[state]}>{t(`outbox.states.${state}`)}</Chip>;
}

type About = {
  state: State;
  authorName: string;
  approvedByName: string;
  sendAt: Date | string | null;
  attempts: number;
  problem: string;
  proof: MailProof | null;
  provenAt: Date | string | null;
};

export function OutboundAbout({ mail }: { mail: About }) {
  const t = useText();
  const { state, authorName: name, problem, attempts: count } = mail;
  const at = mail.sendAt ? new Date(mail.sendAt) : new Date();
  const words =
    state === "scheduled"
      ? problem
        ? t("outbox.about.retry", { problem, at, count })
        : t("outbox.about.scheduled", { at })
      : state === "unconfirmed" && mail.proof
        ? t(`outbox.proofs.${mail.proof}`, { at: new Date(mail.provenAt ?? at), problem })
        : state === "handed_over" || state === "unconfirmed"
          ? t(`outbox.about.${state}`)
          : state === "bounced"
            ? t("outbox.about.bounced", { problem })
            : t(
                state === "awaiting_approval"
                  ? "outbox.about.awaiting_approval"
                  : "outbox.about.draft",
                { name },
              );
  return (
    <p className="max-w-prose text-ink-soft">
      {words} {mail.approvedByName && t("outbox.about.approved", { name: mail.approvedByName })}
    </p>
  );
}
