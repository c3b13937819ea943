/** The open dialog: traps the focus, gives it back, closes on Escape. Loaded on first use. */
import X from "lucide-react/icons/x";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "~/ui/icon-button";
import { useText } from "~/ui/text";
import { useGiveBackFocus } from "./give-back-focus";

type DialogWindowProps = {
  title: string;
  description?: ReactNode;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
};

export default function DialogWindow(props: DialogWindowProps) {
  const { title, description, wide, onClose, children } = props;
  useGiveBackFocus();
  const t = useText();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 grid items-end overflow-y-auto bg-scrim sm:place-items-center sm:p-6 print:hidden">
          <Dialog.Content
            {...(!description && { "aria-describedby": undefined })}
            className={`appear relative w-full rounded-t-card border border-line-strong bg-surface shadow-float outline-none sm:rounded-card ${wide ? "sm:max-w-2xl" : "sm:max-w-lg"}`}
          >
            <Dialog.Title className="px-5 pt-4 pr-14 text-lg font-semibold">{title}</Dialog.Title>
            {description && (
              <Dialog.Description asChild>
                <div className="px-5 pt-1 text-ink-soft">{description}</div>
              </Dialog.Description>
            )}
            <div className="px-5 pt-4 pb-5">{children}</div>
            {/* Last in order, so that opening puts the focus on what the window is about. */}
            <Dialog.Close asChild>
              <IconButton label={t("ui.frame.close")} icon={X} className="absolute top-3 right-3" />
            </Dialog.Close>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
