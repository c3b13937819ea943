/**
 * Takes the letters of a campaign that another tool sends: those whose turn it is, or once more those
 * taken before. The file leaves the page where it is, so that looks again until everybody is in it.
 */
import { Form } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import { Card } from "~/ui/page/card";
import { GoesOn } from "~/ui/page/goes-on";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

/** After so long a file has broken off, and is not waited for. */
const LONGEST = 600_000;

/** @param isSomebodysTurn whether a file taken now would hold anybody who is in none yet */
export function HandOut({ base, isSomebodysTurn }: { base: string; isSomebodysTurn: boolean }) {
  const t = useText();
  const [isTaking, setIsTaking] = useState(false);
  useEffect(() => {
    if (!isTaking) return;
    const over = setTimeout(() => setIsTaking(false), LONGEST);
    return () => clearTimeout(over);
  }, [isTaking]);
  const take = ({ nativeEvent }: FormEvent) => {
    const { submitter } = nativeEvent as SubmitEvent;
    setIsTaking(submitter instanceof HTMLButtonElement && submitter.value === "next");
  };
  return (
    <Card
      title={t("campaigns.handOut.title")}
      about={t(isSomebodysTurn ? "campaigns.handOut.about" : "campaigns.handOut.nobody")}
      className="mb-4"
    >
      <Form
        method="post"
        action={`${base}/handing-out`}
        reloadDocument
        onSubmit={take}
        className="flex flex-wrap gap-2"
      >
        {isSomebodysTurn && (
          <SubmitButton name="which" value="next">
            {t("campaigns.handOut.next")}
          </SubmitButton>
        )}
        <SubmitButton name="which" value="again" variant="secondary">
          {t("campaigns.handOut.again")}
        </SubmitButton>
      </Form>
      {isTaking && isSomebodysTurn && <GoesOn />}
    </Card>
  );
}
