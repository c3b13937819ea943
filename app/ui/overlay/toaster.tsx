/** Where passing messages appear. Loads with the first one; without a script it stands on the page. */
import { lazy, Suspense, useEffect, useState } from "react";
import { Notice } from "~/ui/page/notice";
import { type Flash, onFlash } from "./flash";

const ToastWindow = lazy(() => import("./toast-window"));

/** `flash` is the loader's, from the session. */
export function Toaster({ flash }: { flash?: Flash | null }) {
  const [said, setSaid] = useState<readonly Flash[]>([]);

  useEffect(() => {
    const add = (next: Flash) =>
      setSaid((before) => (before.some(({ id }) => id === next.id) ? before : [...before, next]));
    if (flash) add(flash);
    return onFlash(add);
  }, [flash]);

  return (
    <>
      {flash && (
        <noscript>
          <Notice tone={flash.tone ?? "good"} className="sticky bottom-20 z-10 m-4 sm:bottom-4">
            {flash.message}
          </Notice>
        </noscript>
      )}
      {said.length > 0 && (
        <Suspense fallback={null}>
          <ToastWindow flashes={said} />
        </Suspense>
      )}
    </>
  );
}
