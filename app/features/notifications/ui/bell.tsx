/** How much is unread, from every page. Its window keeps itself fresh. */
import { Link } from "@remix-run/react";
import BellIcon from "lucide-react/icons/bell";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";
import { type BellStart, useLive } from "./use-live";

export function Bell(start: BellStart) {
  const t = useText();
  const unread = useLive(start);
  const label = t("shell.notifications", { count: unread });
  return (
    <Link
      to="/notifications"
      aria-label={label}
      title={label}
      className="relative inline-flex min-h-9 min-w-9 items-center justify-center rounded-control text-ink-soft transition-colors duration-quick hover:bg-sunken hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      <Icon of={BellIcon} />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-xs leading-4 font-medium text-accent-ink tabular-nums"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
