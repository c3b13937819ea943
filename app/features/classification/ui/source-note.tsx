/** Where a rule comes from and how sure it is. */
import type { SourceNote as Note } from "../triage-letter";

export function SourceNote({ name, address, certainty }: Note) {
  return (
    <span className="text-sm text-ink-soft">
      {address ? (
        <a
          href={address}
          rel="noreferrer"
          target="_blank"
          className="text-accent underline decoration-1 underline-offset-3"
        >
          {name}
        </a>
      ) : (
        name
      )}
      {" · "}
      {certainty}
    </span>
  );
}
