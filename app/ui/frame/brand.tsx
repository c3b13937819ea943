/** The product's mark and name, at the head of the rail and of pages without one. */
import { Link } from "@remix-run/react";
import { useText } from "~/ui/text";

export function Brand() {
  const t = useText();
  return (
    <Link to="/" className="flex min-h-6 min-w-0 items-center gap-2 font-semibold text-ink">
      <img src="/favicon.svg" alt="" width={20} height={20} className="shrink-0" />
      <span className="truncate group-data-narrow/rail:sr-only">{t("common.product")}</span>
    </Link>
  );
}
