/** Takes the letters of a campaign that another tool sends: those whose turn it is, or once more those taken before. */
import { Form } from "@remix-run/react";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function HandOut({ base }: { base: string }) {
  const t = useText();
  return (
    <Card
      title={t("campaigns.handOut.title")}
      about={t("campaigns.handOut.about")}
      className="mb-4"
    >
      <Form
        method="post"
        action={`${base}/handing-out`}
        reloadDocument
        className="flex flex-wrap gap-2"
      >
        <SubmitButton name="which" value="next">
          {t("campaigns.handOut.next")}
        </SubmitButton>
        <SubmitButton name="which" value="again" variant="secondary">
          {t("campaigns.handOut.again")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
