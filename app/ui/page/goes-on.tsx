/** Said below work that goes on without its reader. The page asks again by itself; without a script its reader does. */
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useText } from "../text";
import { TextLink } from "../text-link";

const SOON = 2_000;

/** @param every milliseconds between two looks; longer for what takes hours */
export function GoesOn({ every = SOON }: { every?: number }) {
  const t = useText();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const waiting = setInterval(revalidate, every);
    return () => clearInterval(waiting);
  }, [revalidate, every]);
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 text-sm text-ink-soft">
      <span>{t("ui.goesOn.note")}</span>
      <TextLink to=".">{t("ui.goesOn.reload")}</TextLink>
    </p>
  );
}
