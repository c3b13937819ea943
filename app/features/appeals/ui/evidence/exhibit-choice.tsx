/** The evidence of the case with a tick for what goes into the dossier, and its order. */
import { Form, useActionData } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ExhibitToChoose } from "~/features/appeals/evidence/evidence-choice.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { IconButton } from "~/ui/icon-button";
import { Empty } from "~/ui/page/empty";
import { ErrorSummary } from "~/ui/page/error-summary";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type ExhibitChoiceProps = {
  exhibits: readonly ExhibitToChoose[];
  mayWrite: boolean;
  evidencePath: string;
  path: string;
};

export function ExhibitChoice({ exhibits, mayWrite, evidencePath, path }: ExhibitChoiceProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  const add = (
    <ButtonLink to={evidencePath} variant={exhibits.length ? "secondary" : "primary"}>
      {t("appeals.screens.evidence.add")}
    </ButtonLink>
  );
  if (exhibits.length === 0) {
    return (
      <Empty title={t("appeals.screens.evidence.none")} action={add}>
        {t("appeals.screens.evidence.noneText")}
      </Empty>
    );
  }
  const chosen = exhibits.filter(({ isChosen }) => isChosen);
  return (
    <Form method="post" className="max-w-3xl space-y-6 text-lg">
      <ErrorSummary
        errors={reply?.formError ? [{ message: reply.formError }] : []}
        attempt={reply ? 1 : 0}
      />
      <fieldset disabled={!mayWrite}>
        <legend className="sr-only">{t("appeals.screens.evidence.choose")}</legend>
        {/* Enter in the form saves; without this it would press the first arrow. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
          {t("appeals.screens.evidence.save")}
        </button>
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="seen" value={id} />
        ))}
        <ol className="border-t border-line">
          {exhibits.map((exhibit) => (
            <li
              key={exhibit.id}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line py-3"
            >
              <ExhibitTick exhibit={exhibit} />
              {mayWrite && exhibit.isChosen && (
                <Arrows
                  exhibit={exhibit}
                  isFirst={exhibit === chosen[0]}
                  isLast={exhibit === chosen.at(-1)}
                />
              )}
            </li>
          ))}
        </ol>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        {mayWrite && <SubmitButton size="large">{t("appeals.screens.evidence.save")}</SubmitButton>}
        {mayWrite && add}
        <ButtonLink to={path}>{t("appeals.screens.back")}</ButtonLink>
      </div>
    </Form>
  );
}

function ExhibitTick({ exhibit }: { exhibit: ExhibitToChoose }) {
  const t = useText();
  const { id, title, kind, fileName, capturedAt, hiddenParts, isChosen, isProof } = exhibit;
  const about = [
    kind,
    fileName !== title && fileName,
    capturedAt && t("appeals.screens.evidence.captured", { at: capturedAt }),
    hiddenParts > 0 && t("appeals.screens.evidence.redacted", { count: hiddenParts }),
    isProof && t("appeals.screens.evidence.proofOnly"),
  ];
  return (
    <div className="min-w-0">
      <Checkbox
        id={`exhibit-${id}`}
        name="exhibits"
        value={id}
        checked={isChosen}
        label={<bdi>{title}</bdi>}
        hint={about.filter(Boolean).join(" · ")}
      />
    </div>
  );
}

type ArrowsProps = { exhibit: ExhibitToChoose; isFirst: boolean; isLast: boolean };

function Arrows({ exhibit: { id, title: name }, isFirst, isLast }: ArrowsProps) {
  const t = useText();
  return (
    <span className="flex gap-1">
      <IconButton
        type="submit"
        name="shift"
        value={`up:${id}`}
        icon={ArrowUp}
        label={t("appeals.screens.evidence.up", { name })}
        disabled={isFirst}
      />
      <IconButton
        type="submit"
        name="shift"
        value={`down:${id}`}
        icon={ArrowDown}
        label={t("appeals.screens.evidence.down", { name })}
        disabled={isLast}
      />
    </span>
  );
}
