import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "../messages/index.ts";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  /** Without a heading of its own the dialog draws none (the palette's first line is its field). */
  readonly bare?: boolean;
}

/** A modal dialog: the browser's own, which keeps focus inside, closes on Esc or a click outside, and gives focus back. */
export function Dialog({ open, onClose, label, className, children, bare }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const m = useMessages();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} className={className} aria-label={label} onClose={onClose} closedby="any">
      {open && (
        <div className="dialog-body">
          {!bare && (
            <header className="dialog-head">
              <h2>{label}</h2>
              <button type="button" className="icon" onClick={onClose} aria-label={m.close} title={m.close}>
                ✕
              </button>
            </header>
          )}
          {children}
        </div>
      )}
    </dialog>
  );
}
