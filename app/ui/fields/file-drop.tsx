/** The browser's own file chooser, in a field of its own, where files can also be dropped. */
import Upload from "lucide-react/icons/upload";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";
import { useWired } from "./field-wiring";

type FileDropProps = {
  accept?: string;
  multiple?: boolean;
  /** What is taken: "PDF, images, CSV, up to 50 MB each". */
  children?: ReactNode;
  onFiles?: (files: readonly File[]) => void;
};

/** Sits in a Field, whose label names it. */
export function FileDrop({ accept, multiple, children, onFiles }: FileDropProps) {
  const t = useText();
  const input = useRef<HTMLInputElement | null>(null);
  const [names, setNames] = useState<string[]>([]);
  const [isOver, setIsOver] = useState(false);
  const wired = useWired<HTMLInputElement, object>({});

  function take() {
    const files = [...(input.current?.files ?? [])];
    setNames(files.map(({ name }) => name));
    onFiles?.(files);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    take();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the file input does the same by keyboard
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`rounded-control border border-dashed p-4 transition-colors duration-quick ${isOver ? "border-accent bg-accent-wash" : "border-field-line bg-surface"}`}
    >
      <div className="flex items-start gap-3">
        <Icon of={Upload} size={20} className="mt-1 text-ink-soft" />
        <div className="min-w-0 grow">
          <input
            {...wired}
            ref={(element) => {
              input.current = element;
              wired.ref?.(element);
            }}
            type="file"
            accept={accept}
            multiple={multiple}
            onChange={(event) => {
              wired.onChange(event);
              take();
            }}
            className="block w-full text-base text-ink-soft file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium file:text-ink hover:file:bg-sunken"
          />
          {children && <p className="mt-2 text-sm text-ink-soft">{children}</p>}
          {names.length > 1 && (
            <ul aria-label={t("ui.files.chosen")} className="mt-2 text-sm">
              {names.map((name) => (
                <li key={name} dir="auto" className="truncate">
                  {name}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
