/** Sections of a long piece of work. The whole row is one link; the state is written out. */
import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { StateChip } from "~/ui/status/state-chip";
import type { Tone } from "~/ui/tone";

export type TaskListRow = {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
  state: string;
  tone: Tone;
  /** Absent while the section cannot be started. */
  href?: string;
};

export function TaskList({ label, rows }: { label: string; rows: readonly TaskListRow[] }) {
  const prefix = useId();
  return (
    <ul aria-label={label} className="border-t border-line">
      {rows.map(({ id, title, hint, state, tone, href }) => {
        const about = `${prefix}${id}`;
        return (
          <li
            key={id}
            className="relative flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line px-1 py-3 transition-colors duration-quick hover:bg-sunken"
          >
            <div className="min-w-0 sm:grow sm:basis-72">
              {href ? (
                <Link
                  to={href}
                  aria-describedby={about}
                  className="text-lg text-accent underline underline-offset-3 after:absolute after:inset-0"
                >
                  {title}
                </Link>
              ) : (
                <span className="text-lg text-ink-soft">{title}</span>
              )}
              {hint && <p className="text-sm text-ink-soft">{hint}</p>}
            </div>
            <span id={about} className="mt-0.5">
              <StateChip tone={tone}>{state}</StateChip>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
