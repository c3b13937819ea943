/** What can be done with a running clock: it was met, its date moved, it does not count any more. */
import { Form } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type ClockControlsProps = { id: string; action: string; dueOnClock: string; version: number };

export function ClockControls({ id, action, dueOnClock, version }: ClockControlsProps) {
  const t = useText();
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-1 pb-2 text-sm print:hidden">
      <Form method="post" action={`${action}/end`}>
        <input type="hidden" name="state" value="met" />
        <Button type="submit" size="small" icon={Check}>
          {t("clocks.screens.met")}
        </Button>
      </Form>
      <Disclosure summary={t("clocks.screens.move")}>
        <Form method="post" action={`${action}/date`} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="version" value={version} />
          <Field
            name="dueAt"
            id={`due-${id}`}
            label={t("clocks.screens.moveAt")}
            hint={t("clocks.screens.moveHint")}
          >
            <Input dense type="datetime-local" defaultValue={dueOnClock} />
          </Field>
          <Field name="reason" id={`why-${id}`} label={t("clocks.screens.moveReason")} optional>
            <Input dense maxLength={500} dir="auto" />
          </Field>
          <Button type="submit">{t("clocks.screens.moveSubmit")}</Button>
        </Form>
      </Disclosure>
      <Disclosure summary={t("clocks.screens.cancel")}>
        <Form method="post" action={`${action}/end`} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="state" value="cancelled" />
          <Field name="reason" id={`cancel-${id}`} label={t("clocks.screens.cancelReason")}>
            <Input dense required maxLength={500} dir="auto" />
          </Field>
          <Button type="submit">{t("clocks.screens.cancelSubmit")}</Button>
        </Form>
      </Disclosure>
    </div>
  );
}
