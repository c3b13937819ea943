/** The attempts of a case, newest first. */
import { Link } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import type { AppealInList } from "~/features/appeals/appeal-queries.server";
import { AppealStateChip } from "~/features/appeals/ui/appeal-state-chip";
import { useText } from "~/ui/text";

type AppealRoundsProps = { reference: string; appeals: readonly AppealInList[] };

export function AppealRounds({ reference, appeals }: AppealRoundsProps) {
  return (
    <ul className="border-t border-line">
      {appeals.map((appeal) => (
        <Round key={appeal.id} reference={reference} appeal={appeal} />
      ))}
    </ul>
  );
}

function Round({ reference, appeal }: { reference: string; appeal: AppealInList }) {
  const t = useText();
  const { number, round, state, origin, submission, decision, createdAt } = appeal;
  const said = submission
    ? t("appeals.screens.list.filed", { at: submission.submittedAt, door: submission.door })
    : t("appeals.screens.list.begun", { at: createdAt });
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line px-1 py-3 hover:bg-sunken">
      <div className="min-w-0">
        <Link
          to={appealPath({ reference, number })}
          className="text-lg text-accent underline underline-offset-3 after:absolute after:inset-0"
        >
          {t("appeals.screens.round", { round })}
        </Link>
        <p className="text-sm text-ink-soft">
          {origin === "recorded" && `${t("appeals.screens.list.recorded")} · `}
          {said}
        </p>
      </div>
      <AppealStateChip state={state} outcome={decision?.outcome} />
    </li>
  );
}
