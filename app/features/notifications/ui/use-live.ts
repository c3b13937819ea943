/** How much is unread, by now. What keeps it so loads once the page stands. */
import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { KeptPage } from "./keep-page";

export type BellStart = Pick<KeptPage, "position" | "personId" | "restored"> & { unread: number };

/** @param start what the page was loaded with */
export function useLive(start: BellStart): number {
  const { pathname } = useLocation();
  const revalidator = useRevalidator();
  const [unread, setUnread] = useState(start.unread);
  const page = useRef<KeptPage>({ ...start, pathname, revalidator, count: setUnread });
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
