/** The first stop of the keyboard: past the navigation. Leads to `<main id="main" tabIndex={-1}>`. */
import { useText } from "~/ui/text";

export function SkipLink() {
  const t = useText();
  return (
    <a
      href="#main"
      className="skip-link sr-only z-40 rounded-control bg-surface px-4 py-2 font-medium text-accent shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-2"
    >
      {t("ui.frame.skip")}
    </a>
  );
}
