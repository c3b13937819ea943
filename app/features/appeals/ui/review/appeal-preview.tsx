/** The text for one door in one language, with its length and what is missing in it. */
import { Link } from "@remix-run/react";
import type { AppealState } from "~/features/appeals/appeal-lifecycle";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { Preview } from "~/features/appeals/document/preview.server";
import type { DoorFacts } from "~/features/appeals/filing/door-choices";
import { Download } from "~/features/appeals/ui/download";
import { CopyButton } from "~/ui/copy-button";
import { Notice } from "~/ui/page/notice";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { LANGUAGES } from "~templates/bilingual";
import { DOOR_KEYS } from "~templates/rules/vocabulary";

type AppealPreviewProps = {
  appeal: AppealAddress & { state: AppealState };
  preview: Preview;
  door: DoorFacts;
  /** Of the page it stands on; the choice of door and language is in its address. */
  path: string;
};

export function AppealPreview({ appeal, preview, door, path }: AppealPreviewProps) {
  const t = useText();
  const { text, language, characters, softLimit, isOverLimit, missing, uncaptioned, isFrozen } =
    preview;
  const at = (chosen: { door?: string; language?: string }) =>
    `${path}?${new URLSearchParams({ door: preview.door, language, ...chosen })}`;
  const isFinal = isFrozen || appeal.state === "approved";
  return (
    <div className="space-y-4">
      <div className="print:hidden">
        <Tabs
          label={t("appeals.screens.preview.languages")}
          tabs={LANGUAGES.map((each) => ({
            label: t(`common.languages.${each}`),
            href: at({ language: each }),
            current: each === language,
          }))}
        />
        <nav aria-label={t("appeals.screens.preview.doors")}>
          <ul className="flex flex-wrap gap-2">
            {DOOR_KEYS.map((key) => (
              <li key={key}>
                <Link
                  to={at({ door: key })}
                  preventScrollReset
                  aria-current={key === preview.door ? "true" : undefined}
                  className="inline-flex min-h-8 items-center rounded-full border border-line-strong px-3 text-sm text-ink-soft hover:text-ink aria-[current=true]:border-accent aria-[current=true]:bg-accent-wash aria-[current=true]:font-medium aria-[current=true]:text-ink pointer-coarse:min-h-11"
                >
                  {t(`appeals.doors.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p className="max-w-prose text-ink-soft">{door.asks}</p>
      {isFrozen && <Notice tone="good">{t("appeals.screens.preview.frozen")}</Notice>}
      {!isFrozen && missing.length > 0 && (
        <Notice tone="caution" title={t("appeals.screens.preview.missing", { language })}>
          <p>{t("appeals.screens.preview.missingText")}</p>
          <ul className="mt-2 list-disc pl-5">
            {missing.map(({ heading, why, page }) => (
              <li key={page + heading}>
                <Link
                  to={appealPath(appeal, page)}
                  className="text-accent underline underline-offset-3"
                >
                  {heading}
                </Link>
                {", "}
                {t(
                  why === "unanswered"
                    ? "appeals.screens.preview.unanswered"
                    : "appeals.screens.preview.notInLanguage",
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!isFrozen && uncaptioned.length > 0 && (
        <Notice tone="info" title={t("appeals.screens.preview.uncaptioned", { language })}>
          <p>{t("appeals.screens.preview.uncaptionedText")}</p>
          <ul className="mt-2 list-disc pl-5">
            {uncaptioned.map(({ id, label, title }) => (
              <li key={id}>
                {label}{" "}
                <TextLink to={`/cases/${appeal.reference}/evidence/${id}`}>
                  <bdi>{title}</bdi>
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className={isOverLimit ? "font-medium text-caution" : "text-ink-soft"}>
          {counted(t, characters, softLimit, isOverLimit)}
        </p>
        <CopyButton text={text} label={t("appeals.screens.preview.copy")} />
      </div>
      {softLimit !== null && <p className="text-sm text-ink-faint">{door.limitNote}</p>}
      {/* The text as it is pasted: its own lines, in its own language. */}
      <div
        lang={language}
        className="rounded-card border border-line bg-surface p-5 text-lg whitespace-pre-wrap break-words"
      >
        {text}
      </div>
      <p className="print:hidden">
        <Download href={`${appealPath(appeal, "dossier.pdf")}?language=${language}`}>
          {t(isFinal ? "appeals.screens.preview.pdfFinal" : "appeals.screens.preview.pdf")}
        </Download>
      </p>
    </div>
  );
}

function counted(
  t: ReturnType<typeof useText>,
  count: number,
  limit: number | null,
  isOver: boolean,
): string {
  if (limit === null) return t("appeals.screens.preview.characters", { count });
  return isOver
    ? t("appeals.screens.preview.overLimit", { count, limit })
    : t("appeals.screens.preview.ofLimit", { count, limit });
}
