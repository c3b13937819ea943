/**
 * react-hook-form wired to this route's action. It checks with the action's own
 * schema, on exactly what would be sent, and shows whatever the action replied.
 * Without JavaScript the same markup is a plain form.
 */
import {
  type FetcherWithComponents,
  useActionData,
  useNavigation,
  useSubmit,
} from "@remix-run/react";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  useForm,
} from "react-hook-form";
import type { z } from "zod/mini";
import type { FormReply } from "~/platform/forms/form-reply";
import { formTree } from "~/platform/forms/form-tree";
import { valueAt } from "~/platform/forms/value-at";
import { wordMessage } from "~/platform/i18n/word-message";
import type { FieldControl } from "./fields/field-wiring";
import { useAfterPress } from "./form-after-press";
import { errorTree, listErrors, messageAt } from "./form-error-tree";
import { useText } from "./text";

type Fields<Schema extends z.ZodMiniType> =
  z.input<Schema> extends infer Input extends FieldValues ? Input : FieldValues;

type ZodFormOptions = {
  /** Tells the ids of several forms on one page apart. */
  id?: string;
  /** Sends through a fetcher: the page stays, and other forms do not notice. */
  fetcher?: FetcherWithComponents<unknown>;
  /** Has to be through before anything is checked and sent. Where it answers no, the form stays. */
  before?: () => Promise<boolean>;
};

export type ZodForm = {
  id: string;
  errors: FormComplaint[];
  attempt: number;
  isSubmitting: boolean;
};
export type FormComplaint = { name: string; message: string };

export function useZodForm<Schema extends z.ZodMiniType>(
  schema: Schema,
  defaults?: DefaultValues<Fields<Schema>>,
  { id = "f", fetcher, before }: ZodFormOptions = {},
) {
  const t = useText();
  const pageReply = useActionData<unknown>();
  const reply = asReply(fetcher ? fetcher.data : pageReply);
  const element = useRef<HTMLFormElement | null>(null);
  const serverErrors = useMemo(() => reply && errorTree(reply.errors, "server"), [reply]);
  const start = { ...defaults, ...reply?.values } as DefaultValues<Fields<Schema>>;

  const resolver = useMemo<Resolver<Fields<Schema>>>(() => {
    return (values) => {
      const checked = schema.safeParse(asSent(element.current) ?? values);
      return checked.success
        ? { values: checked.data as Fields<Schema>, errors: {} }
        : {
            values: {},
            errors: errorTree(complaintsOf(checked.error), "check") as FieldErrors<Fields<Schema>>,
          };
    };
  }, [schema]);

  const form = useForm<Fields<Schema>>({
    resolver,
    defaultValues: start,
    errors: serverErrors as FieldErrors<Fields<Schema>> | undefined,
    shouldFocusError: false,
    reValidateMode: "onBlur",
  });
  const complaints = form.formState.errors;
  const sending = useSending(fetcher);
  const afterPress = useAfterPress();
  const [isHeld, setIsHeld] = useState(false);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (reply) setRefusals((count) => count + 1);
  }, [reply]);

  const word = ({ type, message = "" }: { type?: unknown; message?: string }) =>
    type === "server" ? message : wordMessage(t, message);

  function field(name: FieldPath<Fields<Schema>>) {
    const { ref, onChange, onBlur } = form.register(name);
    const control: FieldControl = {
      ref,
      onChange,
      onBlur: (event) => afterPress(() => onBlur(event)),
      defaultValue: valueAt(start, name),
    };
    const complaint = messageAt(complaints, name);
    return { id: `${id}-${name}`, name, error: complaint && word(complaint), control };
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const target = event.currentTarget;
    element.current = target;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const send = () => sending.send((submitter as HTMLButtonElement) ?? target);
    setIsHeld(true);
    try {
      if (before && !(await before())) return;
      // Who left the page meanwhile is not taken along.
      if (!target.isConnected) return;
      await form.handleSubmit(send, () => setRefusals((count) => count + 1))(event);
    } finally {
      setIsHeld(false);
    }
  }

  const errors: FormComplaint[] = [
    ...(reply?.formError ? [{ name: "", message: reply.formError }] : []),
    ...listErrors(complaints).map(({ name, ...leaf }) => ({ name, message: word(leaf) })),
  ];

  return {
    ...form,
    id,
    field,
    errors,
    attempt: refusals,
    formError: reply?.formError,
    isSubmitting: isHeld || sending.isSending,
    onSubmit,
    /** Everything the `<Form>` element needs, beside its method. */
    props: { id, onSubmit, noValidate: true },
  };
}

/** Gives a field of the form by its name. */
export type ZodFormField = ReturnType<typeof useZodForm>["field"];

/** What the browser would send now: hidden and untouched fields included. */
function asSent(element: HTMLFormElement | null) {
  return element && (formTree(new FormData(element)) as never);
}

function asReply(data: unknown): FormReply | undefined {
  return typeof data === "object" && data !== null && "errors" in data
    ? (data as FormReply)
    : undefined;
}

/** The first complaint about each field, as message keys by dotted name. */
function complaintsOf({ issues }: z.core.$ZodError): Record<string, string> {
  const complaints: Record<string, string> = {};
  for (const { path, message } of issues) complaints[path.join(".")] ??= message;
  return complaints;
}

/** Busy means that this form is under way, not that the page is. */
function useSending(fetcher: FetcherWithComponents<unknown> | undefined) {
  const submit = useSubmit();
  const navigation = useNavigation();
  const [isMine, setIsMine] = useState(false);
  const isIdle = navigation.state === "idle";
  useEffect(() => {
    if (isIdle) setIsMine(false);
  }, [isIdle]);

  return {
    isSending: fetcher ? fetcher.state !== "idle" : isMine && !isIdle,
    send(target: HTMLFormElement | HTMLButtonElement | null) {
      setIsMine(true);
      if (fetcher) fetcher.submit(target);
      else submit(target);
    },
  };
}
