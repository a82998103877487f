import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Button } from "@/components/ui/Button";

/** Anyone signed in can follow; others are shown the way to the sign-in. */
export function FollowButton({
  measureId,
  state,
  action,
}: {
  measureId: string;
  state: "signedOut" | "following" | "notFollowing";
  /** Follows, or unfollows when `following`. */
  action: FormAction;
}) {
  const t = useTranslations("measures.follow");
  if (state === "signedOut")
    return (
      <Button href="/anmelden" icon={<Bell size={18} aria-hidden />} className="max-sm:w-full">
        {t("signIn")}
      </Button>
    );
  return (
    <Form
      action={action}
      fields={{ measureId }}
      label={t(state === "following" ? "unfollow" : "follow")}
      className="max-sm:w-full"
    >
      <SubmitButton
        variant={state === "following" ? "secondary" : "primary"}
        icon={state === "following" ? <BellOff size={18} aria-hidden /> : <Bell size={18} aria-hidden />}
        wide
      >
        {t(state === "following" ? "unfollow" : "follow")}
      </SubmitButton>
    </Form>
  );
}
