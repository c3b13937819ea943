/** The versions of an answer, newest first. */
import { Form } from "@remix-run/react";
import type { Said } from "~/features/appeals/answers/said-in.server";
import { Button } from "~/ui/button";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type Version = {
  version: number;
  said: readonly Said[];
  byName: string;
  isFilledIn: boolean;
  source: string;
  /** The appeal a text was taken from. */
  sourceOf: string;
  /** Whose suggestion it was; empty where it was nobody's. */
  alsoByName: string;
  at: Date;
};

type VersionListProps = {
  versions: readonly Version[];
  /** The version that stands, which an older page does not show. */
  current: number;
  mayWrite: boolean;
};

export function VersionList({ versions, current, mayWrite }: VersionListProps) {
  const t = useText();
  if (versions.length === 0) {
    return <p className="text-ink-soft">{t("appeals.screens.versions.none")}</p>;
  }
  return (
    <ol className="max-w-prose border-t border-line text-lg">
      {versions.map(({ version, said, byName, isFilledIn, source, sourceOf, alsoByName, at }) => (
        <li key={version} className="space-y-2 border-b border-line py-4">
          <p className="flex flex-wrap gap-x-3 text-base text-ink-soft">
            <span className="font-medium text-ink">
              {version === current
                ? t("appeals.screens.versions.current")
                : t("appeals.screens.versions.version", { version })}
            </span>
            <span>{isFilledIn ? t("appeals.screens.versions.fromCase") : byName}</span>
            <Time at={at} />
            <Source source={source} sourceOf={sourceOf} alsoByName={alsoByName} />
          </p>
          <VersionText said={said} />
          {mayWrite && version !== current && (
            <Form method="post">
              <input type="hidden" name="seenVersion" value={current} />
              <Button type="submit" size="small" name="version" value={version}>
                {t("appeals.screens.versions.bringBack")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ol>
  );
}

/** How a version came to be. */
function Source({
  source,
  sourceOf,
  alsoByName,
}: Pick<Version, "source" | "sourceOf" | "alsoByName">) {
  const t = useText();
  if (source === "library") return <span>{t("library.take.from", { from: sourceOf })}</span>;
  return (
    <span>
      {alsoByName
        ? t("together.difference.suggestedBy", { name: alsoByName })
        : t(`together.difference.sources.${source as "typed"}`)}
    </span>
  );
}

function VersionText({ said }: { said: readonly Said[] }) {
  const t = useText();
  if (said.length === 0) {
    return <p className="text-ink-soft">{t("appeals.screens.versions.empty")}</p>;
  }
  return said.map(([name, text]) => (
    <p
      key={`${name} ${text}`}
      dir="auto"
      lang={/\.(en|id)$/.exec(name)?.[1]}
      className="whitespace-pre-line"
    >
      {text}
    </p>
  ));
}
