import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { requireInnerZone } from "@/lib/access/session";
import { hashToken } from "@/lib/access/token";
import { isResetOpen } from "@/lib/people/account/queries";
import { resetPassword } from "@/lib/people/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("reset.setTitle"), referrer: "no-referrer" };
}

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  requireInnerZone();
  const [t, { token }] = await Promise.all([getTranslations("people"), params]);
  const open = await isResetOpen(publicViewer(), hashToken(token));
  return (
    <div className="page-width py-12">
      <div className="mx-auto grid max-w-md gap-6">
        <PageHeader title={t("reset.setTitle")} />
        {open ? (
          <Form action={resetPassword} fields={{ token }} label={t("reset.setTitle")}>
            <TextField
              name="password"
              type="password"
              label={t("newPassword")}
              description={t("passwordHint")}
              autoComplete="new-password"
              required
            />
            <SubmitButton>{t("reset.setButton")}</SubmitButton>
          </Form>
        ) : (
          <>
            <Notice tone="warning">{t("reset.invalid")}</Notice>
            <div>
              <Button href="/passwort">{t("reset.again")}</Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
