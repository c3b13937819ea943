/** A button of well-known shape in a toolbar. Its label is read out and shown on hover. */

import type { ComponentPropsWithoutRef } from "react";
import { Button } from "./button";
import { Icon, type Shape } from "./icon";

type IconButtonProps = Omit<ComponentPropsWithoutRef<"button">, "children"> & {
  label: string;
  icon: Shape;
};

export function IconButton({ label, icon, className = "", ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant="quiet"
      size="small"
      aria-label={label}
      title={label}
      className={`min-w-7 px-1.5 pointer-coarse:min-w-9 ${className}`}
    >
      <Icon of={icon} />
    </Button>
  );
}
