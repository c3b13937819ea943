/** Every way out side by side: how it stands, who may go it, until when, how long it takes, what it risks. */
import type { AdviceView, WordedLine } from "~/features/appeals/advice/advice-view.server";
import { Disclosure } from "~/ui/page/disclosure";
import { FactList } from "~/ui/page/fact-list";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";

type WayView = AdviceView["ways"][number];

const TONES: Record<WayView["standing"], Tone> = {
  advised: "good",
  open: "info",
  look: "caution",
  closed: "neutral",
};

export function WayList({ ways, chosen }: { ways: readonly WayView[]; chosen: string | null }) {
  return (
    <ul className="divide-y divide-line">
      {ways.map((way) => (
        <WayRow key={way.way} way={way} isChosen={way.way === chosen} />
      ))}
    </ul>
  );
}

function WayRow({ way, isChosen }: { way: WayView; isChosen: boolean }) {
  const t = useText();
  const { name, standing, means, why, who, deadline, takes, risks, date, doors } = way;
  const isClosed = standing === "closed";
  const facts = (
    <FactList
      facts={[
        { label: t("advice.lines.who"), value: <Said line={who} /> },
        {
          label: t("advice.lines.deadline"),
          value: (
            <>
              {date && (
                <span className="block font-medium">
                  <Time at={date} />
                </span>
              )}
              <Said line={deadline} />
            </>
          ),
        },
        { label: t("advice.lines.takes"), value: <Said line={takes} /> },
        {
          label: t("advice.lines.risks"),
          value: (
            <ul className="space-y-1">
              {risks.map((risk) => (
                <li key={risk.says}>
                  <Said line={risk} />
                </li>
              ))}
            </ul>
          ),
        },
        ...(doors.length
          ? [
              {
                label: t("advice.lines.doors"),
                value: doors.map((door) => t(`appeals.doors.${door}`)).join(", "),
              },
            ]
          : []),
      ]}
    />
  );
  return (
    <li className="p-4" id={`way-${way.way}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg font-semibold">{name}</h3>
        <StateChip tone={TONES[standing]}>{t(`advice.standing.${standing}`)}</StateChip>
        {isChosen && <StateChip tone="good">{t("advice.chosenChip")}</StateChip>}
      </div>
      <p className="mt-1 max-w-prose">{means}</p>
      <p className="mt-1 mb-2 max-w-prose font-medium">
        <Said line={why} />
      </p>
      {isClosed ? <Disclosure summary={t("advice.more")}>{facts}</Disclosure> : facts}
    </li>
  );
}

/** A sentence with where it comes from and how sure it is. */
export function Said({ line }: { line: WordedLine }) {
  const t = useText();
  return (
    <span className="block max-w-prose">
      {line.says}{" "}
      <span className="text-sm font-normal text-ink-soft">
        {line.source && `${line.source}, `}
        {t(`enforcement.certainty.${line.certainty}`)}
      </span>
    </span>
  );
}
