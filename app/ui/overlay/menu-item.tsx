/** What stands in a Menu: places to go, things to do, lines and headings between them. */
import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon, type Shape } from "~/ui/icon";

const ITEM =
  "flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-control px-2 py-1.5 text-left hover:bg-sunken focus-visible:bg-sunken pointer-coarse:min-h-11";

type MenuLinkProps = Omit<LinkProps, "className"> & { icon?: Shape };

export function MenuLink({ icon, children, ...rest }: MenuLinkProps) {
  return (
    <Link {...rest} data-menu-item className={ITEM}>
      {icon && <Icon of={icon} className="text-ink-soft" />}
      {children}
    </Link>
  );
}

/** Sends the form around it. */
export function MenuButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" data-menu-item className={ITEM}>
      {children}
    </button>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="px-2 pt-1.5 pb-1 text-xs text-ink-soft">{children}</p>;
}

export const MenuLine = () => <hr className="my-1 border-line" />;
