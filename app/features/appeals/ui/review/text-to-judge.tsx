/** The text of an appeal as its reviewer reads it, for the door and language they choose. */
import { appealPath } from "~/features/appeals/appeal-path";
import type { ReviewPage } from "~/features/appeals/review/review-page.server";
import { useText } from "~/ui/text";
import { AppealPreview } from "./appeal-preview";

export function TextToJudge({ page: { appeal, preview, door } }: { page: ReviewPage }) {
  const t = useText();
  return (
    <section aria-labelledby="read" className="space-y-4">
      <h2 id="read" className="text-lg font-semibold">
        {t("appeals.screens.review.read")}
      </h2>
      <AppealPreview
        appeal={appeal}
        preview={preview}
        door={door}
        path={appealPath(appeal, "review")}
      />
    </section>
  );
}
