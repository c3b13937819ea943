/** All clocks with what they mean: those that run, with their controls, then those that ended. */
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import { ClockControls } from "./clock-controls";
import { type ClockInList, ClockRow } from "./clock-list";

type ClockInSheet = ClockInList & {
  about: string;
  source: string;
  reason: string;
  dueOnClock: string;
  version: number;
};

type ClockSheetProps = {
  clocks: readonly ClockInSheet[];
  now: Date;
  address: string;
  mayEdit: boolean;
};

export function ClockSheet({ clocks, now, address, mayEdit }: ClockSheetProps) {
  const t = useText();
  const running = clocks.filter(({ state }) => state === "running");
  const ended = clocks.filter(({ state }) => state !== "running");
  return (
    <>
      <Card title={t("clocks.screens.running")}>
        {running.length > 0 ? (
          <ul className="divide-y divide-line">
            {running.map((clock) => (
              <li key={clock.id} id={`clock-${clock.id}`}>
                <ClockRow clock={clock} now={now} />
                <About clock={clock} />
                {mayEdit && (
                  <ClockControls
                    id={clock.id}
                    action={`${address}/${clock.id}`}
                    dueOnClock={clock.dueOnClock}
                    version={clock.version}
                  />
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t("clocks.screens.none")}</p>
        )}
      </Card>
      {ended.length > 0 && (
        <Card title={t("clocks.screens.ended")}>
          <ul className="divide-y divide-line">
            {ended.map((clock) => (
              <li key={clock.id}>
                <ClockRow clock={clock} now={now} />
                {clock.reason && (
                  <p className="pb-2 text-sm text-ink-soft" dir="auto">
                    {clock.reason}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function About({ clock: { about, source } }: { clock: ClockInSheet }) {
  const t = useText();
  return (
    <div className="max-w-prose pb-2 text-sm text-ink-soft">
      {about && <p>{about}</p>}
      {source && <p>{t("clocks.screens.source", { source })}</p>}
    </div>
  );
}
