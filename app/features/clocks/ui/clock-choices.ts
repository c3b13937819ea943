/** Sides and certainties to choose from. Words that stand small in chips begin large in a list. */
import { CERTAINTIES, SIDES } from "~/features/enforcement/restriction-class";
import { useText } from "~/ui/text";

const begunLarge = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

export function useClockChoices() {
  const t = useText();
  return {
    sides: SIDES.map((value) => ({ value, label: begunLarge(t(`clocks.sides.${value}`)) })),
    certainties: CERTAINTIES.map((value) => ({
      value,
      label: begunLarge(t(`clocks.certainties.${value}`)),
    })),
  };
}
