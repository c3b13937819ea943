/** Running clocks of all cases, in groups by how near their end is. */
import { useSearchParams } from "@remix-run/react";
import type { AllClocksView } from "~/features/cases/clocks/all-clocks.server";
import { ClockRow } from "~/features/clocks/ui/clock-list";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export function AllClocksList({ view }: { view: AllClocksView }) {
  const t = useText();
  const [query] = useSearchParams();
  const { groups, now, next } = view;
  if (groups.length === 0) return <NoClocks state={view.state} />;
  const onwards = new URLSearchParams(query);
  if (next) onwards.set("after", next);
  return (
    <div className="space-y-5">
      {groups.map(({ name, clocks }) => (
        <Card key={name} title={<GroupTitle name={name} />}>
          <ul className="divide-y divide-line">
            {clocks.map((clock) => (
              <li key={clock.id} className="py-1">
                <p className="flex flex-wrap gap-x-2 pt-1 text-sm text-ink-soft">
                  <TextLink to={`/cases/${clock.reference}/clocks/${clock.id}`} quiet>
                    {clock.reference}
                  </TextLink>
                  <bdi>{clock.business}</bdi>
                  <span>
                    {clock.owner
                      ? t("clocks.all.lead", { name: clock.owner })
                      : t("clocks.all.noLead")}
                  </span>
                </p>
                <ClockRow clock={clock} now={now} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {next && <ButtonLink to={`?${onwards}`}>{t("clocks.all.more")}</ButtonLink>}
    </div>
  );
}

function GroupTitle({ name }: { name: AllClocksView["groups"][number]["name"] }) {
  const t = useText();
  return (
    <span className={name === "missed" ? "text-critical" : ""}>
      {t(`clocks.all.groups.${name}`)}
    </span>
  );
}

/** None at all, none of these, or none beyond. */
function NoClocks({ state }: { state: AllClocksView["state"] }) {
  const t = useText();
  const [query] = useSearchParams();
  const isFiltered = ["side", "owner", "after"].some((name) => query.get(name));
  if (isFiltered) {
    return (
      <Empty
        title={t("clocks.all.noneFiltered")}
        action={
          <ButtonLink to={state === "paused" ? "?state=paused" : "?"}>
            {t("clocks.all.clear")}
          </ButtonLink>
        }
      />
    );
  }
  return state === "paused" ? (
    <Empty title={t("clocks.all.nonePaused")}>{t("clocks.all.nonePausedText")}</Empty>
  ) : (
    <Empty
      title={t("clocks.all.none")}
      action={<ButtonLink to="/cases">{t("clocks.all.browse")}</ButtonLink>}
    >
      {t("clocks.all.noneText")}
    </Empty>
  );
}
