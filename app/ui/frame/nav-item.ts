/** One place of the main navigation, for rail and bottom bar. */
import type { Shape } from "~/ui/icon";

export type NavItem = {
  href: string;
  label: string;
  icon: Shape;
  /** Where pages lie that belong to it, beside those below its own address. */
  also?: string;
  /** Things waiting there, and how that is read out ("4 unread"). */
  count?: number;
  countLabel?: string;
  /** Set below the line, such as Settings. */
  apart?: boolean;
};
