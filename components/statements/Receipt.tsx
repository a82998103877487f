import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { dayOf, isoDay, timeOf } from "@/components/consultation/dates";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PrintButton } from "@/components/ui/PrintButton";
import { Answer } from "@/components/weighing/Answer";
import type { ReceiptView } from "@/lib/cycle/consultation/contributions/schema";
import { PointCard } from "./PointCard";

/** What became of a contribution, for whoever holds its receipt; right after sending also the receipt to keep. */
export function Receipt({
  code,
  receipt,
  isNew,
  address,
  withdraw,
}: {
  code: string;
  receipt: ReceiptView;
  isNew: boolean;
  /** Address of this page, to be written down. */
  address: string;
  withdraw: FormAction;
}) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  return (
    <div className="grid gap-8">
      {receipt.withdrawnAt ? (
        <Notice tone="info" title={t("receipt.withdrawnTitle")}>
          {t("receipt.withdrawnText")}
        </Notice>
      ) : (
        <section aria-labelledby="beleg" className="rounded-md border border-line2 bg-card p-5">
          <h2 id="beleg" className="font-sans text-base font-semibold">
            {t("receipt.code")}
          </h2>
          <p className="mt-1 font-mono text-xl tracking-wide sm:text-2xl wrap-anywhere select-all">{code}</p>
          {isNew ? <p className="mt-2 font-semibold">{t("receipt.keep")}</p> : null}
          <p className="mt-3 text-sm text-ink2">
            {t("receipt.link")}: <span className="wrap-anywhere text-ink">{address}</span>
          </p>
          <div className="mt-4">
            <PrintButton>{t("receipt.print")}</PrintButton>
          </div>
        </section>
      )}
      <DefinitionList
        layout="rows"
        items={[
          { term: t("receipt.number"), description: <b>{receipt.number}</b> },
          {
            term: t("receipt.at"),
            description: t("receipt.atValue", { date: dayOf(receipt.at, locale), time: timeOf(receipt.at) }),
          },
          {
            term: t("receipt.consultation"),
            description: (
              <Link href={`/beteiligung/${receipt.consultation}`}>
                <span lang="de">{receipt.title}</span>
              </Link>
            ),
          },
          { term: t("receipt.content"), description: t("points", { count: receipt.points.length }) },
          { term: t("receipt.shownAs"), description: t("resident", { number: receipt.residentNumber }) },
        ]}
      />
      {receipt.withdrawnAt ? null : (
        <section aria-labelledby="weiter">
          <h2 id="weiter">{t("receipt.next")}</h2>
          <Steps receipt={receipt} />
        </section>
      )}
      <section aria-labelledby="beitrag">
        <h2 id="beitrag">{t("receipt.yours")}</h2>
        <ol className="mt-3 border-t-2 border-ink">
          {receipt.points.map((point) => (
            <li key={point.position} className="border-b border-line py-5">
              <PointCard
                point={point}
                head={
                  <b lang="de">
                    {point.paragraph
                      ? t("place", { recommendation: point.recommendation, paragraph: point.paragraph })
                      : point.recommendation}{" "}
                    <span className="font-normal text-ink2">{point.recommendationTitle}</span>
                  </b>
                }
              >
                {point.weighing ? <Answer weighing={point.weighing} /> : null}
              </PointCard>
            </li>
          ))}
        </ol>
      </section>
      {receipt.withdrawnAt ? null : (
        <Disclosure title={t("receipt.withdraw")} className="border-t print:hidden">
          <p className="mb-4 text-ink2">{t("receipt.withdrawText")}</p>
          <Form action={withdraw} fields={{ receipt: code, locale }}>
            <div>
              <SubmitButton variant="danger">{t("receipt.withdrawConfirm")}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}

function Steps({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  const { moderation, answeredAt } = receipt;
  const steps = [
    { key: "received", title: t("receipt.step.received"), text: dayOf(receipt.at, locale), done: true },
    {
      key: "read",
      title: t("receipt.step.read"),
      text: !moderation
        ? t("receipt.step.readWaiting")
        : moderation.approved
          ? t("receipt.step.readApproved")
          : t("receipt.step.readRejected", { reason: moderation.reason ?? "–" }),
      done: moderation !== null,
    },
    {
      key: "closes",
      title: t("receipt.step.closes"),
      text: isoDay(receipt.closesOn, locale),
      done: receipt.closed || answeredAt !== null,
    },
    {
      key: "weighing",
      title: t(answeredAt ? "receipt.step.answered" : "receipt.step.weighing"),
      text: answeredAt ? dayOf(answeredAt, locale) : t("receipt.step.weighingText"),
      done: answeredAt !== null,
    },
  ];
  return (
    <ol className="mt-4">
      {steps.map((step, index) => (
        <li key={step.key} className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] pb-6 last:pb-0">
          {index < steps.length - 1 ? (
            <span aria-hidden className="absolute top-5 bottom-0 left-[9px] border-l-2 border-s4" />
          ) : null}
          <span
            aria-hidden
            className={`relative mt-1 grid size-5 place-items-center rounded-full border-2 border-s4 ${step.done ? "bg-s4 text-on" : "bg-paper"}`}
          >
            {step.done ? <Check size={13} strokeWidth={3} /> : null}
          </span>
          <div>
            <p className="font-semibold">{step.title}</p>
            <p className="text-ink2">{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
