import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextField } from "@/components/form/TextField";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { requireInnerZone } from "@/lib/access/session";
import { hashToken } from "@/lib/access/token";
import { acceptInvitation } from "@/lib/people/actions";
import { findInvitation } from "@/lib/people/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("invitation.title"), referrer: "no-referrer" };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  requireInnerZone();
  const [t, { token }] = await Promise.all([getTranslations("people"), params]);
  const invitation = await findInvitation(publicViewer(), hashToken(token));
  return (
    <div className="page-width py-12">
      <div className="mx-auto grid max-w-md gap-6">
        <PageHeader title={t("invitation.title")} subtitle={invitation ? t("invitation.intro") : undefined} />
        {invitation ? (
          <Form action={acceptInvitation} fields={{ token }} label={t("invitation.title")}>
            <TextField name="name" label={t("name")} defaultValue={invitation.name} autoComplete="name" required />
            <TextField
              name="password"
              type="password"
              label={t("newPassword")}
              description={t("passwordHint")}
              autoComplete="new-password"
              required
            />
            <SubmitButton>{t("invitation.button")}</SubmitButton>
          </Form>
        ) : (
          <Notice tone="warning">{t("invitation.invalid")}</Notice>
        )}
      </div>
    </div>
  );
}
