import { type ReactNode, useEffect, useRef, useState } from "react";

interface PopoverProps {
  /** What the button says; its visible label stands in it. */
  readonly button: ReactNode;
  readonly label: string;
  readonly className: string;
  readonly align?: "left" | "right";
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a panel under itself; Esc, a click elsewhere or moving on closes it. */
export function Popover({ button, label, className, align, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("keydown", onEscape);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("keydown", onEscape);
      document.removeEventListener("focusin", away);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <div ref={box} className={`popover ${className}`}>
      <button
        ref={trigger}
        type="button"
        className="trigger"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div role="dialog" aria-label={label} className={`panel ${align === "right" ? "to-right" : ""}`}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
