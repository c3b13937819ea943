/** How much is unread, by now. What keeps it so loads once the page stands. */
import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useText } from "~/ui/text";
import type { KeptPage } from "./keep-page";

export type BellStart = { unread: number; position: string; personId: string };

/** @param start what the page was loaded with */
export function useLive(start: BellStart): number {
  const t = useText();
  const { pathname } = useLocation();
  const revalidator = useRevalidator();
  const [unread, setUnread] = useState(start.unread);
  const page = useRef<KeptPage>({
    pathname,
    revalidator,
    position: start.position,
    personId: start.personId,
    restored: t("ui.restored"),
    count: setUnread,
  });
  Object.assign(page.current, { pathname, revalidator });

  useEffect(() => {
    setUnread(start.unread);
    page.current.position = start.position;
  }, [start.unread, start.position]);

  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void import("./keep-page").then(({ keepPage }) => {
      if (!isGone) stop = keepPage(page.current);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);

  return unread;
}
