/** After following a link the heading of the new page has the focus, as after a full load a reader would start there. */
import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

export function FocusOnNavigation() {
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (hash || document.querySelector("[role=dialog]")) return;
    const heading =
      document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main");
    heading?.focus({ preventScroll: true });
  }, [pathname, hash]);

  return null;
}
