/** The stages of a case as links. Each says its state in words. */
import { Link } from "@remix-run/react";
import { type Tone, toneText } from "~/ui/tone";
import { ToneShape } from "./tone-shape";

export type Stage = { label: string; state: string; tone: Tone; href: string; current?: boolean };

export function StageChips({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <nav aria-label={label} className="printed">
      <ul className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {stages.map((stage) => (
          <li key={stage.href} className="min-w-0 last:odd:col-span-2 sm:min-w-36 sm:grow">
            <Link
              to={stage.href}
              aria-current={stage.current ? "page" : undefined}
              className="card block h-full rounded-card border border-line bg-surface px-3 py-2 transition-colors duration-quick hover:border-field-line aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
            >
              <span className="block text-xs text-ink-soft">{stage.label}</span>
              <span className={`mt-0.5 flex gap-1.5 font-medium ${toneText[stage.tone]}`}>
                <ToneShape tone={stage.tone} size={14} className="mt-1" />
                <span className="min-w-0">{stage.state}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
