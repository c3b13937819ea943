/** Copies a text and says so. Not there where no script runs. */
import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { useHydrated } from "./hydrated";
import { IconButton } from "./icon-button";
import { useText } from "./text";

export type CopyProps = {
  text: string;
  label?: string;
  /** Only the icon, beside what it copies. */
  compact?: boolean;
};

export default function CopyAction({ text, label, compact = false }: CopyProps) {
  const t = useText();
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const isReady = useHydrated();

  useEffect(() => {
    if (state === "idle") return;
    const pause = setTimeout(() => setState("idle"), 3000);
    return () => clearTimeout(pause);
  }, [state]);

  const shape = state === "copied" ? Check : Copy;
  const run = () => copy(text).then(setState);

  return (
    <span className={isReady ? "" : "invisible"}>
      {compact ? (
        <IconButton icon={shape} label={label ?? t("ui.copy.do")} onClick={run} />
      ) : (
        <Button size="small" icon={shape} onClick={run}>
          {label ?? t("ui.copy.do")}
        </Button>
      )}
      <span role="status" className={state === "failed" ? "ml-2 text-sm" : "sr-only"}>
        {state !== "idle" && t(`ui.copy.${state}`)}
      </span>
    </span>
  );
}

/** Browsers refuse the clipboard on plain http, and when people said no. */
async function copy(text: string): Promise<"copied" | "failed"> {
  if (!navigator.clipboard) return "failed";
  return navigator.clipboard.writeText(text).then(
    () => "copied" as const,
    () => "failed" as const,
  );
}
