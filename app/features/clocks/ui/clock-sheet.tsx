/** All clocks with what they mean: those that count, with their controls, then those that ended. */
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { isGoing } from "../clock";
import { ClockControls } from "./clock-controls";
import { type ClockInList, ClockRow } from "./clock-list";

type ClockInSheet = ClockInList & {
  about: string;
  calendar: string | null;
  mayPause: boolean;
  reason: string;
};

type ClockSheetProps = {
  clocks: readonly ClockInSheet[];
  now: Date;
  address: string;
  mayEdit: boolean;
};

export function ClockSheet({ clocks, now, address, mayEdit }: ClockSheetProps) {
  const t = useText();
  const going = clocks.filter(({ state }) => isGoing(state));
  const ended = clocks.filter(({ state }) => !isGoing(state));
  return (
    <>
      <Card title={t("clocks.screens.running")}>
        {going.length > 0 ? (
          <ul className="divide-y divide-line">
            {going.map((clock) => (
              <li key={clock.id} id={`clock-${clock.id}`} className="space-y-1 pb-3">
                <ClockRow clock={clock} now={now} />
                <About clock={clock} page={`${address}/${clock.id}`} />
                {mayEdit && (
                  <ClockControls address={`${address}/${clock.id}`} clock={clock} now={now} />
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
              <li key={clock.id} className="pb-2">
                <ClockRow clock={clock} now={now} />
                {clock.reason && (
                  <p className="text-sm text-ink-soft" dir="auto">
                    {clock.reason}
                  </p>
                )}
                <Details page={`${address}/${clock.id}`} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function About({ clock: { about, calendar }, page }: { clock: ClockInSheet; page: string }) {
  const t = useText();
  return (
    <div className="max-w-prose text-sm text-ink-soft">
      {about && <p>{about}</p>}
      {calendar && <p>{t("clocks.screens.countedIn", { calendar })}</p>}
      <Details page={page} />
    </div>
  );
}

function Details({ page }: { page: string }) {
  const t = useText();
  return (
    <p className="text-sm">
      <TextLink to={page} quiet>
        {t("clocks.screens.details")}
      </TextLink>
    </p>
  );
}
