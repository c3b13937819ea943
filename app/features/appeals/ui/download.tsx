/** A file is no page: the browser itself goes there. */
import type { ReactNode } from "react";

export function Download({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent underline underline-offset-3 hover:text-accent-strong">
      {children}
    </a>
  );
}
