/** What is changed for good, as it was last written, by whom and when. */
import type { ChangeNote } from "~/features/cases/changes/change-note.server";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type ChangeNoteCardProps = {
  note: ChangeNote | null;
  earlier: readonly ChangeNote[];
  /** Where it is written; null for who may only read. */
  writeHref: string | null;
};

export function ChangeNoteCard({ note, earlier, writeHref }: ChangeNoteCardProps) {
  const t = useText();
  return (
    <Card
      title={t("changes.title")}
      about={t("changes.about")}
      actions={
        writeHref && (
          <ButtonLink to={writeHref} size="small">
            {t(note ? "changes.note.edit" : "changes.note.write")}
          </ButtonLink>
        )
      }
    >
      {note?.text ? <Written note={note} /> : <p className="text-ink-soft">{t("changes.none")}</p>}
      {earlier.length > 0 && (
        <Disclosure summary={t("changes.earlier", { count: earlier.length })} className="mt-3">
          <ol className="space-y-4">
            {earlier.map((version) => (
              <li key={version.version}>
                <Written note={version} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </Card>
  );
}

function Written({ note: { text, byName, at } }: { note: ChangeNote }) {
  const t = useText();
  return (
    <>
      <p className="max-w-prose whitespace-pre-line wrap-anywhere" dir="auto">
        {text || t("changes.none")}
      </p>
      <p className="mt-1 text-sm text-ink-soft">{t("changes.written", { name: byName, at })}</p>
    </>
  );
}
