/**
 * Checking a field as it loses focus can move the page. While a mouse or finger
 * is down that would pull the pressed thing from under it, so the check waits
 * until it is let go.
 */
import { useCallback, useEffect, useRef } from "react";

const RELEASES = ["pointerup", "pointercancel"] as const;

export function useAfterPress() {
  const isDown = useRef(false);

  useEffect(() => {
    const press = () => {
      isDown.current = true;
    };
    const release = () => {
      isDown.current = false;
    };
    document.addEventListener("pointerdown", press, true);
    for (const name of RELEASES) document.addEventListener(name, release, true);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      for (const name of RELEASES) document.removeEventListener(name, release, true);
    };
  }, []);

  return useCallback((run: () => unknown) => {
    if (!isDown.current) return run();
    const later = () => {
      for (const name of RELEASES) document.removeEventListener(name, later);
      setTimeout(run);
    };
    for (const name of RELEASES) document.addEventListener(name, later);
  }, []);
}
