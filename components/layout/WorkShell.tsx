import { ChevronDown, CircleUser, Info, LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { RingLogo } from "@/components/ring/RingLogo";
import { Link } from "@/components/ui/Link";
import { Popover } from "./Popover";
import type { City } from "./PublicShell";
import { SkipLink } from "./SkipLink";
import { WorkMobileBar } from "./WorkMobileBar";
import { type AdminEntry, type DataEntry, type WorkCounts, type WorkCycle, WorkNav } from "./WorkNav";
import { WorkSearch } from "./WorkSearch";

export type WorkPerson = { name: string; role: string; organisation?: string };

/** The first letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

/**
 * The workspace: rail on the left, search and person on top, on a phone a bar at the bottom.
 * `publicHref` is the same thing as the public sees it; `admin` lists what the person may administer.
 */
export function WorkShell({
  city,
  person,
  cycle,
  counts,
  data,
  admin,
  publicHref = "/",
  searchAction,
  accountHref,
  signOut,
  children,
}: {
  city: City;
  person: WorkPerson;
  cycle?: WorkCycle;
  counts: WorkCounts;
  data: readonly DataEntry[];
  admin: readonly AdminEntry[];
  publicHref?: string;
  searchAction?: string;
  /** Where the person changes name and password. */
  accountHref?: string;
  /** A server action, or the address of a page that signs out. */
  signOut: (() => Promise<void>) | string;
  children: ReactNode;
}) {
  const navigation = <WorkNav cycle={cycle} counts={counts} data={data} admin={admin} />;
  return (
    // A page that needs the width (`data-wide`) folds the rail to its icons; it opens under the pointer or the focus.
    <div className="work group/work min-h-dvh md:grid md:grid-cols-[248px_minmax(0,1fr)] md:max-2xl:has-data-wide:grid-cols-[44px_minmax(0,1fr)] print:block">
      <SkipLink>Zum Inhalt</SkipLink>
      <aside aria-label="Leiste" className="hidden border-r border-line bg-rail md:block print:hidden">
        <div className="sticky top-0 z-30 flex max-h-dvh flex-col overflow-y-auto bg-rail px-2 pb-4 md:max-2xl:group-has-data-wide/work:min-h-dvh md:max-2xl:group-has-data-wide/work:w-[44px] md:max-2xl:group-has-data-wide/work:overflow-x-hidden md:max-2xl:group-has-data-wide/work:focus-within:w-[248px] md:max-2xl:group-has-data-wide/work:hover:w-[248px] md:max-2xl:group-has-data-wide/work:not-hover:not-focus-within:[&_p]:invisible">
          <div className="md:max-2xl:group-has-data-wide/work:w-[232px]">
            <Brand city={city} />
            {navigation}
            {city.isDemo ? (
              <p className="mt-6 flex gap-1.5 px-2 text-xs text-ink2">
                <Info size={15} aria-hidden className="mt-px" />
                Demo-Stadt – alle Zahlen erfunden
              </p>
            ) : null}
          </div>
        </div>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="border-b border-line print:hidden">
          <div className="flex min-h-14 items-center gap-3.5 px-4 md:px-8">
            <div className="md:hidden">
              <Brand city={city} short={searchAction !== undefined} />
            </div>
            {searchAction ? <WorkSearch action={searchAction} /> : null}
            <Link
              look="bare"
              href={publicHref}
              className="ml-auto hidden items-center gap-[9px] whitespace-nowrap text-sm text-ink no-underline hover:underline lg:flex"
            >
              <span
                aria-hidden
                className="relative h-[18px] w-8 rounded-full border-[1.5px] border-ink2 bg-card after:absolute after:left-0.5 after:top-0.5 after:size-[11px] after:rounded-full after:bg-ink2"
              />
              So sieht es die Öffentlichkeit
            </Link>
            <div className="ml-auto flex items-center gap-3.5 lg:ml-0">
              <PersonMenu person={person} accountHref={accountHref} publicHref={publicHref} signOut={signOut} />
            </div>
          </div>
          {city.isDemo ? (
            <p className="flex items-center gap-1.5 border-t border-line bg-rail px-4 py-1 text-xs text-ink2 md:hidden md:max-2xl:group-has-data-wide/work:flex">
              <Info size={15} aria-hidden />
              Demo-Stadt – alle Zahlen erfunden
            </p>
          ) : null}
        </header>
        <main
          id="inhalt"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pt-5 pb-24 outline-none md:px-8 md:pt-6 md:pb-10"
        >
          {children}
        </main>
      </div>
      <WorkMobileBar cycleHref={cycle?.href} deskCount={counts.desk} deliveries={data.includes("deliveries")}>
        {navigation}
      </WorkMobileBar>
    </div>
  );
}

function Brand({ city, short = false }: { city: City; short?: boolean }) {
  return (
    <Link
      look="bare"
      href="/arbeit"
      className="flex min-h-14 items-center gap-2.5 text-ink no-underline md:mb-3 md:px-2 md:max-2xl:group-has-data-wide/work:-ml-1.5"
    >
      <RingLogo size={30} />
      <span className={short ? "max-md:sr-only" : undefined}>
        <b className="block font-serif text-[1.125rem] leading-5">Kreislauf</b>
        <span className="block text-xs leading-[15px] text-ink2">Stadt {city.name}</span>
      </span>
    </Link>
  );
}

function PersonMenu({
  person,
  accountHref,
  publicHref,
  signOut,
}: {
  person: WorkPerson;
  accountHref?: string;
  publicHref: string;
  signOut: (() => Promise<void>) | string;
}) {
  const row =
    "flex min-h-11 w-full items-center gap-2.5 px-4 text-left text-ink no-underline hover:bg-soft -outline-offset-3";
  return (
    <Popover
      className="group relative md:border-l md:border-line md:pl-3.5"
      summaryClass="flex min-h-11 items-center gap-[9px]"
      summary={
        <>
          <span
            aria-hidden
            className="grid size-[30px] flex-none place-items-center rounded-full bg-action text-[0.75rem] font-semibold text-on"
          >
            {initials(person.name)}
          </span>
          <span className="max-md:sr-only">
            <b className="block text-sm leading-[17px]">{person.name}</b>
            <span className="block text-xs leading-[15px] text-ink2">{person.role}</span>
          </span>
          <ChevronDown size={15} aria-hidden className="group-open:rotate-180 max-md:hidden" />
        </>
      }
    >
      <div className="absolute right-0 top-full z-40 mt-1 w-64 rounded-md border border-line2 bg-card py-1.5 shadow-[0_10px_24px_-16px_rgb(0_0_0/.45)]">
        <p className="border-b border-line px-4 pb-2 pt-1 text-sm">
          <b className="block">{person.name}</b>
          <span className="text-ink2">{[person.role, person.organisation].filter(Boolean).join(" · ")}</span>
        </p>
        {accountHref ? (
          <Link look="bare" href={accountHref} className={row}>
            <CircleUser size={18} aria-hidden />
            Mein Konto
          </Link>
        ) : null}
        <Link look="bare" href={publicHref} className={`${row} lg:hidden`}>
          So sieht es die Öffentlichkeit
        </Link>
        {typeof signOut === "string" ? (
          <Link look="bare" href={signOut} className={row} prefetch={false}>
            <LogOut size={18} aria-hidden />
            Abmelden
          </Link>
        ) : (
          <form action={signOut}>
            <button type="submit" className={row}>
              <LogOut size={18} aria-hidden />
              Abmelden
            </button>
          </form>
        )}
      </div>
    </Popover>
  );
}
