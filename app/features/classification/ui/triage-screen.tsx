/** The wizard around whatever comes next: the way so far, the question or the result, what it could be. */
import { Form } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import { ButtonLink } from "~/ui/button-link";
import { PathSteps } from "~/ui/flow/path-steps";
import { WizardLayout } from "~/ui/flow/wizard-layout";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { useSaves } from "~/ui/use-saves";
import type { TriageScreenView } from "../view-triage.server";
import { ClassificationHistory } from "./classification-history";
import { MissingFact } from "./missing-fact";
import { PastedTexts } from "./pasted-texts";
import { PossibleClasses } from "./possible-classes";
import { QuestionForm } from "./question-form";
import { TriageLetter } from "./triage-letter";

type TriageScreenProps = { view: TriageScreenView; reply: FormReply | undefined };

export function TriageScreen({ view, reply }: TriageScreenProps) {
  const t = useText();
  const saves = useSaves();
  const here = `/cases/${view.reference}/classify`;
  const current = view.kind === "question" ? view.question : null;
  const isNew = current && !view.path.some(({ id }) => id === current.key);
  const steps = [
    ...view.path.map((step) => ({
      ...step,
      href: `${here}?question=${step.id}`,
      current: step.id === current?.key,
    })),
    ...(isNew ? [{ id: current.key, label: current.label, current: true }] : []),
  ];

  return (
    <WizardLayout
      backHref={backHref(view, here)}
      path={<PathSteps steps={steps} />}
      progress={current ? t("classification.atMost", { count: current.number }) : undefined}
      resultLabel={t("classification.possible.title")}
      result={
        <>
          {view.kind !== "decided" && (
            <PossibleClasses names={view.possible} isFresh={view.isFresh} />
          )}
          <PastedTexts
            {...view.pasted}
            pasteHref={`${here}/paste`}
            removalHref={(id) => `${here}/pasted/${id}/removal`}
          />
          <ClassificationHistory history={view.history} />
        </>
      }
    >
      {reply?.formError && (
        <Notice tone="critical" alert className="mb-4">
          <p>{reply.formError}</p>
          {typeof reply.values?.theirs === "string" && (
            <p>{t("classification.question.stands", { answer: reply.values.theirs })}</p>
          )}
        </Notice>
      )}
      {view.kind === "question" && (
        <QuestionForm
          key={`${view.question.key} ${saves}`}
          question={view.question}
          seen={view.seen}
          date={view.date}
          zones={view.zones}
          reply={reply}
          cancelHref={view.isChange ? here : undefined}
        />
      )}
      {view.kind === "needs_fact" && (
        <MissingFact
          says={view.says}
          whereToLook={view.whereToLook}
          answerHref={`${here}?question=${view.settledBy}`}
          laterAction={`${here}/missing-fact`}
        />
      )}
      {view.kind === "decided" && <Decided view={view} here={here} />}
    </WizardLayout>
  );
}

type DecidedProps = { view: Extract<TriageScreenView, { kind: "decided" }>; here: string };

function Decided({ view, here }: DecidedProps) {
  const t = useText();
  return (
    <>
      {view.isRelapse && (
        <Notice tone="waiting" className="mb-4">
          {t("classification.result.relapse")}
        </Notice>
      )}
      <TriageLetter letter={view.letter} />
      <Form
        method="post"
        action={`/cases/${view.reference}/classification`}
        className={`mt-6 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-3 print:hidden ${view.isInForce ? "" : "sticky bottom-0 max-sm:bottom-14"}`}
      >
        <input type="hidden" name="version" value={view.version} />
        {view.isInForce && (
          <ButtonLink to={`/cases/${view.reference}`} variant="primary">
            {t("classification.result.toCase")}
          </ButtonLink>
        )}
        <SubmitButton variant={view.isInForce ? "secondary" : "primary"}>
          {t(view.isClassified ? "classification.result.recommit" : "classification.result.commit")}
        </SubmitButton>
        <ButtonLink to={`${here}/overrule`} variant={view.isInForce ? "quiet" : "secondary"}>
          {t("classification.result.overrule")}
        </ButtonLink>
        <p className="text-sm text-ink-soft max-sm:sr-only">
          {t(
            view.isInForce
              ? "classification.result.inForceHint"
              : "classification.result.commitHint",
          )}
        </p>
      </Form>
    </>
  );
}

/** Back leads to the question before, with its answer kept. */
function backHref(view: TriageScreenView, here: string): string | undefined {
  const at =
    view.kind === "question" ? view.path.findIndex(({ id }) => id === view.question.key) : -1;
  const before = at < 0 ? view.path.at(-1) : view.path[at - 1];
  return before && `${here}?question=${before.id}`;
}
