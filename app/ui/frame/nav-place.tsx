/** A link of the main navigation, marked on its own pages and on those that belong to it. */
import { Link, NavLink, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NavItem } from "./nav-item";

type NavPlaceProps = { item: NavItem; className: string; title?: string; children: ReactNode };

export function NavPlace({ item: { href, also }, ...rest }: NavPlaceProps) {
  const { pathname } = useLocation();
  const isAmong = also !== undefined && `${pathname}/`.startsWith(`${also}/`);
  return isAmong ? (
    <Link to={href} aria-current="page" {...rest} />
  ) : (
    <NavLink to={href} {...rest} />
  );
}
