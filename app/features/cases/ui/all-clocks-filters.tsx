/** Narrows the clocks of all cases: running or paused, whose turn it is, who leads the case. */
import { useSearchParams } from "@remix-run/react";
import { useClockChoices } from "~/features/clocks/ui/clock-choices";
import { FilterBar, type FilterChip } from "~/ui/data/filter-bar";
import { Field } from "~/ui/fields/field";
import { type Choice, Select } from "~/ui/fields/select";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";

type Props = { state: "running" | "paused"; leads: readonly Choice[] };

export function AllClocksFilters({ state, leads }: Props) {
  const t = useText();
  const [query] = useSearchParams();
  const { sides } = useClockChoices();
  const owners = [
    { value: "me", label: t("clocks.all.me") },
    { value: "nobody", label: t("clocks.all.nobody") },
    ...leads,
  ];
  const start = (name: string) => query.get(name) ?? "";
  const tab = (to: Props["state"]) => {
    const other = new URLSearchParams(query);
    other.delete("after");
    if (to === "paused") other.set("state", to);
    else other.delete("state");
    return { label: t(`clocks.all.${to}`), href: `?${other}`, current: state === to };
  };
  return (
    <>
      <Tabs label={t("clocks.all.tabs")} tabs={[tab("running"), tab("paused")]} />
      <FilterBar
        key={query.toString()}
        clearHref={state === "paused" ? "?state=paused" : "?"}
        keep={state === "paused" ? { state } : {}}
        chips={[
          ...chipsOf(query, "side", sides, (value) => t("clocks.all.chipSide", { value })),
          ...chipsOf(query, "owner", owners, (value) => t("clocks.all.chipOwner", { value })),
        ]}
      >
        <Field name="side" label={t("clocks.all.side")} hideLabel>
          <Select
            dense
            prompt={t("clocks.all.anySide")}
            options={sides}
            defaultValue={start("side")}
          />
        </Field>
        <Field name="owner" label={t("clocks.all.owner")} hideLabel>
          <Select
            dense
            prompt={t("clocks.all.anyOwner")}
            options={owners}
            defaultValue={start("owner")}
          />
        </Field>
      </FilterBar>
    </>
  );
}

function chipsOf(
  query: URLSearchParams,
  name: string,
  options: readonly Choice[],
  label: (value: string) => string,
): FilterChip[] {
  const found = options.find(({ value }) => value === query.get(name));
  if (!found) return [];
  const without = new URLSearchParams(query);
  without.delete(name);
  without.delete("after");
  return [{ label: label(found.label), removeHref: `?${without}` }];
}
