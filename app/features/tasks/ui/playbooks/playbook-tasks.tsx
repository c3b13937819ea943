/** The tasks of a playbook: what came with it, what was added, and what can be done with them. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Disclosure } from "~/ui/page/disclosure";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";

type ShownTask = { title: string; stage: string; whose: string; due: string; mandatory: boolean };
type Off = { reason: string; byName: string; at: Date };

type BuiltInTasksProps = {
  tasks: readonly (ShownTask & { key: string; off: Off | null })[];
  /** The page of the playbook. */
  address: string;
  mayEdit: boolean;
};

export function BuiltInTasks({ tasks, address, mayEdit }: BuiltInTasksProps) {
  const t = useText();
  return (
    <ol>
      {tasks.map((task) => {
        const { key, off } = task;
        return (
          <Row
            key={key}
            task={task}
            isOff={off !== null}
            extra={
              off ? (
                <p className="mt-1 max-w-prose text-sm text-ink-soft" dir="auto">
                  {t("taskSettings.playbooks.offBecause", { ...off, name: off.byName })}
                </p>
              ) : (
                mayEdit && (
                  <Disclosure
                    summary={t("taskSettings.playbooks.switchOff")}
                    className="mt-1 text-sm"
                  >
                    <Form
                      method="post"
                      action={`${address}/tasks/${key}/switching-off`}
                      className="flex flex-wrap items-end gap-2"
                    >
                      <Field
                        name="reason"
                        id={`reason-${key}`}
                        label={t("taskSettings.playbooks.switchOffWhy")}
                        className="grow"
                      >
                        <Input dense required maxLength={500} dir="auto" />
                      </Field>
                      <Button type="submit">{t("taskSettings.playbooks.switchOffSubmit")}</Button>
                    </Form>
                  </Disclosure>
                )
              )
            }
            actions={
              off &&
              mayEdit && (
                <Press
                  action={`${address}/tasks/${key}/switching-on`}
                  words={t("taskSettings.playbooks.switchOn")}
                />
              )
            }
          />
        );
      })}
    </ol>
  );
}

type OwnTasksProps = {
  tasks: readonly (ShownTask & { id: string; notes: string })[];
  address: string;
  mayEdit: boolean;
  areRetired?: boolean;
};

export function OwnTasks({ tasks, address, mayEdit, areRetired = false }: OwnTasksProps) {
  const t = useText();
  return (
    <ol>
      {tasks.map((task, index) => {
        const { id, title, notes } = task;
        const moves = `${address}/own/${id}/moves`;
        return (
          <Row
            key={id}
            task={task}
            isOff={areRetired}
            extra={
              notes && (
                <Disclosure summary={t("taskSettings.playbooks.notes")} className="mt-1 text-sm">
                  <p className="max-w-prose whitespace-pre-line" dir="auto">
                    {notes}
                  </p>
                </Disclosure>
              )
            }
            actions={
              mayEdit &&
              (areRetired ? (
                <Press action={`${moves}/restore`} words={t("taskSettings.playbooks.restore")} />
              ) : (
                <>
                  {index > 0 && (
                    <Press
                      action={`${moves}/up`}
                      words={t("taskSettings.playbooks.up")}
                      label={t("taskSettings.playbooks.upOf", { title })}
                    />
                  )}
                  {index < tasks.length - 1 && (
                    <Press
                      action={`${moves}/down`}
                      words={t("taskSettings.playbooks.down")}
                      label={t("taskSettings.playbooks.downOf", { title })}
                    />
                  )}
                  <ButtonLink
                    to={`${address}/own/${id}/edit`}
                    size="small"
                    aria-label={t("taskSettings.playbooks.editOf", { title })}
                  >
                    {t("taskSettings.playbooks.edit")}
                  </ButtonLink>
                  <Press
                    action={`${moves}/retire`}
                    words={t("taskSettings.playbooks.retire")}
                    label={t("taskSettings.playbooks.retireOf", { title })}
                  />
                </>
              ))
            }
          />
        );
      })}
    </ol>
  );
}

type RowProps = { task: ShownTask; isOff: boolean; extra: ReactNode; actions: ReactNode };

function Row({ task: { title, stage, whose, due, mandatory }, isOff, extra, actions }: RowProps) {
  const t = useText();
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-64">
          <p className={`font-medium ${isOff ? "text-ink-soft" : ""}`} dir="auto">
            {title}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            {isOff && <Chip>{t("taskSettings.playbooks.isOff")}</Chip>}
            {mandatory && !isOff && (
              <Chip tone="caution">{t("taskSettings.playbooks.mandatory")}</Chip>
            )}
            <span>{stage}</span>
            <span dir="auto">{whose}</span>
            <span>{due}</span>
          </p>
          {extra}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </li>
  );
}

function Press({ action, words, label }: { action: string; words: string; label?: string }) {
  return (
    <Form method="post" action={action} preventScrollReset>
      <Button type="submit" size="small" variant="quiet" aria-label={label}>
        {words}
      </Button>
    </Form>
  );
}
