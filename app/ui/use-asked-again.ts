/** A page that shows work under way asks again how far it is. Without a script its reader does. */
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const EVERY = 2_000;

export function useAskedAgain(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay) return;
    const waiting = setInterval(revalidate, EVERY);
    return () => clearInterval(waiting);
  }, [isUnderWay, revalidate]);
}
