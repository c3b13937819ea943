/** How far work on many grants is. Where a script runs, the page asks again by itself. */
import { ProgressLine } from "~/ui/page/progress-line";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { useAskedAgain } from "~/ui/use-asked-again";
import type { RunInList } from "../runs/run-queries.server";

type Progress = Pick<RunInList, "what" | "seen" | "total">;

export function RunProgress({ run: { what, seen, total } }: { run: Progress }) {
  const t = useText();
  useAskedAgain(true);
  const all = Math.max(total, seen);
  return (
    <div>
      <ProgressLine
        label={t(`compensation.run.titles.${what}`)}
        done={seen}
        total={all}
        words={t("compensation.run.progress", { seen, total: all })}
      />
      <p className="mt-3 flex flex-wrap gap-x-3 text-sm text-ink-soft">
        <span>{t("compensation.run.note")}</span>
        <TextLink to=".">{t("compensation.run.reload")}</TextLink>
      </p>
    </div>
  );
}
