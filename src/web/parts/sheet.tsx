import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "./button.tsx";

/** A dialog over the page: the browser's own, so that focus stays inside and Escape closes it. */
export function Sheet({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      aria-label={title}
      className="w-[min(34rem,calc(100vw-1.5rem))] max-w-none rounded-card border border-line bg-panel p-0 shadow-2xl"
    >
      {isOpen ? (
        <div className="grid gap-4 p-5">
          <div className="flex items-start justify-between gap-4">
            <h2 className="pt-2 text-xl">{title}</h2>
            <Button look="quiet" icon="close" aria-label="Close" onClick={onClose} />
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
