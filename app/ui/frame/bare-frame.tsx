/** Around a page that stands alone, such as a failure outside the signed-in shell: the name, and the way home. */
import type { ReactNode } from "react";
import { Brand } from "./brand";

export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex h-12 items-center border-b border-line px-4">
        <Brand />
      </header>
      <main className="p-4">{children}</main>
    </>
  );
}
