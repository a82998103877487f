"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/access/action";
import { Refusal } from "@/lib/platform/errors";
import { findForAction } from "../queries";
import { moderateContribution as moderate, contribute as send, withdrawContribution as withdraw } from "./commands";
import { findContributionForAction } from "./queries";
import { afterStep, formProblems } from "./rules";
import { contributeForm, contributeInput, moderateInput, receiptForm } from "./schema";

export const contribute = action({
  permit: "anyone",
  limit: { name: "contribute", allowed: 40, seconds: 3600 },
  input: contributeForm,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  run: async (viewer, input) => {
    if (input.step !== "send" && input.step !== "preview")
      return { data: { step: "edit", draft: JSON.stringify(afterStep(input)) } };
    const problems = Object.entries(formProblems(input));
    if (problems.length > 0) {
      const t = await getTranslations({ locale: input.locale, namespace: "consultation" });
      const sentence = (name: string, problem: string) =>
        t(`form.problem.${problem}`, { number: Number(name.split(".")[1] ?? 0) + 1 });
      throw new Refusal(
        t("form.check"),
        Object.fromEntries(problems.map(([name, problem]) => [name, sentence(name, problem)])),
      );
    }
    if (input.step === "preview") return { data: { step: "preview", draft: JSON.stringify(afterStep(input)) } };
    const { receipt } = await send(viewer, contributeInput.parse(input));
    return { redirectTo: `${input.locale === "en" ? "/en" : ""}/beteiligung/beleg?code=${receipt}&neu=ja` };
  },
});

export const withdrawContribution = action({
  permit: "anyone",
  limit: { name: "withdraw", allowed: 20, seconds: 3600 },
  input: receiptForm,
  run: async (viewer, input) => {
    await withdraw(viewer, input.receipt);
    const code = encodeURIComponent(input.receipt);
    return { redirectTo: `${input.locale === "en" ? "/en" : ""}/beteiligung/beleg?code=${code}` };
  },
});

export const moderateContribution = action({
  permit: "contribution:moderate",
  input: moderateInput,
  find: (viewer, input) => findContributionForAction(viewer, input.statementId),
  run: async (viewer, input, { path }) => {
    await moderate(viewer, input);
    revalidatePath(path);
    return { message: input.decision === "approve" ? "Der Beitrag ist öffentlich." : "Der Beitrag bleibt verborgen." };
  },
});
