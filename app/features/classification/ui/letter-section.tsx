/** A part of the letter: a heading and a list of sentences. Nothing to say shows nothing. */
import type { ReactNode } from "react";

type LetterSectionProps = { title: string; lines?: readonly string[]; children?: ReactNode };

export function LetterSection({ title, lines, children }: LetterSectionProps) {
  if (!children && !lines?.length) return null;
  return (
    <section className="border-t border-line pt-4">
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {lines && lines.length > 0 && (
        <ul className="list-disc space-y-1 pl-5 text-lg marker:text-ink-faint">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
