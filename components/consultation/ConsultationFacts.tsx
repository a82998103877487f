import { LogIn, PenLine } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { lastDay } from "@/lib/cycle/consultation/rules";
import type { ConsultationView } from "@/lib/cycle/consultation/schema";
import { DaysLeft } from "./DaysLeft";
import { isoDay } from "./dates";

/** Beside the text: how long, who may take part, who sees what, and the way to take part. */
export function ConsultationFacts({
  consultation,
  today,
  signIn,
}: {
  consultation: ConsultationView;
  today: string;
  /** Address of the workspace page for invited organisations; absent in the public zone. */
  signIn?: string;
}) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  const { slug, state, openToPublic, opensOn, invited } = consultation;
  const mayWrite = state === "open" && openToPublic;
  return (
    <div className="grid gap-6">
      <DaysLeft consultation={consultation} today={today} />
      {mayWrite ? (
        <Button href={`/beteiligung/${slug}/mitmachen`} icon={<PenLine size={20} aria-hidden />} size="large">
          {t("write")}
        </Button>
      ) : null}
      <dl className="grid gap-5">
        <Fact term={t("facts.period")}>
          {t("days.from", { from: isoDay(opensOn, locale), to: isoDay(lastDay(consultation), locale) })}
        </Fact>
        <Fact term={t("facts.who")}>{t(openToPublic ? "facts.whoPublic" : "facts.whoInvitedOnly")}</Fact>
        <Fact term={t("facts.sees")}>
          <ul className="grid gap-1.5">
            {openToPublic ? <li>{t("facts.seesResident")}</li> : null}
            {openToPublic ? <li>{t("facts.seesName")}</li> : null}
            <li>{t("facts.seesOrganisation")}</li>
          </ul>
        </Fact>
        {invited.length > 0 ? (
          <Fact term={t("facts.invited")}>
            <details className="group">
              <summary className="min-h-11 py-2 underline decoration-line2 underline-offset-3 hover:decoration-ink">
                {t("facts.whoInvited", { count: invited.length })}
              </summary>
              <ul className="grid gap-1 text-sm" lang="de">
                {invited.map((organisation) => (
                  <li key={organisation.id}>
                    {organisation.name}
                    {organisation.notConcernedAt ? (
                      <span className="text-ink2"> · {t("facts.notConcerned")}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </details>
          </Fact>
        ) : null}
      </dl>
      <div className="border-t border-line pt-4">
        {signIn && state === "open" && invited.length > 0 ? (
          <p className="mb-2">
            <span className="block text-ink2">{t("organisations")}</span>
            <Link href={signIn} look="strong" prefetch={false}>
              <LogIn size={18} aria-hidden />
              {t("organisationsLink")}
            </Link>
          </p>
        ) : null}
        {openToPublic ? (
          <Link href="/beteiligung/beleg" look="strong">
            {t("receiptLink")}
          </Link>
        ) : null}
      </div>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink2">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
