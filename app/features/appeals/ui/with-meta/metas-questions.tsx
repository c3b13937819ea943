/** Questions and answers in order, and the one form that fits whose turn it is. */
import { Form } from "@remix-run/react";
import type { AppealMove } from "~/features/appeals/appeal-lifecycle";
import { type AppealAtTop, appealPath } from "~/features/appeals/appeal-path";
import { infoAnswerSchema, infoRequestSchema } from "~/features/appeals/appeal-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { MomentFields } from "~/features/appeals/ui/filing/moment-fields";
import type { Filing } from "~/features/appeals/ui/hub/appeal-hub";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type MetasQuestionsProps = {
  title: string;
  appeal: AppealAtTop;
  questions: Filing["infoRequests"];
  moves: readonly AppealMove[];
  clock: string;
  zone: string;
  zones: readonly string[];
};

export function MetasQuestions(props: MetasQuestionsProps) {
  const { title, appeal, questions, moves } = props;
  return (
    <div className="max-w-prose space-y-8 text-lg">
      <AppealHeader appeal={appeal} title={title} />
      {questions.length > 0 && (
        <ol className="border-t border-line">
          {questions.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </ol>
      )}
      {moves.includes("answer_info") && <AnswerForm {...props} />}
      {moves.includes("note_info_requested") && <QuestionForm {...props} />}
    </div>
  );
}

function Question({ question }: { question: Filing["infoRequests"][number] }) {
  const t = useText();
  const { text, askedAt, askedZone, answer, answeredAt, answeredZone } = question;
  return (
    <li className="space-y-2 border-b border-line py-4">
      <p className="text-base text-ink-soft">
        <Time at={askedAt} zone={askedZone} />
      </p>
      <blockquote dir="auto" className="border-l-2 border-line-strong pl-4 whitespace-pre-line">
        {text}
      </blockquote>
      {answeredAt ? (
        <>
          <p className="text-base text-ink-soft">
            {t("appeals.screens.questions.answeredAt", { at: answeredAt })}
            {answeredZone && <span className="sr-only"> {answeredZone}</span>}
          </p>
          <p dir="auto" className="whitespace-pre-line">
            {answer}
          </p>
        </>
      ) : (
        <p className="text-base font-medium text-caution">{t("appeals.screens.questions.open")}</p>
      )}
    </li>
  );
}

function QuestionForm({ appeal, clock, zone, zones }: MetasQuestionsProps) {
  const t = useText();
  const form = useZodForm(infoRequestSchema, { clock, zone });
  return (
    <Form
      method="post"
      action={`${appealPath(appeal, "questions")}?index`}
      {...form.props}
      className="space-y-6"
      aria-label={t("appeals.screens.questions.add")}
    >
      <FormErrors form={form} />
      <Field {...form.field("text")} label={t("appeals.screens.questions.text")}>
        <Textarea rows={5} dir="auto" />
      </Field>
      <MomentFields
        legend={t("appeals.screens.questions.asked")}
        field={form.field as ZodFormField}
        zones={zones}
      />
      <SubmitButton form={form} size="large">
        {t("appeals.screens.questions.save")}
      </SubmitButton>
    </Form>
  );
}

function AnswerForm({ appeal, clock, zone, zones }: MetasQuestionsProps) {
  const t = useText();
  const form = useZodForm(infoAnswerSchema, { clock, zone });
  return (
    <Form
      method="post"
      action={appealPath(appeal, "questions/answer")}
      {...form.props}
      className="space-y-6"
      aria-label={t("appeals.screens.questions.saveAnswer")}
    >
      <FormErrors form={form} />
      <Field {...form.field("answer")} label={t("appeals.screens.questions.answer")}>
        <Textarea rows={5} dir="auto" />
      </Field>
      <MomentFields
        legend={t("appeals.screens.questions.answered")}
        field={form.field as ZodFormField}
        zones={zones}
      />
      <SubmitButton form={form} size="large">
        {t("appeals.screens.questions.saveAnswer")}
      </SubmitButton>
    </Form>
  );
}
