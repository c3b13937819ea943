/** Asks before something that cannot be undone, and names what it is about. Shows the refusal if there is one. */
import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import type { FormReply } from "~/platform/forms/form-reply";
import { Button, type ButtonLook } from "~/ui/button";
import type { Shape } from "~/ui/icon";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import Dialog from "./dialog";

type ConfirmDialogProps = ButtonLook & {
  trigger: ReactNode;
  icon?: Shape;
  /** "Void case C-2026-0042?" */
  title: string;
  /** What will happen, in a sentence. */
  consequence: ReactNode;
  /** A verb with its object: "Void the case". */
  confirm: string;
  danger?: boolean;
  /** Takes a POST: forms of plain HTML know nothing else. */
  action: string;
  /** Sent along, hidden. */
  fields?: Readonly<Record<string, string | number>>;
  /** Inputs, such as a reason. */
  children?: ReactNode;
};

export default function ConfirmDialog({ title, consequence, ...props }: ConfirmDialogProps) {
  const { trigger, icon, variant, size } = props;
  return (
    <Dialog {...{ trigger, icon, variant, size, title }} description={consequence}>
      {(close) => <ConfirmForm {...props} close={close} />}
    </Dialog>
  );
}

type ConfirmFormProps = Omit<ConfirmDialogProps, "title" | "consequence"> & { close: () => void };

function ConfirmForm(props: ConfirmFormProps) {
  const { action, fields = {}, confirm, danger = true, children, close } = props;
  const t = useText();
  const fetcher = useFetcher<FormReply>();
  const isBusy = fetcher.state !== "idle";
  const wasBusy = useRef(false);
  const problems = [fetcher.data?.formError, ...Object.values(fetcher.data?.errors ?? {})].filter(
    Boolean,
  );
  const isRefused = problems.length > 0;

  useEffect(() => {
    if (wasBusy.current && !isBusy && !isRefused) close();
    wasBusy.current = isBusy;
  }, [isBusy, isRefused, close]);

  return (
    <fetcher.Form action={action} method="post" className="space-y-4">
      {isRefused && !isBusy && (
        <Notice tone="critical" alert>
          {problems.join(" ")}
        </Notice>
      )}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={close}>
          {t("common.cancel")}
        </Button>
        <Button
          type="submit"
          variant={danger ? "danger" : "primary"}
          busy={isBusy}
          busyText={t("ui.working")}
        >
          {confirm}
        </Button>
      </div>
    </fetcher.Form>
  );
}
