/** What narrows the queue. The usual filters stand open, the rarer ones unfold; on a phone all of them do. */
import { useSearchParams } from "@remix-run/react";
import { CASE_PHASES } from "~/features/cases/case-phase";
import { CLOCK_FILTERS, FILTER_NAMES, SORTS } from "~/features/cases/queue/queue-filter";
import type { QueueView } from "~/features/cases/queue/queue-view.server";
import { TRACK_STATES } from "~/features/cases/tracks/tracks";
import { FilterBar, type FilterChip } from "~/ui/data/filter-bar";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

type Choices = QueueView["choices"];

/** Stages that report today. */
const STAGES_TO_FILTER = ["classify", "appeal", "bsp", "recovery"] as const;

export function QueueFilters({ choices }: { choices: Choices }) {
  const t = useText();
  const [query] = useSearchParams();
  const options = useFilterOptions(choices);
  const rare = ["bucket", "class", "stage", "drills", "order"].some((name) => query.get(name));
  const start = (name: string) => query.get(name) ?? "";

  return (
    <FilterBar
      chips={useChips(options)}
      clearHref="?"
      keep={query.get("order") ? { order: start("order") } : {}}
      key={query.toString()}
    >
      <Field
        name="q"
        label={t("cases.screens.queue.filters.search")}
        hideLabel
        className="grow basis-56 sm:max-w-80"
      >
        <Input
          dense
          type="search"
          defaultValue={start("q")}
          placeholder={t("cases.screens.queue.filters.searchHint")}
        />
      </Field>
      <Filter name="phase" prompt="anyOpen" options={options.phase} start={start("phase")} />
      <Filter name="owner" prompt="anyOwner" options={options.owner} start={start("owner")} />
      <Filter name="clock" prompt="anyClock" options={options.clock} start={start("clock")} />
      {options.business.length > 1 && (
        <Filter
          name="business"
          prompt="anyBusiness"
          options={options.business}
          start={start("business")}
        />
      )}
      <Disclosure
        summary={t("cases.screens.queue.filters.more")}
        open={rare}
        className="order-last basis-full"
      >
        <div className="flex flex-wrap items-end gap-2">
          <Filter
            name="bucket"
            prompt="anyBucket"
            options={options.bucket}
            start={start("bucket")}
          />
          <Filter name="class" prompt="anyClass" options={options.class} start={start("class")} />
          <Filter name="stage" prompt="anyStage" options={options.stage} start={start("stage")} />
          <Field name="sort" label={t("cases.screens.queue.filters.sort")} hideLabel>
            <Select
              dense
              defaultValue={start("sort") || "updated"}
              options={SORTS.map((value) => ({
                value,
                label: t("cases.screens.queue.filters.sortedBy", {
                  by: t(`cases.screens.queue.filters.sorts.${value}`),
                }),
              }))}
            />
          </Field>
          <Checkbox
            name="drills"
            value="1"
            label={t("cases.screens.queue.filters.drills")}
            checked={query.has("drills")}
          />
        </div>
      </Disclosure>
    </FilterBar>
  );
}

type FilterName = "phase" | "owner" | "clock" | "business" | "bucket" | "class" | "stage";
type Prompt =
  | "anyOpen"
  | "anyOwner"
  | "anyClock"
  | "anyBusiness"
  | "anyBucket"
  | "anyClass"
  | "anyStage";

type FilterProps = { name: FilterName; prompt: Prompt; options: readonly Choice[]; start: string };

function Filter({ name, prompt, options, start }: FilterProps) {
  const t = useText();
  return (
    <Field
      name={name}
      label={t(`cases.screens.queue.filters.${name}`)}
      hideLabel
      className="unfolds max-sm:grow max-sm:basis-32"
    >
      <Select
        dense
        prompt={t(`cases.screens.queue.filters.${prompt}`)}
        options={options}
        defaultValue={start}
      />
    </Field>
  );
}

function useFilterOptions(choices: Choices): Record<FilterName, Choice[]> {
  const t = useText();
  return {
    phase: [
      { value: "any", label: t("cases.screens.queue.filters.any") },
      ...CASE_PHASES.map((value) => ({ value, label: t(`cases.phases.${value}`) })),
    ],
    owner: [
      { value: "me", label: t("cases.screens.queue.filters.me") },
      { value: "nobody", label: t("cases.screens.queue.filters.nobody") },
      ...choices.leads,
    ],
    clock: CLOCK_FILTERS.map((value) => ({
      value,
      label: t(`cases.screens.queue.filters.clocks.${value}`),
    })),
    business: choices.businesses,
    bucket: choices.buckets,
    class: choices.classes,
    stage: STAGES_TO_FILTER.flatMap((stage) =>
      TRACK_STATES.map((state) => ({
        value: `${stage}:${state}`,
        label: `${t(`cases.stages.${stage}`)}: ${t(`cases.trackStates.${state}`)}`,
      })),
    ),
  };
}

/** One chip per value that is on; each takes away only itself. */
function useChips(options: Record<FilterName, Choice[]>): FilterChip[] {
  const t = useText();
  const [query] = useSearchParams();
  return FILTER_NAMES.flatMap((name) =>
    query
      .getAll(name)
      .filter(Boolean)
      .map((value) => {
        const known = name === "q" || name === "drills" ? undefined : options[name];
        const label = known?.find((option) => option.value === value)?.label ?? value;
        const without = new URLSearchParams(query);
        without.delete(name, value);
        without.delete("after");
        without.delete("before");
        return {
          label: t(`cases.screens.queue.filters.chips.${name}`, { value: label }),
          removeHref: `?${without}`,
        };
      }),
  );
}
