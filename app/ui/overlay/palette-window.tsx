/** The open command palette. Pages are matched here, everything else is asked of the server; the page of all results is always an option. */
import { useFetcher, useNavigate, useSubmit } from "@remix-run/react";
import { Command } from "cmdk";
import { useEffect, useState } from "react";
import { Kbd } from "~/ui/page/kbd";
import { useText } from "~/ui/text";
import { useGiveBackFocus } from "./give-back-focus";
import type { PaletteItem } from "./palette-item";

type PaletteWindowProps = {
  items: readonly PaletteItem[];
  loaderHref?: string;
  /** The page of all results. */
  searchHref: string;
  onClose: () => void;
};

/** Long enough that a word is asked for, not every letter. */
const PAUSE_MS = 150;

/** The page of all results, among what can be chosen. */
const EVERYWHERE = "everywhere";

const ITEM =
  "flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 aria-selected:bg-accent-wash";

export default function PaletteWindow(props: PaletteWindowProps) {
  const { items, loaderHref, searchHref, onClose } = props;
  const t = useText();
  const navigate = useNavigate();
  const submit = useSubmit();
  const found = useFetcher<{ items: PaletteItem[] }>();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState("");
  useGiveBackFocus();
  const { load } = found;

  useEffect(() => {
    if (!loaderHref || query.trim().length < 2) return;
    const pause = setTimeout(() => {
      load(`${loaderHref}?q=${encodeURIComponent(query.trim())}`);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, loaderHref, load]);

  const isSearch = query.trim().length > 1;
  const results = isSearch ? (found.data?.items ?? []) : [];
  const first = results[0]?.id;
  // Until something is found the page of all results is all there is to choose.
  useEffect(() => {
    if (first) setChosen((now) => (now === EVERYWHERE ? first : now));
  }, [first]);
  const said = t(found.state === "idle" ? "ui.frame.noResults" : "ui.frame.searching");
  const groups = byGroup([...results, ...items]);

  function go(href: string, fields?: PaletteItem["fields"]) {
    onClose();
    if (!fields) return navigate(href);
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    submit(form, { method: "post", action: href, preventScrollReset: true });
  }

  return (
    <Command.Dialog
      open
      value={chosen}
      onValueChange={setChosen}
      onOpenChange={(open) => !open && onClose()}
      label={t("ui.frame.search")}
      loop
      overlayClassName="fixed inset-0 z-40 bg-scrim"
      contentClassName="appear fixed inset-x-2 top-2 z-50 mx-auto max-w-xl overflow-hidden rounded-card border border-line-strong bg-surface shadow-float sm:top-24"
    >
      <Command.Input
        value={query}
        onValueChange={setQuery}
        placeholder={t("ui.frame.search")}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-96 overflow-y-auto p-2" label={t("ui.frame.search")}>
        {groups.map(([heading, members]) => (
          <Command.Group key={heading} heading={heading} className="pb-1">
            {members.map((item) => (
              <Command.Item
                key={item.id}
                value={item.id}
                keywords={[item.label, item.detail ?? "", results.includes(item) ? query : ""]}
                onSelect={() => go(item.href, item.fields)}
                className={ITEM}
              >
                <span className="max-w-3/5 shrink-0 truncate">{item.label}</span>
                {item.detail && (
                  <span className="min-w-0 truncate text-ink-soft">{item.detail}</span>
                )}
                {item.keys && (
                  <span className="ml-auto flex gap-1">
                    {item.keys.split(" ").map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </span>
                )}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {isSearch && (
          <Command.Item
            forceMount
            value={EVERYWHERE}
            onSelect={() => go(`${searchHref}?q=${encodeURIComponent(query.trim())}`)}
            className={ITEM}
          >
            {t("ui.frame.searchFor", { query: query.trim() })}
          </Command.Item>
        )}
      </Command.List>
      <p role="status" className="px-5 pb-3 text-sm text-ink-soft empty:hidden">
        {isSearch && results.length === 0 && said}
      </p>
    </Command.Dialog>
  );
}

function byGroup(items: readonly PaletteItem[]): [string, PaletteItem[]][] {
  const groups = new Map<string, PaletteItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}
