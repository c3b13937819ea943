/** How far work on many grants is. Where a script runs, the page asks again by itself. */
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { ProgressLine } from "~/ui/page/progress-line";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { RunInList } from "../runs/run-queries.server";

const EVERY = 2_000;

type Progress = Pick<RunInList, "what" | "seen" | "total">;

export function RunProgress({ run: { what, seen, total } }: { run: Progress }) {
  const t = useText();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const waiting = setInterval(revalidate, EVERY);
    return () => clearInterval(waiting);
  }, [revalidate]);
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
