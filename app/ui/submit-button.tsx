/** The button that sends a form. While it is on its way the button says so and cannot be pressed twice. */
import { useNavigation } from "@remix-run/react";
import type { ComponentProps } from "react";
import { Button } from "./button";
import { useText } from "./text";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type" | "ref" | "form"> & {
  form?: { isSubmitting: boolean };
};

/** `busyText` is what it says meanwhile. Without `form`, any submission under way on the page counts. */
export function SubmitButton({ form, busy, busyText, ...rest }: SubmitButtonProps) {
  const t = useText();
  const navigation = useNavigation();
  const isUnderWay = form ? form.isSubmitting : navigation.state === "submitting";
  return (
    <Button
      variant="primary"
      {...rest}
      type="submit"
      busy={busy ?? isUnderWay}
      busyText={busyText ?? t("ui.working")}
    />
  );
}
