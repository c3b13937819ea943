/** A page for people who are not signed in: one calm column, the product's name, the choice of language. */
import type { ReactNode } from "react";
import { SkipLink } from "~/ui/frame/skip-link";
import { useText } from "~/ui/text";
import { LanguageLinks } from "./language-links";

type StrangerPageProps = { title: ReactNode; intro?: ReactNode; children: ReactNode };

export function StrangerPage({ title, intro, children }: StrangerPageProps) {
  const t = useText();
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-6 sm:py-10">
      <SkipLink />
      <header className="mb-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex items-center gap-2 font-semibold">
          <img src="/favicon.svg" alt="" width={20} height={20} className="shrink-0" />
          {t("common.product")}
        </p>
        <LanguageLinks />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {intro && <div className="mt-2 text-lg text-ink-soft">{intro}</div>}
        <div className="mt-6 space-y-6">{children}</div>
      </main>
    </div>
  );
}
