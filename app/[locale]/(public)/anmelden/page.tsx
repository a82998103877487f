import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/people/SignInForm";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { requireInnerZone } from "@/lib/access/session";
import { findCity } from "@/lib/city/queries";
import { environment } from "@/lib/platform/environment";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  requireInnerZone();
  const [t, city, query] = await Promise.all([getTranslations("people"), findCity(publicViewer()), searchParams]);
  const { OIDC_ISSUER, OIDC_NAME } = environment();
  return (
    <div className="page-width py-12">
      <div className="mx-auto grid max-w-md gap-6">
        <PageHeader title={t("signIn.title")} subtitle={t("signIn.intro")} />
        {query.error ? (
          <Notice tone="warning">{t(query.error === "unbekannt" ? "signIn.unknown" : "signIn.fault")}</Notice>
        ) : null}
        {query.konto ? <Notice tone="ok">{t("signIn.newAccount")}</Notice> : null}
        {query.passwort ? <Notice tone="ok">{t("signIn.newPassword")}</Notice> : null}
        <SignInForm identityProvider={OIDC_ISSUER ? OIDC_NAME : undefined} />
        <p>
          <Link href="/passwort">{t("signIn.forgotten")}</Link>
        </p>
        {city.isDemo ? (
          <Notice tone="info" still>
            {t("signIn.demo")}
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
