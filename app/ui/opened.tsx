/**
 * What a form was opened with, sent along with it. It stays what it was while the page is looked at
 * anew, and moves on only to what the reader was shown of somebody else's.
 */
import { useActionData } from "@remix-run/react";
import { lazy, Suspense, useState } from "react";
import type { Theirs } from "~/platform/forms/theirs";

const TheirsNotice = lazy(() => import("./flow/theirs-notice"));

/** Some pages show what theirs is in their own way. */
type Reply = {
  values?: { seen?: string; version?: number };
  theirs?: Pick<Theirs, "version"> & Partial<Theirs>;
};

export function Opened({ start }: { start: object }) {
  const { values, theirs } = useActionData<Reply>() ?? {};
  const [first, setFirst] = useState(start);
  return (
    <>
      {theirs?.facts && (
        <Suspense>
          <TheirsNotice facts={theirs.facts} />
        </Suspense>
      )}
      <input
        type="hidden"
        name="version"
        value={theirs?.version ?? values?.version ?? versionOf(first)}
      />
      <input
        type="hidden"
        name="seen"
        // A draft that comes back brings what it was opened with.
        onInput={(event) => setFirst(JSON.parse(event.currentTarget.value))}
        value={theirs?.seen ?? values?.seen ?? JSON.stringify(first)}
      />
    </>
  );
}

/** What has no version is compared by what it says alone. */
const versionOf = (start: { version?: unknown }) => Number(start.version ?? 0);
