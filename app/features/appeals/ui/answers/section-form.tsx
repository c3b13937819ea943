/** One section to write: its questions with guidance beside them, saved as they are typed. */
import { Form, useActionData } from "@remix-run/react";
import { lazy, type ReactNode, Suspense, useMemo, useRef } from "react";
import { fieldsOf } from "~/features/appeals/answers/answer-fields";
import { answersSchema } from "~/features/appeals/answers/answer-schemas";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { wordOf } from "~/features/appeals/answers/word-of";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { WordedQuestion, WordedSection } from "~/features/appeals/questions/appeal-questions";
import type { Standing } from "~/ui/autosave/autosave-reply";
import { SaveState } from "~/ui/autosave/save-state";
import { useAutosave } from "~/ui/autosave/use-autosave";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { useHydrated } from "~/ui/hydrated";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { QuestionField, ZONES_ID } from "./question-field";
import { QuestionGuidance } from "./question-guidance";

/** Loaded when two people wrote on one answer, which is rare. */
const ConflictPanel = lazy(() => import("~/ui/autosave/conflict-panel"));

/** Loaded when a session ends while somebody writes. */
const SignedOutNotice = lazy(() => import("~/ui/autosave/signed-out-notice"));

/** Loaded once the page stands: they only read along. */
const HereToo = lazy(() => import("~/features/appeals/ui/together/here-too"));
const WritingDesk = lazy(() => import("~/features/appeals/ui/claims/writing-desk"));

export type AnswerOnPage = {
  value: AnswerValue | null;
  version: number;
  byName: string;
  isFilledIn: boolean;
  at: Date;
};

export type SectionFormProps = {
  section: WordedSection;
  answers: Readonly<Record<string, AnswerOnPage>>;
  personId: string;
  appealId: string;
  appeal: AppealAddress;
  zones: readonly string[];
  /** Where times that nobody has given yet are expected to be told. */
  zone: string;
  /** Open remarks and suggestions, by question. */
  discussed: Readonly<Record<string, number>>;
  /** The top of the page, with where the writing stands. */
  header: (state: ReactNode) => ReactNode;
};

type Reply = { conflicts?: Record<string, Standing> };

