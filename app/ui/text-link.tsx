/** A link in running text or a list. `quiet` keeps its underline for hover, where the place already says link. */
import { Link, type LinkProps } from "@remix-run/react";

type TextLinkProps = Omit<LinkProps, "className"> & { quiet?: boolean; className?: string };

export function TextLink({ quiet = false, className = "", ...rest }: TextLinkProps) {
  const underline = quiet
    ? "font-medium text-ink hover:text-accent hover:underline"
    : "text-accent underline decoration-1 hover:text-accent-strong hover:decoration-2";
  return <Link {...rest} className={`${underline} underline-offset-3 ${className}`} />;
}
