"use client";

import { LogIn } from "lucide-react";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";

/** Sign-in by password, and by the city's own identity provider where there is one. */
export function SignInForm({ identityProvider }: { identityProvider?: string }) {
  const t = useTranslations("people");
  const enter: FormAction = async (_state, data) => {
    const email = String(data.get("email") ?? "").trim();
    const answer = await signIn("credentials", {
      email,
      password: String(data.get("password") ?? ""),
      redirect: false,
    });
    if (answer?.ok) {
      window.location.assign("/arbeit");
      return { status: "success", message: t("signIn.welcome") };
    }
    return {
      status: "error",
      message: t(answer?.error === "stoerung" ? "signIn.fault" : "signIn.refused"),
      fields: {},
      values: { email },
    };
  };
  return (
    <div className="grid gap-6">
      <Form action={enter} label={t("signIn.title")}>
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
        <TextField name="password" type="password" label={t("password")} autoComplete="current-password" required />
        <SubmitButton icon={<LogIn size={18} aria-hidden />}>{t("signIn.button")}</SubmitButton>
      </Form>
      {identityProvider ? (
        <Button variant="secondary" onClick={() => signIn("city", { callbackUrl: "/arbeit" })}>
          {identityProvider}
        </Button>
      ) : null}
    </div>
  );
}
