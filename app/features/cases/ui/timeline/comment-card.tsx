/** A remark where it was made, with what its author may do about it. */
import { lazy, Suspense } from "react";
import type { TimelineComment } from "~/features/cases/timeline/case-timeline.server";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

/** Few remarks are the reader's own; the others need no window. */
const ConfirmDialog = lazy(() => import("~/ui/overlay/confirm-dialog"));

type CommentCardProps = { comment: TimelineComment; reference: string };

export function CommentCard({ comment, reference }: CommentCardProps) {
  const t = useText();
  const { id, text, isMine, isEdited, isRemoved } = comment;
  if (isRemoved) {
    return <p className="mt-1 text-ink-faint italic">{t("cases.screens.comment.removed")}</p>;
  }
  const address = `/cases/${reference}/comments/${id}`;
  return (
    <div className="mt-1 rounded-card border border-line bg-surface px-3 py-2">
      <p dir="auto" className="whitespace-pre-line">
        {text}
      </p>
      {(isEdited || isMine) && (
        <div className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft print:hidden">
          {isEdited && <span>{t("cases.screens.comment.edited")}</span>}
          {isMine && (
            <>
              <TextLink to={address} quiet className="text-sm">
                {t("cases.screens.comment.edit")}
              </TextLink>
              <Suspense>
                <ConfirmDialog
                  trigger={t("cases.screens.comment.remove")}
                  variant="quiet"
                  size="small"
                  title={t("cases.screens.comment.removeTitle")}
                  consequence={t("cases.screens.comment.removeText")}
                  confirm={t("cases.screens.comment.removeConfirm")}
                  action={`${address}/removal`}
                />
              </Suspense>
            </>
          )}
        </div>
      )}
    </div>
  );
}
