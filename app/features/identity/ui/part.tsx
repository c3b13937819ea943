/** A part of a settings page or a long form, under its own heading. */
import type { ReactNode } from "react";

type PartProps = { title: string; about?: string; children: ReactNode };

export function Part({ title, about, children }: PartProps) {
  return (
    <section className="space-y-5 border-t border-line pt-6">
      <div>
        <h2 className="text-lg font-semibold">{title}</h2>
        {about && <p className="max-w-prose text-ink-soft">{about}</p>}
      </div>
      {children}
    </section>
  );
}
