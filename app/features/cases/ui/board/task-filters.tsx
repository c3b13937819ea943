/** Whose tasks, as a table or a board, and what narrows them. */
import { useSearchParams } from "@remix-run/react";
import type { BoardView } from "~/features/cases/board/board-view.server";
import { DUE_FILTERS, TASK_FILTERS, WHOSE, type Whose } from "~/features/cases/board/task-filter";
import { TASK_STATES } from "~/features/tasks/task-lifecycle";
import { FilterBar, type FilterChip } from "~/ui/data/filter-bar";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Tabs } from "~/ui/page/tabs";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type TaskFiltersProps = { whose: Whose; choices: BoardView["choices"] };

export function TaskFilters({ whose, choices }: TaskFiltersProps) {
  const t = useText();
  const [query] = useSearchParams();
  const options = useOptions(choices);
  const isBoard = query.get("view") === "board";
  const shown = SELECTS.filter(
    (name) => !(name === "state" && isBoard) && !(name === "business" && options[name].length < 2),
  );
  const kept = {
    ...(isBoard && { view: "board" }),
    ...(whose !== "queue" && { whose }),
  };
  return (
    <>
      <Tabs
        label={t("board.whose.label")}
        tabs={WHOSE.map((value) => ({
          label: t(`board.whose.${value}`),
          href: changed(query, "whose", value === "queue" ? null : value),
          current: value === whose && !query.get("owner"),
        }))}
        actions={
          <nav aria-label={t("board.views.label")} className="flex gap-3 px-1 py-1.5 text-sm">
            {(["table", "board"] as const).map((view) => {
              const isShown = isBoard === (view === "board");
              return isShown ? (
                <span key={view} aria-current="page" className="font-medium">
                  {t(`board.views.${view}`)}
                </span>
              ) : (
                <TextLink key={view} to={changed(query, "view", view === "board" ? view : null)}>
                  {t(`board.views.${view}`)}
                </TextLink>
              );
            })}
          </nav>
        }
      />
      <FilterBar
        key={query.toString()}
        clearHref={`?${new URLSearchParams(kept)}`}
        keep={kept}
        chips={useChips(options)}
      >
        {shown.map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`board.filters.${name}`)}
            hideLabel
            className="max-sm:grow max-sm:basis-32"
          >
            <Select
              dense
              prompt={t(`board.filters.${PROMPTS[name]}`)}
              options={options[name]}
              defaultValue={query.get(name) ?? ""}
            />
          </Field>
        ))}
        <Field
          name="case"
          label={t("board.filters.case")}
          hideLabel
          className="max-sm:grow max-sm:basis-32"
        >
          <Input
            dense
            placeholder={t("board.filters.caseHint")}
            defaultValue={query.get("case") ?? ""}
          />
        </Field>
      </FilterBar>
    </>
  );
}

const SELECTS = ["state", "due", "owner", "stage", "business"] as const;
const PROMPTS = {
  state: "anyState",
  due: "anyDue",
  owner: "anyOwner",
  stage: "anyStage",
  business: "anyBusiness",
} as const;

type Options = Record<(typeof SELECTS)[number], readonly Choice[]>;

function useOptions(choices: BoardView["choices"]): Options {
  const t = useText();
  return {
    ...choices,
    state: TASK_STATES.map((value) => ({ value, label: t(`tasks.states.${value}`) })),
    due: DUE_FILTERS.map((value) => ({ value, label: t(`board.filters.dues.${value}`) })),
  };
}

/** One chip per filter that is on; each takes away only itself. */
function useChips(options: Options): FilterChip[] {
  const t = useText();
  const [query] = useSearchParams();
  return TASK_FILTERS.flatMap((name) => {
    const value = query.get(name);
    if (!value) return [];
    const known = name === "case" ? undefined : options[name].find((it) => it.value === value);
    return [
      {
        label: t(`board.filters.chips.${name}`, { value: known?.label ?? value }),
        removeHref: changed(query, name, null),
      },
    ];
  });
}

/** The same address with one thing else, from its first page on. */
function changed(query: URLSearchParams, name: string, value: string | null): string {
  const other = new URLSearchParams(query);
  for (const gone of ["after", "before", name]) other.delete(gone);
  if (name === "whose") other.delete("owner");
  if (value) other.set(name, value);
  return `?${other}`;
}
