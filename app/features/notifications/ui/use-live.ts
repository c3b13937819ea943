/** How much is unread, by now. What keeps it so loads once the page stands. */
import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { OpenPage } from "./keep-fresh";

/** @param start what the page was loaded with */
export function useLive(start: { unread: number; position: string }): number {
  const { pathname } = useLocation();
  const revalidator = useRevalidator();
  const [unread, setUnread] = useState(start.unread);
  const page = useRef<OpenPage>({
    pathname,
    revalidator,
    position: start.position,
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
    void import("./keep-fresh").then(({ keepFresh }) => {
      if (!isGone) stop = keepFresh(page.current);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);

  return unread;
}
