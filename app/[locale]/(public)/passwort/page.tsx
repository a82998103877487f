import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextField } from "@/components/form/TextField";
import { PageHeader } from "@/components/ui/PageHeader";
import { requireInnerZone } from "@/lib/access/session";
import { requestPasswordReset } from "@/lib/people/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("reset.title") };
}

export default async function PasswordPage() {
  requireInnerZone();
  const t = await getTranslations("people");
  return (
    <div className="page-width py-12">
      <div className="mx-auto grid max-w-md gap-6">
        <PageHeader title={t("reset.title")} subtitle={t("reset.intro")} />
        <Form action={requestPasswordReset} label={t("reset.title")}>
          <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
          <SubmitButton>{t("reset.button")}</SubmitButton>
        </Form>
      </div>
    </div>
  );
}
