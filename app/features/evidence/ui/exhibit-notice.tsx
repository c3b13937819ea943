/** That an exhibit is held fast, or that it was taken out. */
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";

type ExhibitNoticeProps = {
  isSealed: boolean;
  removedAt: Date | null;
  /** Its redacted copies, taken out or not. */
  copies: readonly { removedAt: Date | null }[];
};

export function ExhibitNotice({ isSealed, removedAt, copies }: ExhibitNoticeProps) {
  const t = useText();
  if (removedAt) {
    return (
      <Notice
        tone="caution"
        title={t("evidence.exhibit.removed", { at: removedAt })}
        className="mb-4"
      >
        {t("evidence.exhibit.removedText")}
      </Notice>
    );
  }
  if (copies.length > 0) {
    const hasCopy = copies.some((copy) => copy.removedAt === null);
    return (
      <Notice tone="info" title={t("redaction.original")} className="mb-4">
        {t(hasCopy ? "redaction.originalText" : "redaction.originalAlone")}
      </Notice>
    );
  }
  if (!isSealed) return null;
  return (
    <Notice tone="good" title={t("evidence.exhibit.sealed")} className="mb-4">
      {t("evidence.exhibit.sealedText")}
    </Notice>
  );
}
