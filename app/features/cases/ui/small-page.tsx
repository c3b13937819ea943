/** A page that asks one thing about a case. */
import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { Breadcrumbs } from "~/ui/page/breadcrumbs";
import { useText } from "~/ui/text";

type SmallPageProps = { title: string; context?: ReactNode; children: ReactNode };

export function SmallPage({ title, context, children }: SmallPageProps) {
  const t = useText();
  const { ref = "" } = useParams();
  return (
    <div className="max-w-xl pt-2">
      <Breadcrumbs
        trail={[
          { label: t("cases.title"), href: "/cases" },
          { label: ref, href: `/cases/${ref}` },
        ]}
      />
      <h1 tabIndex={-1} className="text-xl font-semibold outline-none">
        {title}
      </h1>
      {context && <p className="mt-1 max-w-prose text-ink-soft">{context}</p>}
      <div className="mt-5">{children}</div>
    </div>
  );
}
