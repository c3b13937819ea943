/** What can be done with a clock that counts: it was met, stands still, is corrected, or counts no more. */
import { Form } from "@remix-run/react";
import Check from "lucide-react/icons/check";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { useText } from "~/ui/text";
import { type ClockTimes, readClock } from "../clock";

type ClockControlsProps = {
  /** The address of the clock. */
  address: string;
  clock: ClockTimes & { mayPause: boolean };
  now: Date;
};

export function ClockControls({ address, clock, now }: ClockControlsProps) {
  const t = useText();
  const { state } = clock;
  const mayPause = clock.mayPause && readClock(clock, now) !== "missed";
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Form method="post" action={`${address}/end`}>
        <input type="hidden" name="state" value="met" />
        <Button type="submit" size="small" icon={Check}>
          {t("clocks.screens.met")}
        </Button>
      </Form>
      {state === "paused" && (
        <Form method="post" action={`${address}/resumption`}>
          <Button type="submit" size="small">
            {t("clocks.screens.resume")}
          </Button>
        </Form>
      )}
      {state === "running" && mayPause && (
        <ButtonLink to={`${address}/pause`} variant="quiet" size="small">
          {t("clocks.screens.pause")}
        </ButtonLink>
      )}
      {state === "running" && (
        <ButtonLink to={`${address}/edit`} variant="quiet" size="small">
          {t("clocks.screens.edit")}
        </ButtonLink>
      )}
      <ButtonLink to={`${address}/end`} variant="quiet" size="small">
        {t("clocks.screens.cancel")}
      </ButtonLink>
    </div>
  );
}
