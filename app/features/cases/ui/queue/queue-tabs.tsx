/** The queue's usual views, then a person's own, with a place to keep the present one. */
import { Form } from "@remix-run/react";
import Bookmark from "lucide-react/icons/bookmark";
import Trash from "lucide-react/icons/trash-2";
import { lazy, Suspense } from "react";
import { Button } from "~/ui/button";
import { SavedViewTabs } from "~/ui/data/saved-view-tabs";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useText } from "~/ui/text";

const Dialog = lazy(() => import("~/ui/overlay/dialog"));

const USUAL = [
  { name: "open", query: "" },
  { name: "mine", query: "owner=me" },
  { name: "unled", query: "owner=nobody" },
  { name: "due", query: "clock=today&sort=clock" },
  { name: "closed", query: "phase=closed" },
] as const;

type QueueTabsProps = {
  views: readonly { id: string; name: string; query: string }[];
  query: string;
};

export function QueueTabs({ views, query }: QueueTabsProps) {
  const t = useText();
  const own = views.find((view) => view.query === query);
  const isUsual = USUAL.some((view) => view.query === query);
  const address = (text: string) => (text ? `/cases?${text}` : "/cases");
  return (
    <SavedViewTabs
      views={[
        ...USUAL.map((view) => ({
          label: t(`cases.screens.queue.views.${view.name}`),
          href: address(view.query),
          current: view.query === query,
        })),
        ...views.map((view) => ({
          label: view.name,
          href: address(view.query),
          current: view.query === query,
        })),
      ]}
      actions={
        own ? (
          <Form method="post" action={`/cases/views/${own.id}/removal`}>
            <Button type="submit" variant="quiet" size="small" icon={Trash}>
              {t("cases.screens.queue.views.remove")}
            </Button>
          </Form>
        ) : isUsual ? null : (
          <SaveView query={query} />
        )
      }
    />
  );
}

function SaveView({ query }: { query: string }) {
  const t = useText();
  return (
    <Suspense>
      <Dialog
        trigger={t("cases.screens.queue.views.save")}
        icon={Bookmark}
        variant="quiet"
        size="small"
        title={t("cases.screens.queue.views.saveTitle")}
        description={t("cases.screens.queue.views.saveAbout")}
      >
        {(close) => (
          <Form method="post" action="/cases/views" onSubmit={close} className="space-y-4">
            <input type="hidden" name="query" value={query} />
            <Field name="name" label={t("cases.screens.queue.views.name")}>
              <Input required maxLength={40} autoComplete="off" />
            </Field>
            <Button type="submit" variant="primary">
              {t("common.save")}
            </Button>
          </Form>
        )}
      </Dialog>
    </Suspense>
  );
}
