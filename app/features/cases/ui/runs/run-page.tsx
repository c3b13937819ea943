/** The page of one piece of work over many rows. */
import type { ShownRun } from "~/features/cases/runs/run";
import type { Crumb } from "~/ui/page/breadcrumbs";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { RunProgress } from "./run-progress";

type RunPageProps = {
  run: ShownRun;
  of: "tasks" | "cases";
  /** The address of its kind. */
  path: string;
  breadcrumbs: readonly Crumb[];
};

export function RunPage({ run, of, path, breadcrumbs }: RunPageProps) {
  return (
    <>
      <PageHeader title={run.title} breadcrumbs={breadcrumbs} />
      <div className="max-w-2xl">
        <Card>
          <RunProgress run={run} of={of} path={path} />
        </Card>
      </div>
    </>
  );
}