export function SectionForm(props: SectionFormProps) {
  const { section, answers, personId, appealId, appeal, zones, zone, discussed, header } = props;
  const path = appealPath(appeal);
  const isHydrated = useHydrated();
  const t = useText();
  const { questions } = section;
  const reply = useActionData<Reply>();
  const schema = useMemo(() => answersSchema(questions), [questions]);
  const form = useZodForm(schema, startOf(questions, answers, zone), {
    // The page never sends what somebody has to settle. What is typed while the first save is under
    // way takes a second one.
    before: async () => (await saving.flush()) || saving.flush(),
  });
  const element = useRef<HTMLFormElement>(null);
  const saving = useAutosave({
    form: element,
    action: `${path}/autosave`,
    personId,
    subjectId: appealId,
    parts: questions.map(({ id }) => id),
    met: reply?.conflicts,
    onInvalid: (question, sentence) => {
      const named = form.getValues(question as never);
      const part = typeof named === "object" ? `${question}.${Object.keys(named)[0]}` : question;
      form.setError(part as never, { type: "server", message: sentence });
    },
  });
  return (
    <>
      {header(
        <>
          {isHydrated && (
            <Suspense>
              <HereToo
                reference={appeal.reference}
                place={`appeals/${appeal.number}/${section.id}`}
              />
            </Suspense>
          )}
          <span aria-hidden>
            <SaveState state={saving.state} />
          </span>
        </>,
      )}
      <Form method="post" {...form.props} ref={element} className="ends-with-bar text-lg">
        <FormErrors form={form} />
        {saving.isRestored && <Notice className="mb-6">{t("autosave.restored")}</Notice>}
        {saving.state.kind === "signedOut" && (
          <Suspense>
            <SignedOutNotice />
          </Suspense>
        )}
        {saving.state.kind === "refused" && (
          <Notice tone="caution" title={saving.state.sentence} alert className="mb-6">
            {t("autosave.waiting")}
          </Notice>
        )}
        {zones.length > 0 && (
          <datalist id={ZONES_ID}>
            {zones.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
        {questions.some(({ isPerLanguage }) => isPerLanguage) && (
          <p className="mb-8 max-w-prose text-base text-ink-soft">
            {t("appeals.screens.section.eitherLanguage")}{" "}
            <TextLink to={`${path}/library?section=${section.id}`}>
              {t("library.take.link")}
            </TextLink>
          </p>
        )}
        <div id="desk-legend" />
        <div className="space-y-12">
          {questions.map((question) => {
            const conflict = saving.conflicts[question.id];
            const answer = answers[question.id];
            const version = reply?.conflicts?.[question.id]?.version ?? answer?.version ?? 0;
            return (
              <div
                key={question.id}
                id={`question-${question.id}`}
                className="scroll-mt-24 grid gap-x-12 gap-y-3 lg:grid-cols-beside"
              >
                <div className="min-w-0 max-w-prose">
                  {/* A text input: React would put a hidden one back to its first value at every render. */}
                  <input hidden readOnly name={`version.${question.id}`} defaultValue={version} />
                  <QuestionField question={question} field={form.field as ZodFormField} />
                  <div id={`desk-${question.id}`} />
                  {conflict && (
                    <Suspense>
                      <ConflictPanel
                        part={question.id}
                        theirs={conflict}
                        word={(value) => wordOf(question, value, t)}
                        onChoose={(choice) => saving.settle(question.id, choice)}
                      >
                        {t("appeals.screens.conflict.hint")}
                      </ConflictPanel>
                    </Suspense>
                  )}
                  {answer && (
                    <WrittenBy
                      path={path}
                      section={section.id}
                      question={question.id}
                      answer={answer}
                      discussed={discussed[question.id] ?? 0}
                    />
                  )}
                </div>
                <QuestionGuidance question={question} />
              </div>
            );
          })}
        </div>
        {isHydrated && (
          <Suspense>
            <WritingDesk form={element} appeal={appeal} questions={questions} />
          </Suspense>
        )}
        <div className="mt-10 flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-3">
          <SubmitButton form={form} name="then" value="next" size="large">
            {t("appeals.screens.section.save")}
          </SubmitButton>
          <SubmitButton form={form} name="then" value="overview" variant="secondary" size="large">
            {t("appeals.screens.section.saveAndReturn")}
          </SubmitButton>
          <SaveState state={saving.state} />
        </div>
      </Form>
    </>
  );
}

type WrittenByProps = {
  path: string;
  section: string;
  question: string;
  answer: AnswerOnPage;
  discussed: number;
};

/** Who wrote what stands, and the way to what stood before and to what is said about it. */
function WrittenBy({ path, section, question, answer, discussed }: WrittenByProps) {
  const t = useText();
  const { byName, at, isFilledIn, version } = answer;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 text-sm text-ink-soft">
      <span>
        {isFilledIn
          ? t("appeals.screens.hub.filledIn")
          : t("appeals.screens.section.writtenBy", { name: byName, at })}
      </span>
      <TextLink to={`${path}/answers/${question}`} quiet>
        {t("appeals.screens.section.versions", { count: version })}
      </TextLink>
      {discussed > 0 && (
        <TextLink to={`${path}/sections/${section}/comments`} quiet>
          {t("together.discussion.open", { count: discussed })}
        </TextLink>
      )}
    </p>
  );
}

function startOf(
  questions: readonly WordedQuestion[],
  answers: SectionFormProps["answers"],
  zone: string,
) {
  return Object.fromEntries(
    questions.map((question) => {
      const value = fieldsOf(question, answers[question.id]?.value ?? null);
      const isUntold = question.kind === "instant_with_zone" && !answers[question.id]?.value;
      return [question.id, isUntold ? { wallClock: "", zone } : value];
    }),
  );
}
