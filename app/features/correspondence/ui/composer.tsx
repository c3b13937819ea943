/**
 * Writes down what was said: over which channel, by whom, when, and whose turn it is now. What does
 * not fit the channel is hidden by the style sheet alone, so that it works without a script.
 */
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { Checkbox } from "~/ui/fields/checkbox";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { FileDrop } from "~/ui/fields/file-drop";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Disclosure } from "~/ui/page/disclosure";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { MESSAGE_KINDS } from "../thread-kinds";
import { type ThreadState, TURNS } from "../thread-lifecycle";
import { type ThreadAddress, threadPath } from "../thread-path";
import { messageSchema } from "../thread-schemas";
import { useKeptDraft } from "./use-kept-draft";
import { ZoneSelect } from "./zone-select";

type ComposerProps = {
  thread: ThreadAddress & {
    channel: string;
    state: ThreadState;
    theirTicket: string;
    isShared: boolean;
    participants: readonly { id: string; name: string }[];
  };
  party: string;
  personId: string;
  /** The step that chasing would be, in words. */
  chaseStep: string;
  clock: string;
  zone: string;
  zones: readonly string[];
};

export default function Composer(props: ComposerProps) {
  const { thread, party, personId, clock, zone, zones, chaseStep } = props;
  const t = useText();
  const element = useRef<HTMLFormElement>(null);
  const form = useZodForm(messageSchema, {
    kind: thread.channel as "email",
    direction: "in",
    clock,
    zone,
    onlyHere: thread.isShared,
  });
  const draft = useKeptDraft(element, personId, thread.id);
  const { onSubmit, ...formProps } = form.props;
  return (
    <Form
      ref={element}
      method="post"
      action={`${threadPath(thread)}?index`}
      encType="multipart/form-data"
      {...formProps}
      onSubmit={(event) => {
        draft.markSent();
        return onSubmit(event);
      }}
      data-own-draft
      className="group/composer space-y-4"
      aria-label={t("threads.composer.title")}
    >
      <FormErrors form={form} />
      {draft.isRestored && (
        <p role="status" className="text-sm text-ink-soft">
          {t("threads.composer.restored")}
        </p>
      )}
      <FieldGroup {...form.field("kind")} legend={t("threads.composer.kind")}>
        <RadioGroup
          className="flex flex-wrap gap-x-5"
          options={MESSAGE_KINDS.map((value) => ({ value, label: t(`threads.log.${value}`) }))}
        />
      </FieldGroup>
      <div className="space-y-4 group-has-[[name=kind][value=note]:checked]/composer:hidden">
        <FieldGroup {...form.field("direction")} legend={t("threads.composer.direction")}>
          <RadioGroup
            className="flex flex-wrap gap-x-5"
            options={[
              { value: "in", label: t("threads.composer.in", { who: party }) },
              { value: "out", label: t("threads.composer.out") },
            ]}
          />
        </FieldGroup>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...form.field("counterpart")} label={t("threads.composer.counterpart")} optional>
            <Input list="participants" dir="auto" autoComplete="off" />
          </Field>
          <datalist id="participants">
            {thread.participants.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
          <div className="hidden group-has-[[name=kind][value=call]:checked]/composer:block">
            <Field {...form.field("minutes")} label={t("threads.composer.minutes")} optional>
              <Input inputMode="numeric" autoComplete="off" />
            </Field>
          </div>
        </div>
        <div className="hidden group-has-[[name=kind][value=email]:checked]/composer:block group-has-[[name=kind][value=portal]:checked]/composer:block">
          <Field {...form.field("subject")} label={t("threads.composer.subject")} optional>
            <Input dir="auto" autoComplete="off" />
          </Field>
        </div>
      </div>
      <Field
        {...form.field("text")}
        label={t("threads.composer.text")}
        hint={t("threads.composer.textHint")}
      >
        <Textarea rows={6} dir="auto" />
      </Field>
      <FieldGroup {...form.field("clock")} legend={t("threads.composer.when")}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field {...form.field("clock")} label={t("threads.composer.when")} hideLabel>
            <Input type="datetime-local" />
          </Field>
          <Field {...form.field("zone")} label={t("threads.composer.zone")} hideLabel>
            <ZoneSelect zones={zones} />
          </Field>
        </div>
      </FieldGroup>
      <div className="space-y-4 group-has-[[name=kind][value=note]:checked]/composer:hidden">
        <div className="group-has-[[name=direction][value=out]:checked]/composer:hidden">
          <Field
            {...form.field("promised")}
            label={t("threads.composer.promised")}
            hint={t("threads.composer.promisedHint")}
            optional
          >
            <Input type="datetime-local" />
          </Field>
        </div>
        {thread.state === "waiting_them" && (
          <div className="hidden group-has-[[name=direction][value=out]:checked]/composer:block">
            <Checkbox
              {...form.field("isChase")}
              label={t("threads.composer.isChase")}
              hint={chaseStep}
            />
          </div>
        )}
        {!thread.theirTicket && (
          <Field
            {...form.field("theirTicket")}
            label={t("threads.fields.theirTicket")}
            hint={t("threads.composer.ticketHint")}
            optional
          >
            <Input autoComplete="off" spellCheck={false} />
          </Field>
        )}
      </div>
      <Field id="f-files" name="files" label={t("threads.composer.files")} optional>
        <FileDrop multiple>{t("threads.composer.filesHint")}</FileDrop>
      </Field>
      {thread.isShared && (
        <Checkbox
          {...form.field("onlyHere")}
          label={t("threads.composer.onlyHere", { reference: thread.reference })}
          hint={t("threads.composer.onlyHereHint")}
        />
      )}
      <div className="group-has-[[name=kind][value=note]:checked]/composer:hidden">
        <Disclosure summary={t("threads.composer.turn")}>
          <Field {...form.field("turn")} label={t("threads.composer.turnLabel")} hideLabel>
            <Select
              prompt={t("threads.composer.turnUsual")}
              options={TURNS.map((value) => ({
                value,
                label: t(`threads.composer.turns.${value}`, { who: party }),
              }))}
            />
          </Field>
        </Disclosure>
      </div>
      <SubmitButton form={form}>{t("threads.composer.submit")}</SubmitButton>
    </Form>
  );
}
