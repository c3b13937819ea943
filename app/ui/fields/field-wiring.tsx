/** How an input learns which field it is in: its id, its name, what describes it, and who listens. */
import {
  type ChangeEvent,
  createContext,
  type FocusEvent,
  type RefCallback,
  useContext,
} from "react";

type Element = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A form library's hold on one input. Without it the input is plain HTML. */
export type FieldControl = {
  ref: RefCallback<Element>;
  onChange: (event: ChangeEvent<Element>) => unknown;
  onBlur: (event: FocusEvent<Element>) => unknown;
  defaultValue?: unknown;
};

export type FieldWiring = {
  id: string;
  name: string;
  describedBy?: string;
  invalid: boolean;
  control?: FieldControl;
};

const Wiring = createContext<FieldWiring | null>(null);

export const FieldWiringProvider = Wiring.Provider;
export const useFieldWiring = () => useContext(Wiring);

type Listeners<E> = {
  id?: string;
  name?: string;
  onChange?: (event: ChangeEvent<E>) => unknown;
  onBlur?: (event: FocusEvent<E>) => unknown;
};

/** The attributes that put an input into the field around it. What it says itself goes first. */
export function useWired<E extends Element, Props extends Listeners<E>>(props: Props) {
  const field = useFieldWiring();
  const control = field?.control;
  return {
    id: field?.id,
    name: field?.name,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid || undefined,
    ...props,
    ref: control?.ref as RefCallback<E> | undefined,
    onChange: (event: ChangeEvent<E>) => {
      props.onChange?.(event);
      control?.onChange(event);
    },
    onBlur: (event: FocusEvent<E>) => {
      props.onBlur?.(event);
      control?.onBlur(event);
    },
  };
}

/** A starting value as text, for inputs that hold text. */
export function startingText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
