"use client";

import { CalendarDays, FileUp, Inbox, type LucideIcon, Menu, RefreshCw, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { liesAt, usePlace } from "./place";

const look =
  "relative flex min-h-14 flex-col items-center justify-center gap-0.5 text-[0.75rem] leading-4 text-ink no-underline -outline-offset-3";

/** On a phone: the three places one needs most at the thumb, everything else behind "Menü". */
export function WorkMobileBar({
  cycleHref,
  deskCount,
  deliveries,
  children,
}: {
  cycleHref?: string;
  deskCount: number;
  deliveries: boolean;
  children: ReactNode;
}) {
  const place = usePlace();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the menu
  useEffect(() => setOpen(false), [place]);
  return (
    <nav
      aria-label="Schnellzugriff"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line2 bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        <Place href="/arbeit" label="Mein Tisch" Icon={Inbox} current={liesAt(place, "/arbeit")} count={deskCount} />
        {cycleHref ? (
          <Place href={cycleHref} label="Zyklus" Icon={RefreshCw} current={liesAt(place, cycleHref)} />
        ) : null}
        {deliveries ? (
          <Place
            href="/arbeit/datenlieferungen"
            label="Lieferungen"
            Icon={FileUp}
            current={liesAt(place, "/arbeit/datenlieferungen")}
          />
        ) : (
          <Place
            href="/arbeit/kalender"
            label="Kalender"
            Icon={CalendarDays}
            current={liesAt(place, "/arbeit/kalender")}
          />
        )}
        <li>
          <DialogTrigger isOpen={open} onOpenChange={setOpen}>
            <Button className={classes(look, "w-full")}>
              <Menu size={20} aria-hidden />
              Menü
            </Button>
            <ModalOverlay isDismissable className="layer fixed inset-0 z-50 bg-black/45">
              <Modal className="work absolute inset-y-0 left-0 w-[min(20rem,88vw)] overflow-y-auto bg-rail p-3">
                <Dialog className="outline-none">
                  <div className="mb-2 flex items-center justify-between pl-2">
                    <Heading slot="title" className="text-[1rem]">
                      Menü
                    </Heading>
                    <Button slot="close" aria-label="Menü schließen" className="grid size-11 place-items-center">
                      <X size={20} aria-hidden />
                    </Button>
                  </div>
                  {children}
                </Dialog>
              </Modal>
            </ModalOverlay>
          </DialogTrigger>
        </li>
      </ul>
    </nav>
  );
}

function Place({
  href,
  label,
  Icon,
  current,
  count,
}: {
  href: string;
  label: string;
  Icon: LucideIcon;
  current: boolean;
  count?: number;
}) {
  return (
    <li>
      <Link
        look="bare"
        href={href}
        aria-current={current ? "page" : undefined}
        className={classes(look, current && "font-semibold text-action shadow-[inset_0_3px_0_var(--action)]")}
      >
        <Icon size={20} aria-hidden />
        {label}
        {count ? (
          <span className="absolute top-1 left-1/2 ml-2 min-w-4 rounded-full bg-action px-1 text-center text-[0.6875rem] font-semibold text-on">
            {count}
            <span className="sr-only"> offen</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}
