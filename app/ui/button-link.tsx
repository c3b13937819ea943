/** A link that looks like a button: it goes somewhere and changes nothing. */
import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonLook, buttonLook } from "./button";
import { Icon, type Shape } from "./icon";

type ButtonLinkProps = Omit<LinkProps, "className"> &
  ButtonLook & { icon?: Shape; className?: string };

export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonLook({ variant, size, className })}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}
