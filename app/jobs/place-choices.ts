import { placeChoices } from "~/features/signals/reading/place-choices.server";

export const schedule = "*/15 * * * *";

export default function placeChoicesJob(): Promise<void> {
  return placeChoices();
}
