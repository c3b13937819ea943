/** Every door with what one has to know before standing in front of it; those of the case come first. */

import { appealsPath } from "~/features/appeals/appeal-path";
import type { DoorInView } from "~/features/appeals/doors/doors-view.server";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { FactList } from "~/ui/page/fact-list";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type DoorListProps = {
  reference: string;
  doors: readonly DoorInView[];
  admins: readonly string[];
  mayNote: boolean;
};

export function DoorList({ doors, ...shared }: DoorListProps) {
  const t = useText();
  const ofCase = doors.filter(({ isForCase }) => isForCase);
  const others = doors.filter(({ isForCase }) => !isForCase);
  const cards = (some: readonly DoorInView[]) => (
    <div className="space-y-4">
      {some.map((door) => (
        <DoorCard key={door.key} door={door} {...shared} />
      ))}
    </div>
  );
  if (ofCase.length === 0 || others.length === 0) return cards(doors);
  return (
    <>
      {cards(ofCase)}
      <Disclosure summary={t("advice.doors.others", { count: others.length })} isFlush>
        {cards(others)}
      </Disclosure>
    </>
  );
}

function DoorCard({
  door,
  reference,
  admins,
  mayNote,
}: Omit<DoorListProps, "doors"> & { door: DoorInView }) {
  const t = useText();
  const { key, who, needs, asks, way, languageAdvice, takesFiles, source, certainty } = door;
  return (
    <Card
      id={`door-${key}`}
      title={t(`appeals.doors.${key}`)}
      actions={door.isForCase && <StateChip tone="good">{t("advice.doors.forCase")}</StateChip>}
    >
      <FactList
        facts={[
          {
            label: t("advice.lines.who"),
            value: (
              <>
                {who}
                {door.isForAdmins && (
                  <span className="block font-medium">
                    {admins.length
                      ? t("advice.doors.known", { names: admins.join(", ") })
                      : t("advice.doors.nobodyKnown")}
                  </span>
                )}
              </>
            ),
          },
          {
            label: t("advice.doors.needs"),
            value: (
              <ul className="list-disc pl-5">
                {needs.map((need) => (
                  <li key={need}>{need}</li>
                ))}
              </ul>
            ),
          },
          { label: t("advice.doors.asks"), value: asks },
          ...(way ? [{ label: t("advice.doors.way"), value: way }] : []),
          { label: t("advice.doors.language"), value: languageAdvice },
          { label: t("advice.doors.files"), value: t(`advice.doors.takesFiles.${takesFiles}`) },
          { label: t("advice.doors.limit"), value: <Limit door={door} /> },
          {
            label: t("advice.doors.source"),
            value: `${source}, ${t(`enforcement.certainty.${certainty}`)}`,
          },
        ]}
      />
      {mayNote && (
        <p className="mt-3">
          <TextLink to={`${appealsPath(reference, "doors/limit")}?door=${key}`}>
            {t("advice.doors.editLimit")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function Limit({ door: { softLimit, limitNote, found } }: { door: DoorInView }) {
  const t = useText();
  return (
    <>
      <span className="block font-medium">
        {softLimit === null
          ? t("advice.doors.noLimit")
          : t("advice.doors.characters", { count: softLimit })}
      </span>
      <span dir="auto" className="block">
        {limitNote}
      </span>
      {found && (
        <span className="block text-sm text-ink-soft">
          {t("advice.doors.foundBy", { name: found.byName, at: found.at })}
        </span>
      )}
    </>
  );
}
