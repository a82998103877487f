import type { ReactNode } from "react";
import { RingLogo } from "@/components/ring/RingLogo";

/** A page that cannot be shown: what is the matter in plain words, and at least one way on. */
export function Problem({
  title,
  text,
  note,
  children,
}: {
  title: string;
  text: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <div className="max-w-[40rem] py-6 md:py-12">
      <RingLogo size={56} />
      <h1 className="mt-5 text-3xl sm:text-4xl">{title}</h1>
      <p className="mt-3">{text}</p>
      <div className="mt-6 flex flex-wrap gap-3">{children}</div>
      {note ? <p className="mt-8 text-sm text-ink2">{note}</p> : null}
    </div>
  );
}
