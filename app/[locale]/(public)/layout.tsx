import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/PublicShell";
import { publicViewer } from "@/lib/access/mint";
import { currentViewer } from "@/lib/access/session";
import { isPerson } from "@/lib/access/viewer";
import { findCity } from "@/lib/city/queries";
import { currentCycle } from "@/lib/cycle/queries";
import { currentStage } from "@/lib/cycle/stages";
import { zone } from "@/lib/platform/environment";
import { latestRelease } from "@/lib/releases/queries";
import { formatDate } from "@/lib/statistics/format";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const viewer = publicViewer();
  const [city, cycle, release, person, locale, t] = await Promise.all([
    findCity(viewer),
    currentCycle(viewer),
    latestRelease(viewer),
    currentViewer(),
    getLocale(),
    getTranslations("start"),
  ]);
  const { office, street, place, email } = city.contact;
  return (
    <PublicShell
      city={city}
      currentStage={cycle ? currentStage(cycle.closedStages) : undefined}
      door={zone() === "public" ? undefined : isPerson(person) ? "workspace" : "signIn"}
      contact={office ? { office, address: [street, place].filter(Boolean).join(", "), email } : undefined}
      release={
        release
          ? t("release", {
              title: release.title,
              date: formatDate(release.publishedAt.slice(0, 10), locale as "de" | "en"),
            })
          : undefined
      }
    >
      {children}
    </PublicShell>
  );
}
