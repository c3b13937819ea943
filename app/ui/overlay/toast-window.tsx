/** The toasts themselves: polite, ten seconds, paused while pointed at, with undo. Loaded on first use. */
import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Toaster, toast } from "sonner";
import { Button } from "~/ui/button";
import { ToneShape } from "~/ui/status/tone-shape";
import { useText } from "~/ui/text";
import { toneText } from "~/ui/tone";
import type { Flash } from "./flash";

const SHOWN_MS = 10_000;

export default function ToastWindow({ flashes }: { flashes: readonly Flash[] }) {
  const t = useText();
  const shown = useRef(new Set<string>());

  useEffect(() => {
    for (const flash of flashes) {
      if (shown.current.has(flash.id)) continue;
      shown.current.add(flash.id);
      toast.custom((id) => <Toast flash={flash} close={() => toast.dismiss(id)} />, {
        duration: SHOWN_MS,
      });
    }
  }, [flashes]);

  return (
    <Toaster
      position="bottom-right"
      offset={16}
      mobileOffset={{ bottom: 72 }}
      containerAriaLabel={t("ui.frame.notices")}
    />
  );
}

function Toast({ flash, close }: { flash: Flash; close: () => void }) {
  const t = useText();
  const fetcher = useFetcher();
  const { undo, tone = "good" } = flash;
  return (
    <div className="flex w-full items-center gap-3 rounded-card font-sans border border-line-strong bg-surface px-4 py-2 text-base text-ink shadow-float sm:w-89">
      <ToneShape tone={tone} className={toneText[tone]} />
      <p className="grow py-1">{flash.message}</p>
      {undo && (
        <fetcher.Form method={undo.method ?? "post"} action={undo.action} onSubmit={close}>
          {Object.entries(undo.fields ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" size="small">
            {t("ui.frame.undo")}
          </Button>
        </fetcher.Form>
      )}
    </div>
  );
}
