/** The hand-over brief on one page, to read, to print, or to pass on as a message. */
import type { BriefPart } from "../brief/hand-over-brief";

export function BriefPage({ parts, language }: { parts: readonly BriefPart[]; language: string }) {
  return (
    <article lang={language} className="max-w-prose space-y-5 text-lg">
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2 className="font-semibold">{title}</h2>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {lines.map((line) => (
              <li key={line} dir="auto" className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
