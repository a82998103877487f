"use client";

import { Check, Copy, Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";

/**
 * Hands on the address of the view. It always stands there to be copied by hand, because not every browser gives a page
 * the clipboard.
 */
export function ShareView({ path }: { path: string }) {
  const t = useTranslations("atlas");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "byHand">("no");
  const [address, setAddress] = useState(path);
  const copy = async () => {
    const text = window.location.href;
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      setCopied("byHand");
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <details
      className="group relative print:hidden"
      onToggle={(event) => {
        setAddress(window.location.href);
        setCopied("no");
        if (event.currentTarget.open) requestAnimationFrame(() => field.current?.select());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="inline-flex min-h-12 w-full items-center justify-center gap-2 rounded-md border border-action bg-action px-5 font-semibold text-on hover:bg-action-hover">
        <Share2 size={20} aria-hidden />
        <span className="max-sm:hidden">{t("share.open")}</span>
        <span className="sm:hidden">{t("share.short")}</span>
      </summary>
      <div className="absolute right-0 top-full z-30 mt-2 w-[min(26rem,88vw)] rounded-md border border-line2 bg-card p-4 shadow-[0_10px_24px_-14px_rgb(0_0_0/.5)]">
        <label htmlFor={id} className="block font-semibold">
          {t("share.address")}
        </label>
        <input
          ref={field}
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
          className="mt-1.5 h-11 w-full rounded-md border border-control-line bg-card px-3 text-sm text-ink"
        />
        <p className="mt-1.5 text-sm text-ink2">{t("share.hint")}</p>
        <div className="mt-3 flex items-center gap-3">
          <Button
            variant="secondary"
            onClick={copy}
            icon={copied === "yes" ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
          >
            {t("share.copy")}
          </Button>
          <span role="status" className="text-sm">
            {copied === "yes" ? t("share.copied") : copied === "byHand" ? t("share.byHand") : ""}
          </span>
        </div>
      </div>
    </details>
  );
}
