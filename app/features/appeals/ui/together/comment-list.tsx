/** What was said about a section, oldest first; what is dealt with stays to be read. */
import { Form } from "@remix-run/react";
import type { DiscussionPage } from "~/features/appeals/together/discussion-page.server";
import { Button } from "~/ui/button";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { Quote } from "./quote";

type Comment = DiscussionPage["comments"][number];
type CommentListProps = { comments: readonly Comment[]; path: string; mayTalk: boolean };

export function CommentList({ comments, path, mayTalk }: CommentListProps) {
  const t = useText();
  if (comments.length === 0) {
    return <p className="text-base text-ink-soft">{t("together.comment.none")}</p>;
  }
  return (
    <ol className="border-t border-line">
      {comments.map((comment) => {
        const { id, authorName, createdAt, text, settledAt, settledByName, isMine } = comment;
        return (
          <li key={id} id={`comment-${id}`} className="space-y-2 border-b border-line py-3">
            <p className="flex flex-wrap items-center gap-x-3 text-base text-ink-soft">
              <span className="font-medium text-ink">{authorName}</span>
              <Time at={createdAt} />
              {settledAt && (
                <StateChip tone="good">
                  {t("together.comment.settledBy", { name: settledByName })}
                </StateChip>
              )}
            </p>
            {comment.passage && (
              <Quote
                label={comment.label}
                lang={comment.language}
                state={comment.state}
                passage={comment.passage}
              />
            )}
            <p dir="auto" className="whitespace-pre-line">
              {text}
            </p>
            {mayTalk && (
              <div className="flex flex-wrap gap-2">
                <Form
                  method="post"
                  action={`${path}/comments/${id}/${settledAt ? "reopening" : "settlement"}`}
                >
                  <Button type="submit" size="small">
                    {t(settledAt ? "together.comment.reopen" : "together.comment.settle")}
                  </Button>
                </Form>
                {isMine && (
                  <Form method="post" action={`${path}/comments/${id}/removal`}>
                    <Button type="submit" size="small" variant="quiet">
                      {t("together.comment.remove")}
                    </Button>
                  </Form>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
