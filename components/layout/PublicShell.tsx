import { Info, LayoutDashboard, LogIn, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { RingLogo } from "@/components/ring/RingLogo";
import { type StageKey, stageColor } from "@/components/ring/stages";
import { Link } from "@/components/ui/Link";
import { LanguageSwitch } from "./LanguageSwitch";
import { PublicMenu, PublicNav } from "./PublicNav";
import { SkipLink } from "./SkipLink";

export type City = { name: string; isDemo: boolean };

type Contact = { office: string; address?: string; email?: string };

/**
 * The public door: marker of the demo city, languages, navigation, the page, and the footer at the bottom.
 * `door` is where one signs in or, signed in, the workspace; without it (public zone) there is none.
 */
export function PublicShell({
  city,
  currentStage,
  door,
  contact,
  release,
  children,
}: {
  city: City;
  currentStage?: StageKey;
  door?: "signIn" | "workspace";
  contact?: Contact;
  /** The release the figures come from, as one sentence: "Datenstand 2026-1 vom 6. Juli 2026". */
  release?: string;
  children: ReactNode;
}) {
  const t = useTranslations("layout");
  const entrance =
    door === "workspace"
      ? { href: "/arbeit", label: t("workspace"), Icon: LayoutDashboard }
      : door === "signIn"
        ? { href: "/anmelden", label: t("signIn"), Icon: LogIn }
        : undefined;
  return (
    <div
      className="flex min-h-dvh flex-col"
      style={{ "--now": currentStage ? stageColor(currentStage) : "var(--action)" } as CSSProperties}
    >
      <SkipLink>{t("skip")}</SkipLink>
      <header>
        <div className="border-b border-line bg-rail text-sm">
          <div className="page-width flex min-h-11 items-center justify-between gap-4">
            {city.isDemo ? (
              <p className="flex items-center gap-1.5 text-ink2">
                <Info size={16} aria-hidden />
                {t("demo")}
              </p>
            ) : (
              <span />
            )}
            <div className="flex items-center gap-4 print:hidden">
              <Link
                look="bare"
                href="/leichte-sprache"
                className="hidden min-h-11 items-center text-ink no-underline hover:underline sm:flex"
              >
                {t("plainLanguage")}
              </Link>
              <LanguageSwitch />
              {entrance ? (
                <Link
                  look="bare"
                  href={entrance.href}
                  className="hidden min-h-11 items-center gap-1.5 text-ink no-underline hover:underline sm:flex"
                >
                  <entrance.Icon size={16} aria-hidden />
                  {entrance.label}
                </Link>
              ) : null}
            </div>
          </div>
        </div>
        <div className="relative border-b border-line bg-card">
          <div className="page-width flex min-h-[68px] items-center min-[70rem]:min-h-[76px]">
            <Link look="bare" href="/" className="mr-auto flex items-center gap-3 text-ink no-underline">
              <RingLogo size={40} />
              <span className="flex flex-col leading-5">
                <b className="font-serif text-[1.375rem] leading-6 tracking-[-.01em]">Kreislauf</b>
                <span className="text-sm leading-5 text-ink2">{t("city", { city: city.name })}</span>
              </span>
            </Link>
            <PublicNav />
            <Link
              look="bare"
              href="/suche"
              className="ml-5 hidden min-h-11 items-center gap-2 rounded-md border border-line2 px-4 text-ink no-underline hover:border-ink min-[70rem]:inline-flex print:hidden"
            >
              <Search size={20} aria-hidden />
              {t("search")}
            </Link>
            <PublicMenu door={entrance ? { href: entrance.href, label: entrance.label } : undefined} />
          </div>
        </div>
      </header>
      <main id="inhalt" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <PublicFooter city={city} contact={contact} release={release} />
    </div>
  );
}

function PublicFooter({ city, contact, release }: { city: City; contact?: Contact; release?: string }) {
  const t = useTranslations("layout");
  const columns = [
    {
      title: t("footer.data"),
      links: [
        { href: "/daten", label: t("footer.methods") },
        { href: "/daten#schnittstelle", label: t("footer.openData") },
        { href: "/ueberpruefungen", label: t("footer.reviews") },
      ],
    },
    {
      title: t("footer.accessibility"),
      links: [
        { href: "/barrierefreiheit#melden", label: t("footer.reportBarrier") },
        { href: "/barrierefreiheit", label: t("footer.accessibilityStatement") },
        { href: "/leichte-sprache", label: t("plainLanguage") },
      ],
    },
    {
      title: t("footer.legal"),
      links: [
        { href: "/datenschutz", label: t("footer.privacy") },
        { href: "/impressum", label: t("footer.imprint") },
      ],
    },
  ];
  return (
    <footer className="border-t border-line bg-rail pb-7 pt-12 text-[1rem] leading-6 print:border-0 print:pt-4">
      <div className="page-width">
        <div className="grid grid-cols-2 gap-x-6 gap-y-7 lg:grid-cols-[1.6fr_1fr_1fr_1fr] lg:gap-12 print:hidden">
          <div className="col-span-2 lg:col-span-1">
            <p className="mb-3 flex items-center gap-2.5">
              <RingLogo size={34} />
              <b className="font-serif text-[1.25rem] leading-6">Kreislauf</b>
            </p>
            <p>{contact?.office ?? t("footer.office", { city: city.name })}</p>
            {contact?.address ? <p>{contact.address}</p> : null}
            {contact?.email ? (
              <p>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            ) : null}
          </div>
          {columns.map((column) => (
            <nav key={column.title} aria-label={column.title}>
              <p className="mb-1.5 font-semibold">{column.title}</p>
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <Link look="quiet" href={link.href} className="flex min-h-11 items-center lg:min-h-9">
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <p className="mt-8 border-t border-line2 pt-4 text-sm text-ink2">
          {[release, t("footer.licence"), t("footer.cookies")].filter(Boolean).join(" · ")}
        </p>
      </div>
    </footer>
  );
}
