import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/form/state";
import { FollowButton } from "./FollowButton";

/** The follow button, with what following means once one does. */
export function FollowPanel({
  measure,
  state,
  follow,
  unfollow,
}: {
  measure: { id: string };
  state: "signedOut" | "following" | "notFollowing";
  follow: FormAction;
  unfollow: FormAction;
}) {
  const t = useTranslations("measures.follow");
  return (
    <>
      <FollowButton
        key={state}
        measureId={measure.id}
        state={state}
        action={state === "following" ? unfollow : follow}
      />
      {state === "following" ? (
        <p role="status" className="order-last w-full text-sm text-ink2">
          {t("following")}
        </p>
      ) : null}
    </>
  );
}
