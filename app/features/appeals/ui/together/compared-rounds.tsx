/** Two rounds of a case beside each other: which answers and actions changed, word by word. */
import { Form } from "@remix-run/react";
import type { ActionChange } from "~/features/appeals/together/compare-actions";
import type { ComparedRounds as Compared } from "~/features/appeals/together/compare-rounds.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Notice } from "~/ui/page/notice";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import { Difference } from "./difference";
import { TextDifferences } from "./text-differences";

export function ComparedRounds({ compared }: { compared: Compared }) {
  const t = useText();
  const { rounds, from, to, isRecorded, pieces, sections, actions } = compared;
  const options = rounds.map(({ number, round, state }) => ({
    value: String(number),
    label: `${t("appeals.screens.round", { round })} · ${t(`appeals.states.${state}`)}`,
  }));
  const isSame = sections.length === 0 && actions.length === 0;
  return (
    <div className="max-w-prose space-y-8 text-lg">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <Field name="from" label={t("together.difference.from")} dense>
          <Select key={from} options={options} defaultValue={String(from)} dense />
        </Field>
        <Field name="to" label={t("together.difference.to")} dense>
          <Select key={to} options={options} defaultValue={String(to)} dense />
        </Field>
        <Button type="submit">{t("together.difference.show")}</Button>
      </Form>
      {isRecorded && (
        <Notice>
          {t(pieces ? "together.rounds.recordedText" : "together.rounds.recordedNone")}
        </Notice>
      )}
      {pieces && <Difference pieces={pieces} />}
      {!isRecorded && isSame && <p className="text-ink-soft">{t("together.rounds.same")}</p>}
      {sections.map(({ id, title, questions }) => (
        <section key={id} aria-labelledby={`section-${id}`} className="space-y-4">
          <h2 id={`section-${id}`} className="font-semibold">
            {title}
          </h2>
          {questions.map((question) => (
            <div key={question.id} className="space-y-1 border-t border-line pt-3">
              <h3 className="text-base font-medium">{question.label}</h3>
              <TextDifferences texts={question.texts} />
            </div>
          ))}
        </section>
      ))}
      {actions.length > 0 && (
        <section aria-labelledby="actions" className="space-y-4">
          <h2 id="actions" className="font-semibold">
            {t("together.rounds.actions")}
          </h2>
          {actions.map((action) => (
            <ChangedAction key={action.id} action={action} />
          ))}
        </section>
      )}
    </div>
  );
}

const TONES: Record<ActionChange["kind"], Tone> = {
  added: "good",
  taken: "caution",
  changed: "info",
};

function ChangedAction({ action }: { action: ActionChange }) {
  const t = useText();
  const format = useFormat();
  /** A day is the same day wherever it is read. */
  const dayOf = (day: string) =>
    day ? format.day(new Date(`${day}T00:00:00Z`)) : t("together.rounds.noDate");
  const { kind, cause, texts, became, owner, dueOn } = action;
  const facts = [
    became && t(`together.rounds.became.${became}`),
    owner && t("together.rounds.owner", owner),
    dueOn &&
      t("together.rounds.due", {
        before: dayOf(dueOn.before),
        after: dayOf(dueOn.after),
      }),
  ].filter(Boolean);
  return (
    <div className="space-y-1 border-t border-line pt-3">
      <p className="flex flex-wrap items-center gap-2">
        <StateChip tone={TONES[kind]}>{t(`together.rounds.kinds.${kind}`)}</StateChip>
        <span className="text-base text-ink-soft">
          {t(`enforcement.cause.${cause as "no_consent"}`)}
        </span>
      </p>
      <TextDifferences texts={texts} />
      {facts.length > 0 && <p className="text-base">{facts.join(" · ")}</p>}
    </div>
  );
}
