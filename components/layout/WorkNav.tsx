"use client";

import {
  Building2,
  CalendarDays,
  ChartLine,
  Check,
  DatabaseZap,
  FileUp,
  Inbox,
  LandPlot,
  Layers,
  LifeBuoy,
  type LucideIcon,
  MapPinned,
  RefreshCw,
  ScrollText,
  Server,
  Type,
  Users,
} from "lucide-react";
import type { CSSProperties } from "react";
import { StageMark } from "@/components/ring/StageMark";
import { type StageKey, stageColor, stageWords } from "@/components/ring/stages";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { liesAt, usePlace } from "./place";

export type WorkCycle = {
  label: string;
  href: string;
  stages: { key: StageKey; href: string; open: number; closed: boolean }[];
};

export type AdminEntry = "people" | "organisations" | "areas" | "indicators" | "texts" | "log" | "system";

export type DataEntry = "deliveries" | "releases";

/** What waits: on the desk, and of that among the deliveries. */
export type WorkCounts = { desk: number; deliveries: number };

const administration: Record<AdminEntry, { label: string; href: string; Icon: LucideIcon }> = {
  people: { label: "Personen & Rollen", href: "/verwaltung/personen", Icon: Users },
  organisations: { label: "Organisationen", href: "/verwaltung/organisationen", Icon: Building2 },
  areas: { label: "Gebiete", href: "/verwaltung/gebiete", Icon: Layers },
  indicators: { label: "Indikatoren", href: "/verwaltung/indikatoren", Icon: ChartLine },
  texts: { label: "Texte", href: "/verwaltung/texte", Icon: Type },
  log: { label: "Protokoll", href: "/verwaltung/protokoll", Icon: ScrollText },
  system: { label: "System", href: "/verwaltung/system", Icon: Server },
};

/** The left rail: desk, the cycle with its six stages, data, calendar, help, and what the person may administer. */
export function WorkNav({
  cycle,
  counts,
  data,
  admin,
  label = "Arbeitsbereich",
}: {
  cycle?: WorkCycle;
  counts: WorkCounts;
  data: readonly DataEntry[];
  admin: readonly AdminEntry[];
  label?: string;
}) {
  return (
    <nav aria-label={label}>
      <ul>
        <Row href="/arbeit" label="Mein Tisch" Icon={Inbox} count={counts.desk} />
        {cycle ? (
          <>
            <Row href={cycle.href} label={cycle.label} Icon={RefreshCw} exact />
            <li className="relative mb-1.5 before:absolute before:-top-1.5 before:bottom-4 before:left-[18.5px] before:w-px before:bg-line2">
              <ol>
                {cycle.stages.map((stage) => (
                  <StageRow
                    key={stage.key}
                    stage={stage.key}
                    href={stage.href}
                    open={stage.open}
                    closed={stage.closed}
                  />
                ))}
              </ol>
            </li>
          </>
        ) : null}
        <Row href="/atlas" label="Atlas" Icon={MapPinned} />
        <Row href="/arbeit/lebensraeume" label="Lebensräume" Icon={LandPlot} />
        {data.includes("deliveries") ? (
          <Row href="/arbeit/datenlieferungen" label="Datenlieferungen" Icon={FileUp} count={counts.deliveries} />
        ) : null}
        {data.includes("releases") ? <Row href="/arbeit/datenstaende" label="Datenstände" Icon={DatabaseZap} /> : null}
        <Row href="/arbeit/kalender" label="Kalender" Icon={CalendarDays} />
        <Row href="/arbeit/hilfe" label="Hilfe" Icon={LifeBuoy} />
      </ul>
      {admin.length > 0 ? (
        <>
          <p className="mb-1 mt-4 border-t border-line2 px-2 pt-3.5 text-xs font-semibold text-ink2">Verwaltung</p>
          <ul className="text-sm">
            {admin.map((entry) => (
              <Row key={entry} {...administration[entry]} low />
            ))}
          </ul>
        </>
      ) : null}
    </nav>
  );
}

const rowLook =
  "flex items-center gap-2.5 rounded-md px-2 text-ink no-underline -outline-offset-2 max-md:min-h-11 whitespace-nowrap";
const chosen = "bg-card font-semibold shadow-[inset_0_0_0_1px_var(--line2)]";

function Row({
  href,
  label,
  Icon,
  count,
  exact = false,
  low = false,
}: {
  href: string;
  label: string;
  Icon: LucideIcon;
  count?: number;
  exact?: boolean;
  low?: boolean;
}) {
  const place = usePlace();
  const current = exact ? place === href : liesAt(place, href);
  return (
    <li>
      <Link
        look="bare"
        href={href}
        aria-current={current ? "page" : undefined}
        className={classes(rowLook, low ? "min-h-8" : "min-h-9", current ? chosen : "hover:bg-soft")}
      >
        <Icon size={18} aria-hidden className={current ? "text-action" : "text-ink2"} />
        <span className="flex-1 truncate">{label}</span>
        <Count count={count} strong={current} />
      </Link>
    </li>
  );
}

function StageRow({ stage, href, open, closed }: { stage: StageKey; href: string; open: number; closed: boolean }) {
  const current = liesAt(usePlace(), href);
  return (
    <li>
      <Link
        look="bare"
        href={href}
        aria-current={current ? "page" : undefined}
        style={{ "--c": stageColor(stage) } as CSSProperties}
        className={classes(
          rowLook,
          "relative min-h-[34px] gap-[9px] pl-[7px] text-sm",
          current ? chosen : "hover:bg-soft",
        )}
      >
        <span className={classes("rounded-full", current ? "bg-card" : "bg-rail shadow-[0_0_0_2px_var(--rail)]")}>
          <StageMark stage={stage} size={22} decorative />
        </span>
        <span className="flex-1 truncate">
          <span className="sr-only">{stageWords[stage].number} </span>
          {stageWords[stage].de}
        </span>
        {open > 0 ? (
          <Count count={open} strong={current} color={stageColor(stage)} />
        ) : closed ? (
          <span className="grid min-w-[22px] place-items-center">
            <Check size={15} strokeWidth={2.25} aria-hidden className="text-ok" />
            <span className="sr-only">abgeschlossen</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}

function Count({ count, strong = false, color }: { count?: number; strong?: boolean; color?: string }) {
  if (!count) return null;
  return (
    <span
      className={classes("min-w-[22px] text-center text-xs font-semibold", strong ? "text-ink" : "text-ink2")}
      style={color && strong ? { color } : undefined}
    >
      {count}
      <span className="sr-only"> offen</span>
    </span>
  );
}
