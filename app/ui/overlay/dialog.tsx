/**
 * A question on top of the page. The window itself loads when it is first asked
 * for. Without a script the same content unfolds in place, or `href` leads to a
 * page that holds it.
 */
import { Link } from "@remix-run/react";
import {
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button, type ButtonLook, buttonLook } from "~/ui/button";
import { Icon, type Shape } from "~/ui/icon";

const load = () => import("./dialog-window");
const DialogWindow = lazy(load);

export type DialogProps = ButtonLook & {
  trigger: ReactNode;
  icon?: Shape;
  title: string;
  description?: ReactNode;
  href?: string;
  wide?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
};

export default function Dialog(props: DialogProps) {
  const { trigger, icon, title, description, href, wide, children, variant, size } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  const fallback = useRef<HTMLDetailsElement>(null);
  const close = () => setIsOpen(false);
  const content = typeof children === "function" ? children(close) : children;

  /** Who unfolded it before the script came keeps it unfolded. */
  useEffect(() => setHasScript(!fallback.current?.open), []);

  const words = (
    <>
      {icon && <Icon of={icon} />}
      {trigger}
    </>
  );
  const preload = { onPointerEnter: load, onFocus: load };

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setIsOpen(true);
  }

  return (
    <>
      {href ? (
        <Link to={href} className={buttonLook({ variant, size })} onClick={open} {...preload}>
          {words}
        </Link>
      ) : hasScript ? (
        <Button variant={variant} size={size} aria-haspopup="dialog" onClick={open} {...preload}>
          {words}
        </Button>
      ) : (
        <details ref={fallback}>
          <summary className={buttonLook({ variant, size })}>{words}</summary>
          <div className="mt-2 rounded-card border border-line-strong bg-surface p-4">
            <p className="mb-2 text-lg font-semibold">{title}</p>
            {description && <p className="mb-4 text-ink-soft">{description}</p>}
            {content}
          </div>
        </details>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <DialogWindow title={title} description={description} wide={wide} onClose={close}>
            {content}
          </DialogWindow>
        </Suspense>
      )}
    </>
  );
}
