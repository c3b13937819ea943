/** That somebody a mail goes to said stop, said where it is written and where it is read. */
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";

export function StoppedNotice({ addresses }: { addresses: readonly string[] }) {
  const t = useText();
  if (addresses.length === 0) return null;
  return (
    <Notice tone="critical" title={t("outbox.stopped.title")}>
      <p className="break-words">
        {t("outbox.stopped.about", { addresses: addresses.join(", ") })}
      </p>
    </Notice>
  );
}
