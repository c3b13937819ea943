/** Whether the page's script runs. False on the server and until the first paint with it. */
import { useSyncExternalStore } from "react";

const never = () => () => {};

export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
