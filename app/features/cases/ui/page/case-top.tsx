/** The top of a page of a case: all of it on the main pages, the one line where people concentrate. */
import type { HeadView } from "~/features/cases/page/head-view.server";
import { StageChips } from "~/ui/status/stage-chips";
import { useText } from "~/ui/text";
import { CaseBanner } from "./case-banner";
import { CaseBar } from "./case-bar";
import { CaseTabs } from "./case-tabs";

const MAIN_PAGES = ["", "appeals", "threads", "tasks", "evidence", "clocks", "changes"];

export function CaseTop({ head, pathname }: { head: HeadView; pathname: string }) {
  const t = useText();
  const page = pathname.replace(`/cases/${head.reference}`, "").replace(/^\/|\/$/g, "");
  const isMain = MAIN_PAGES.includes(page);
  const { tasks, stages, reference } = head;
  return (
    <>
      <CaseBar head={head} page={page} />
      {isMain && (
        <>
          <CaseBanner head={head} />
          {stages.length > 0 && (
            <div className="mb-4">
              <StageChips label={t("cases.screens.head.stages")} stages={stages} />
            </div>
          )}
          <CaseTabs
            reference={reference}
            tasks={tasks?.all ? `${tasks.done}/${tasks.all}` : null}
          />
        </>
      )}
    </>
  );
}
