/** The stages of a case, as links where the reader may go. Each says its state in words. */
import { Link } from "@remix-run/react";
import { type Tone, toneText } from "~/ui/tone";
import { ToneShape } from "./tone-shape";

/** Without `href` the state can be read and leads nowhere. */
export type Stage = {
  label: string;
  state: string;
  tone: Tone;
  href: string | null;
  current?: boolean;
};

const LOOK = "card block h-full rounded-card border border-line bg-surface px-3 py-2";

export function StageChips({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <nav aria-label={label} className="printed">
      <ul className="grid gap-2 min-[23rem]:grid-cols-2 sm:flex sm:flex-wrap">
        {stages.map((stage) => (
          <li
            key={stage.label}
            className="min-w-0 min-[23rem]:last:odd:col-span-2 sm:max-w-72 sm:min-w-36 sm:grow"
          >
            {stage.href === null ? (
              <div className={LOOK}>
                <Words stage={stage} />
              </div>
            ) : (
              <Link
                to={stage.href}
                aria-current={stage.current ? "page" : undefined}
                className={`${LOOK} transition-colors duration-quick hover:border-field-line aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash`}
              >
                <Words stage={stage} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Words({ stage: { label, state, tone } }: { stage: Stage }) {
  return (
    <>
      <span className="block text-xs text-ink-soft">{label}</span>
      <span className={`mt-0.5 flex gap-1.5 font-medium ${toneText[tone]}`}>
        <ToneShape tone={tone} size={14} className="mt-0.5 shrink-0" />
        <span className="min-w-0">{state}</span>
      </span>
    </>
  );
}
