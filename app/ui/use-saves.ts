/**
 * Counts what its reader saved on this page and stayed for. A form keyed by it begins anew with what
 * stands then; what somebody else saves meanwhile leaves it, and what is typed in it, as it is.
 */
import { useActionData, useLocation, useNavigation } from "@remix-run/react";
import { useState } from "react";

export function useSaves(): number {
  const { pathname } = useLocation();
  const { state, formAction, formMethod } = useNavigation();
  const refusal = useActionData();
  const [{ count, isSent }, setSaves] = useState({ count: 0, isSent: false });
  const isOnItsWay = formMethod === "POST" && formAction?.split("?")[0] === pathname;
  if (isOnItsWay !== isSent) {
    // One that gave way to another way was not answered here.
    const isSaved = isSent && !refusal && state === "idle";
    setSaves({ count: isSaved ? count + 1 : count, isSent: isOnItsWay });
  }
  return count;
}
