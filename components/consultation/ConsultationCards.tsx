import { Lightbulb, MessagesSquare, Users } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { ConsultationSummary } from "@/lib/cycle/consultation/schema";
import { DaysLeft } from "./DaysLeft";
import { dayOf } from "./dates";

const sections = [
  { key: "open", states: ["open"] },
  { key: "announced", states: ["announced"] },
  { key: "weighing", states: ["ended", "closed"] },
  { key: "answered", states: ["answered"] },
] as const;

/** The public list: what is open first, then what is coming, what is being weighed, and the results. */
export function ConsultationCards({
  consultations,
  today,
}: {
  consultations: readonly ConsultationSummary[];
  today: string;
}) {
  const t = useTranslations("consultation");
  if (consultations.length === 0)
    return (
      <EmptyState
        action={<Link href="/berichte">{t("emptyAction")}</Link>}
        icon={<MessagesSquare size={24} aria-hidden />}
      >
        {t("empty")}
      </EmptyState>
    );
  return (
    <div className="grid gap-12">
      {sections.map(({ key, states }) => {
        const found = consultations.filter((entry) => (states as readonly string[]).includes(entry.state));
        if (found.length === 0) return null;
        return (
          <Section key={key} title={t(`section.${key}`)} count={found.length} rule={key === "open" ? "accent" : "ink"}>
            <ul>
              {found.map((entry) => (
                <Card key={entry.id} consultation={entry} today={today} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function Card({ consultation, today }: { consultation: ConsultationSummary; today: string }) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  const { slug, title, introduction, openToPublic, recommendations, state, answeredAt } = consultation;
  return (
    <li className="grid gap-x-12 gap-y-4 border-b border-line py-6 md:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        <h3 lang="de">
          <Link look="quiet" href={`/beteiligung/${slug}`}>
            {title}
          </Link>
        </h3>
        <p className="mt-2 line-clamp-3 max-w-[66ch] text-ink2" lang="de">
          {introduction}
        </p>
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink2">
          <li className="flex items-center gap-1.5">
            <Lightbulb size={17} aria-hidden />
            {t("recommendations", { count: recommendations })}
          </li>
          <li className="flex items-center gap-1.5">
            <Users size={17} aria-hidden />
            {t(openToPublic ? "who.public" : "who.invited")}
          </li>
        </ul>
      </div>
      <div>
        {state === "answered" && answeredAt ? (
          <>
            <p className="font-semibold">{t("state.answered")}</p>
            <p className="text-ink2">{t("result.publishedOn", { date: dayOf(answeredAt, locale) })}</p>
          </>
        ) : (
          <DaysLeft consultation={consultation} today={today} />
        )}
      </div>
    </li>
  );
}
