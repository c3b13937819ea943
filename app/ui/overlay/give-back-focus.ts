/** When a window on top of the page goes, the focus returns to what opened it, unless it went elsewhere meanwhile. */
import { useEffect, useState } from "react";

export function useGiveBackFocus() {
  const [opener] = useState(() => document.activeElement);

  useEffect(
    () => () => {
      setTimeout(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
}
