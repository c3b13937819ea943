/** The latest work over many rows that one began. */
import type { ShownRun } from "~/features/cases/runs/run";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type RunListProps = {
  runs: readonly ShownRun[];
  of: "tasks" | "cases";
  /** The address of its kind. */
  path: string;
};

export function RunList({ runs, of, path }: RunListProps) {
  const t = useText();
  if (runs.length === 0) {
    return <Empty title={t(`runs.${of}.none`)}>{t(`runs.${of}.noneText`)}</Empty>;
  }
  return (
    <Card flush>
      <ul>
        {runs.map(({ id, title, state, done, createdAt }) => (
          <li key={id} className="border-b border-line px-4 py-3 last:border-b-0">
            <TextLink to={`${path}/${id}`}>{title}</TextLink>
            <p className="text-sm text-ink-soft">
              {t(`runs.states.${state}`)} · {t(`runs.${of}.done`, { count: done })} ·{" "}
              <Time at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
