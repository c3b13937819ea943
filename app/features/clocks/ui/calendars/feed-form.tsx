/** A private calendar address: whose clocks it carries, another one, or none. */
import { Form } from "@remix-run/react";
import {
  FEED_COVERAGES,
  type FeedCoverage,
  feedSchema,
} from "~/features/clocks/feed/feed-coverage";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function FeedForm({ covers, exists }: { covers: FeedCoverage; exists: boolean }) {
  const t = useText();
  const form = useZodForm(feedSchema, { covers });
  const hints = { own: t("calendars.feed.ownHint"), all: undefined };
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <FieldGroup {...form.field("covers")} legend={t("calendars.feed.covers")}>
        <RadioGroup
          options={FEED_COVERAGES.map((value) => ({
            value,
            label: t(`calendars.feed.${value}`),
            hint: hints[value],
          }))}
        />
      </FieldGroup>
      <div className="flex flex-wrap gap-2">
        {exists && (
          <Button type="submit" variant="primary" formAction="/settings/profile/calendar/coverage">
            {t("calendars.feed.save")}
          </Button>
        )}
        <SubmitButton form={form} variant={exists ? "secondary" : "primary"}>
          {t(exists ? "calendars.feed.replace" : "calendars.feed.make")}
        </SubmitButton>
      </div>
      {exists && <p className="text-ink-soft">{t("calendars.feed.replaceHint")}</p>}
    </Form>
  );
}
