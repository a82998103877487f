"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./Button";

/**
 * A button and the window it opens. `children` may be a function that receives `close`.
 * The window keeps the focus, closes with Escape and gives the focus back.
 */
export function Dialog({
  trigger,
  triggerIcon,
  triggerVariant = "secondary",
  triggerSize,
  title,
  children,
}: {
  trigger: ReactNode;
  triggerIcon?: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const t = useTranslations("ui");
  return (
    <DialogTrigger>
      <AriaButton className={buttonClasses({ variant: triggerVariant, size: triggerSize })}>
        {triggerIcon}
        {trigger}
      </AriaButton>
      <ModalOverlay
        isDismissable
        className="layer fixed inset-0 z-50 flex items-end justify-center bg-black/45 sm:items-center sm:p-6"
      >
        <Modal className="max-h-[92dvh] w-full overflow-y-auto rounded-t-lg border border-line2 bg-card sm:max-w-xl sm:rounded-md">
          <AriaDialog className="p-5 outline-none sm:p-6">
            {({ close }) => (
              <>
                <div className="mb-3 flex items-start justify-between gap-4">
                  <Heading slot="title" className="text-xl">
                    {title}
                  </Heading>
                  <AriaButton
                    slot="close"
                    aria-label={t("close")}
                    className="-mr-2 -mt-1.5 grid size-11 flex-none place-items-center rounded-md text-ink2 hover:text-ink"
                  >
                    <X size={20} aria-hidden />
                  </AriaButton>
                </div>
                {typeof children === "function" ? children(close) : children}
              </>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
