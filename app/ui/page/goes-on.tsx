/** Said below work that goes on without its reader. The page asks again by itself; without a script its reader does. */
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useText } from "../text";
import { TextLink } from "../text-link";

const EVERY = 2_000;

export function GoesOn() {
  const t = useText();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const waiting = setInterval(revalidate, EVERY);
    return () => clearInterval(waiting);
  }, [revalidate]);
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 text-sm text-ink-soft">
      <span>{t("ui.goesOn.note")}</span>
      <TextLink to=".">{t("ui.goesOn.reload")}</TextLink>
    </p>
  );
}
