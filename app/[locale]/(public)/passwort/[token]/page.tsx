import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextField } from "@/components/form/TextField";
import { PageHeader } from "@/components/ui/PageHeader";
import { requireInnerZone } from "@/lib/access/session";
import { resetPassword } from "@/lib/people/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("reset.setTitle"), referrer: "no-referrer" };
}

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  requireInnerZone();
  const [t, { token }] = await Promise.all([getTranslations("people"), params]);
  return (
    <div className="page-width py-12">
      <div className="mx-auto grid max-w-md gap-6">
        <PageHeader title={t("reset.setTitle")} />
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
      </div>
    </div>
  );
}
