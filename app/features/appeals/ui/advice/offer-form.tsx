/** What somebody saw in Business Support Home, in one press. */
import { Form } from "@remix-run/react";
import type { AdviceView } from "~/features/appeals/advice/advice-view.server";
import { appealsPath } from "~/features/appeals/appeal-path";
import { Button } from "~/ui/button";
import { useText } from "~/ui/text";

type OfferFormProps = {
  view: Pick<AdviceView, "reference" | "restrictionId" | "noted">;
  offers: NonNullable<AdviceView["offers"]>;
};

export function OfferForm({ view, offers }: OfferFormProps) {
  const t = useText();
  const { reference, restrictionId, noted } = view;
  return (
    <Form method="post" action={appealsPath(reference, "offer")}>
      <input type="hidden" name="restrictionId" value={restrictionId} />
      <input type="hidden" name="seen" value={noted.seen} />
      {noted.says && <p className="mb-2">{t("advice.offer.stands", { answer: noted.says })}</p>}
      <fieldset>
        <legend className="mb-2 font-medium">{t("advice.offer.legend")}</legend>
        <div className="flex flex-wrap gap-2">
          {offers.map(({ value, label }) => (
            <Button key={value} type="submit" name="offered" value={value} size="small">
              {label}
            </Button>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
