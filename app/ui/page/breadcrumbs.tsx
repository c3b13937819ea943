/** The way back up. Only pages below the second level have one. */
import { Link } from "@remix-run/react";
import { useText } from "~/ui/text";

export type Crumb = { label: string; href: string };

export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  const t = useText();
  return (
    <nav aria-label={t("ui.breadcrumbs")} className="mb-1 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ label, href }) => (
          <li key={href} className="text-ink-soft">
            <Link to={href} className="underline-offset-3 hover:text-accent hover:underline">
              {label}
            </Link>
            <span aria-hidden className="pl-2 text-ink-faint">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
