/** The files on their way, each with how far it is and, if it stayed out, why. */
import { MeterBar } from "~/ui/status/meter-bar";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import type { QueuedFile } from "./upload-queue";

const TONES = {
  waiting: "neutral",
  sending: "info",
  checking: "info",
  added: "good",
  failed: "critical",
} as const;

export default function UploadProgress({ queue }: { queue: readonly QueuedFile[] }) {
  const t = useText();
  if (queue.length === 0) return null;
  const added = queue.filter(({ state }) => state === "added").length;
  const isOver = queue.every(({ state }) => state === "added" || state === "failed");
  return (
    <section aria-label={t("evidence.upload.queue")} className="mt-4">
      <ul className="space-y-3">
        {queue.map((file) => (
          <QueuedLine key={file.key} file={file} />
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {isOver && t("evidence.upload.done", { count: added })}
      </p>
    </section>
  );
}

function QueuedLine({ file: { name, state, percent, why } }: { file: QueuedFile }) {
  const t = useText();
  const word =
    state === "sending" ? t("evidence.upload.sent", { percent }) : t(`evidence.upload.${state}`);
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <bdi className="min-w-0 truncate font-medium">{name}</bdi>
        <StateChip tone={TONES[state]}>{word}</StateChip>
      </div>
      {(state === "sending" || state === "checking") && <MeterBar share={percent / 100} />}
      {why && (
        <p role="alert" className="text-sm text-critical">
          {sentence(t, why)}
        </p>
      )}
    </li>
  );
}

function sentence(t: ReturnType<typeof useText>, why: string): string {
  if (why === "lost") return t("evidence.upload.lost");
  if (why === "signed_out") return t("evidence.upload.signedOut");
  return why;
}
