/** Past appeals, the newest first. */
import { appealPath } from "~/features/appeals/appeal-path";
import type { PastAppeal } from "~/features/appeals/library/past-appeals.server";
import { AppealStateChip } from "~/features/appeals/ui/appeal-state-chip";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export function PastList({ appeals }: { appeals: readonly PastAppeal[] }) {
  return (
    <ul className="divide-y divide-line">
      {appeals.map((appeal) => (
        <li key={appeal.id} className="space-y-1 p-4">
          <PastHead appeal={appeal} />
        </li>
      ))}
    </ul>
  );
}

/** Which appeal it is, and what came of it. */
export function PastHead({ appeal }: { appeal: PastAppeal }) {
  const t = useText();
  const { number, round, restriction, submission, decision, case: of } = appeal;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <TextLink to={appealPath({ reference: of.reference, number })}>
          {t("library.one", { reference: of.reference, round })}
        </TextLink>
        <AppealStateChip
          state={decision ? "decided" : "submitted"}
          outcome={decision?.outcome ?? null}
        />
        <Chip>{t(`enforcement.class.${restriction.class as "disabled"}`)}</Chip>
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
        {of.business && <bdi>{of.business.name}</bdi>}
        {restriction.violationType && <span>{restriction.violationType}</span>}
        {submission && (
          <span>
            {t("library.filed")}{" "}
            <Time at={submission.submittedAt} zone={submission.submittedZone} />
          </span>
        )}
      </p>
    </>
  );
}
