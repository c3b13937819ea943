/**
 * A short list of actions or places behind a button. A `<details>`, so it opens
 * without a script; with one it closes on Escape, outside and after choosing, and
 * the arrow keys walk it.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { type ButtonLook, buttonLook } from "~/ui/button";

type MenuProps = ButtonLook & {
  label: ReactNode;
  /** Read out instead, when the label is only an icon. */
  name?: string;
  side?: "bottom" | "top";
  align?: "start" | "end";
  summaryClassName?: string;
  children: ReactNode;
};

export function Menu(props: MenuProps) {
  const { label, name, side = "bottom", align = "end", variant, size, summaryClassName } = props;
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const onOutside = (event: Event) => {
      if (!details.current?.contains(event.target as Node)) fold(details.current);
    };
    document.addEventListener("pointerdown", onOutside);
    document.addEventListener("focusin", onOutside);
    return () => {
      document.removeEventListener("pointerdown", onOutside);
      document.removeEventListener("focusin", onOutside);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const menu = details.current;
    if (!menu) return;
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      fold(menu);
      menu.querySelector("summary")?.focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    menu.open = true;
    const items = [...menu.querySelectorAll<HTMLElement>("[data-menu-item]")];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items.at((at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length)?.focus();
  }

  const place = `${side === "top" ? "bottom-full mb-1" : "top-full mt-1"} ${align === "end" ? "right-0" : "left-0"}`;
  return (
    <details ref={details} onKeyDown={onKeyDown} className="relative print:hidden">
      <summary
        aria-label={name}
        title={name}
        className={summaryClassName ?? buttonLook({ variant, size })}
      >
        {label}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: choosing an item by key is a click too */}
      <div
        onClick={(event) =>
          (event.target as Element).closest("[data-menu-item]") && fold(details.current)
        }
        className={`appear absolute z-30 w-max max-w-72 min-w-44 rounded-card border border-line-strong bg-surface p-1 shadow-float ${place}`}
      >
        {props.children}
      </div>
    </details>
  );
}

function fold(menu: HTMLDetailsElement | null) {
  if (menu) menu.open = false;
}
