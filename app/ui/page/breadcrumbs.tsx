/** The way back up. Only pages below the second level have one. */
import { Link } from "@remix-run/react";
import { useText } from "~/ui/text";

export type Crumb = { label: string; href: string };

export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  const t = useText();
  return (
    <nav aria-label={t("ui.breadcrumbs")} className="mb-0.5 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ label, href }, index) => (
          <li key={href} className="flex items-center text-ink-soft">
            {index > 0 && (
              <span aria-hidden className="pr-2 text-ink-faint">
                /
              </span>
            )}
            <Link
              to={href}
              className="inline-flex min-h-6 min-w-6 items-center underline-offset-3 hover:text-accent hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
