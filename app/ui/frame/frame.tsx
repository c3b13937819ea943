/** The shell around every page for people who are signed in: rail, top bar, content, bottom bar on phones. */
import type { ReactNode } from "react";
import { FocusOnNavigation } from "./focus-on-navigation";
import { NavigationProgress } from "./navigation-progress";
import { PrintDetails } from "./print-details";
import { SkipLink } from "./skip-link";

type FrameProps = {
  /** Rail. */
  rail: ReactNode;
  /** TopBar. */
  top: ReactNode;
  /** BottomBar. */
  bottom: ReactNode;
  children: ReactNode;
};

export function Frame({ rail, top, bottom, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <NavigationProgress />
      <FocusOnNavigation />
      <PrintDetails />
      {rail}
      <div className="flex min-w-0 grow flex-col">
        {top}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-page grow px-4 pt-5 pb-24 outline-none sm:px-6 sm:pb-10"
        >
          {children}
        </main>
      </div>
      {bottom}
    </div>
  );
}
