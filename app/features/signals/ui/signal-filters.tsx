/** What narrows the list of signals. */

import { FilterBar } from "~/ui/data/filter-bar";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";
import { SIGNAL_KINDS, SIGNAL_SOURCES } from "~templates/rules/signal-kinds";
import { type SignalFilter, STANDINGS, signalsHref } from "../list/signal-filter";

type SignalFiltersProps = {
  filter: SignalFilter;
  businesses: readonly { id: string; name: string }[];
  /** What the asset that is filtered by is called. */
  asset: string | null;
};

export function SignalFilters({ filter, businesses, asset }: SignalFiltersProps) {
  const t = useText();
  const chips = asset
    ? [
        {
          label: t("signalPages.filters.assetChip", { asset }),
          removeHref: signalsHref(filter, "assetId"),
        },
      ]
    : [];
  const isOn = Object.values(filter).some((value) => value !== null);
  return (
    <FilterBar
      action="/signals"
      chips={chips}
      keep={filter.assetId ? { asset: filter.assetId } : {}}
      {...(isOn && { clearHref: "/signals" })}
    >
      <Field name="kind" label={t("signalPages.filters.kind")} dense>
        <Select
          dense
          defaultValue={filter.kind ?? ""}
          prompt={t("signalPages.filters.anyKind")}
          options={SIGNAL_KINDS.map((kind) => ({ value: kind, label: t(`signals.kinds.${kind}`) }))}
        />
      </Field>
      <Field name="source" label={t("signalPages.filters.source")} dense>
        <Select
          dense
          defaultValue={filter.source ?? ""}
          prompt={t("signalPages.filters.anySource")}
          options={SIGNAL_SOURCES.map((source) => ({
            value: source,
            label: t(`signals.sources.${source}`),
          }))}
        />
      </Field>
      <Field name="standing" label={t("signalPages.filters.standing")} dense>
        <Select
          dense
          defaultValue={filter.standing ?? ""}
          prompt={t("signalPages.filters.anyStanding")}
          options={STANDINGS.map((standing) => ({
            value: standing,
            label: t(`signalPages.standings.${standing}`),
          }))}
        />
      </Field>
      {businesses.length > 1 && (
        <Field name="business" label={t("signalPages.filters.business")} dense>
          <Select
            dense
            defaultValue={filter.businessId ?? ""}
            prompt={t("signalPages.filters.anyBusiness")}
            options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
    </FilterBar>
  );
}
