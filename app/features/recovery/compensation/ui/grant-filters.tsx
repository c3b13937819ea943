/** What narrows the list of grants. */
import { FilterBar } from "~/ui/data/filter-bar";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";
import { COSTING_KINDS } from "../grant-kind";
import { GRANT_STATES } from "../grant-lifecycle";
import type { GrantFilter } from "../grants/grant-schemas";

export function GrantFilters({ filter }: { filter: GrantFilter }) {
  const t = useText();
  return (
    <FilterBar>
      <Field name="q" label={t("compensation.list.search")} dense>
        <Input type="search" dense defaultValue={filter.q} className="w-64 max-w-full" />
      </Field>
      <Field name="state" label={t("compensation.list.state")} dense>
        <Select
          dense
          defaultValue={filter.state}
          prompt={t("compensation.list.anyState")}
          options={GRANT_STATES.map((state) => ({
            value: state,
            label: t(`compensation.states.${state}`),
          }))}
        />
      </Field>
      <Field name="kind" label={t("compensation.list.kind")} dense>
        <Select
          dense
          defaultValue={filter.kind}
          prompt={t("compensation.list.anyKind")}
          options={COSTING_KINDS.map((kind) => ({
            value: kind,
            label: t(`compensation.kinds.${kind}`),
          }))}
        />
      </Field>
      <Field name="segment" label={t("compensation.list.segment")} dense>
        <Input dense defaultValue={filter.segment} className="w-36" />
      </Field>
    </FilterBar>
  );
}
