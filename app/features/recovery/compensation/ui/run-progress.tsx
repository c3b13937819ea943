/** How far work on many grants is. Where a script runs, the page asks again by itself. */
import { GoesOn } from "~/ui/page/goes-on";
import { ProgressLine } from "~/ui/page/progress-line";
import { useText } from "~/ui/text";
import type { RunInList } from "../runs/run-queries.server";

type Progress = Pick<RunInList, "what" | "seen" | "total">;

export function RunProgress({ run: { what, seen, total } }: { run: Progress }) {
  const t = useText();
  const all = Math.max(total, seen);
  return (
    <div>
      <ProgressLine
        label={t(`compensation.run.titles.${what}`)}
        done={seen}
        total={all}
        words={t("compensation.run.progress", { seen, total: all })}
      />
      <GoesOn />
    </div>
  );
}
