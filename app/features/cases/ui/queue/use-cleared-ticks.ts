/** Lets go of what was ticked once it was acted on; where it was refused, the ticks stay. */
import { useNavigation, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Flash } from "~/ui/overlay/flash";

export function useClearedTicks(formId: string, action: string): void {
  const { state, formAction } = useNavigation();
  const shell = useRouteLoaderData<{ flash: Flash | null }>("routes/_app");
  const isSent = useRef(false);
  const isRefused = shell?.flash?.tone === "critical";

  useEffect(() => {
    if (formAction === action) isSent.current = true;
    if (state !== "idle" || !isSent.current) return;
    isSent.current = false;
    const form = document.getElementById(formId);
    if (isRefused || !(form instanceof HTMLFormElement)) return;
    // The bar goes with the ticks, and with it the button that has the focus.
    if (form.contains(document.activeElement)) document.querySelector("h1")?.focus();
    form.reset();
  }, [state, formAction, action, formId, isRefused]);
}
