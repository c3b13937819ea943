/** What narrows a list. A plain GET form, so every view has an address; what is on shows as removable chips. */
import { Form, Link } from "@remix-run/react";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export type FilterChip = { label: string; removeHref: string };

type FilterBarProps = {
  action?: string;
  chips?: readonly FilterChip[];
  clearHref?: string;
  /** Parameters of the address that applying keeps, such as the sorting. */
  keep?: Readonly<Record<string, string>>;
  /** Dense inputs and selects, each in a Field or with a label of its own. */
  children: ReactNode;
};

export function FilterBar({ action, chips = [], clearHref, keep = {}, children }: FilterBarProps) {
  const t = useText();
  return (
    <div className="mb-3 print:hidden">
      <Form role="search" method="get" action={action} className="flex flex-wrap items-end gap-2">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button type="submit">{t("ui.filter.apply")}</Button>
      </Form>
      {chips.length > 0 && (
        <ul aria-label={t("ui.filter.on")} className="mt-2 flex flex-wrap items-center gap-1.5">
          {chips.map(({ label, removeHref }) => (
            <li key={removeHref}>
              <Link
                to={removeHref}
                className="inline-flex min-h-6 items-center gap-1 rounded-control bg-accent-wash px-2 text-sm text-accent hover:bg-line pointer-coarse:min-h-9"
              >
                <span className="sr-only">{t("ui.filter.remove")} </span>
                {label}
                <Icon of={X} size={14} />
              </Link>
            </li>
          ))}
          {clearHref && (
            <li>
              <TextLink to={clearHref} className="ml-1 text-sm">
                {t("ui.filter.clear")}
              </TextLink>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
