/** What to tell customers on other channels meanwhile, ready to copy in both languages. */
import { CopyButton } from "~/ui/copy-button";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import type { TriageLetter } from "../triage-letter";

export function HoldingNotice({ notice }: { notice: NonNullable<TriageLetter["holding"]> }) {
  const t = useText();
  return (
    <div className="space-y-3">
      <p className="text-ink-soft">{notice.situation}</p>
      {notice.needsContact && (
        <Notice tone="caution">{t("classification.result.holdingContact")}</Notice>
      )}
      {notice.texts.map(({ language, text }) => (
        <figure key={language} className="rounded-card border border-line bg-sunken p-4">
          <figcaption className="mb-2 flex items-center justify-between gap-2 text-sm text-ink-soft">
            {t(`common.languages.${language}`)}
            <CopyButton text={text} label={t("classification.result.copy")} />
          </figcaption>
          <blockquote lang={language} className="text-lg">
            {text}
          </blockquote>
        </figure>
      ))}
    </div>
  );
}
