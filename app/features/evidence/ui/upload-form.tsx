/**
 * Adds files to a case. A plain multipart form; where a script runs, files are sent one by one with
 * their progress, and what was said about them is checked before anything is sent.
 */
import { Form, useRevalidator } from "@remix-run/react";
import { type FormEvent, lazy, Suspense, useRef, useState } from "react";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import type { Choice } from "~/ui/fields/select";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { uploadSchema } from "../evidence-schemas";
import { AboutFields } from "./about-fields";
import { useUploadQueue } from "./upload-queue";

const UploadProgress = lazy(() => import("./upload-progress"));

type UploadFormProps = {
  /** The address of the case's evidence. */
  base: string;
  kinds: readonly Choice[];
  zones: readonly string[];
  zone: string;
};

const ACCEPTED = ".png,.jpg,.jpeg,.webp,.gif,.heic,.heif,.pdf,.xlsx,.csv,.tsv,.txt,.log,.eml,.json";

export function UploadForm({ base, kinds, zones, zone }: UploadFormProps) {
  const t = useText();
  const form = useZodForm(uploadSchema, { capturedZone: zone }, { id: "upload" });
  const { queue, send } = useUploadQueue(`${base}/upload`);
  const { revalidate } = useRevalidator();
  const files = useRef<readonly File[]>([]);
  const [round, setRound] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);

  function start(event: FormEvent<HTMLFormElement>) {
    const about = new FormData(event.currentTarget);
    event.preventDefault();
    setIsEmpty(files.current.length === 0);
    return form.handleSubmit(async () => {
      if (files.current.length === 0) return;
      setIsSending(true);
      await send(files.current, about);
      setIsSending(false);
      files.current = [];
      setRound((count) => count + 1);
      revalidate();
    })(event);
  }

  const refusedFiles = form.errors.find(({ name }) => name === "files")?.message;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...form.props}
      onSubmit={start}
      className="space-y-4"
    >
      <FormErrors form={form} />
      <Field
        id="upload-files"
        name="files"
        label={t("evidence.upload.files")}
        error={isEmpty ? t("evidence.errors.files") : refusedFiles}
      >
        <FileDrop
          key={round}
          multiple
          accept={ACCEPTED}
          onFiles={(chosen) => {
            files.current = chosen;
            setIsEmpty(false);
          }}
        >
          {t("evidence.upload.hint")}
        </FileDrop>
      </Field>
      <AboutFields field={form.field as ZodFormField} kinds={kinds} zones={zones} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busy={isSending} busyText={t("evidence.upload.busy")}>
          {t("evidence.upload.submit")}
        </SubmitButton>
        <TextLink to={`${base}/paste`}>{t("evidence.upload.paste")}</TextLink>
      </div>
      {queue.length > 0 && (
        <Suspense>
          <UploadProgress queue={queue} />
        </Suspense>
      )}
    </Form>
  );
}
