import { useState } from "react";
import { Icon } from "./icon.tsx";

/** Gives the link to the device's own sharing, or to the clipboard. */
export function ShareButton({
  address,
  title,
  className = "",
}: {
  address: string;
  title: string;
  className?: string;
}) {
  const [isCopied, setCopied] = useState(false);
  async function share(): Promise<void> {
    const url = new URL(address, location.href).href;
    try {
      if (navigator.share && matchMedia("(pointer: coarse)").matches) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        setCopied(true);
        setTimeout(() => setCopied(false), 2500);
      }
    } catch {
      // Closed without sharing.
    }
  }
  return (
    <button type="button" className={className} onClick={() => void share()} aria-label={`Share ${title}`}>
      <Icon name="share" />
      <span role="status" className="text-[0.72rem]">
        {isCopied ? "Copied" : ""}
      </span>
    </button>
  );
}
