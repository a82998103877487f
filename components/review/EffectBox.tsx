import type { ReactNode } from "react";

/** A quiet frame for one thought beside the chart: a heading, a large figure, a picture, a sentence. */
export function EffectBox({ title, headline, children }: { title: string; headline: string; children: ReactNode }) {
  return (
    <section className="min-w-0 rounded-md border border-line2 bg-paper p-5 md:px-7 md:py-6 print:break-inside-avoid">
      <h3 className="mb-2 font-sans text-[1.125rem] leading-[1.6rem]">{title}</h3>
      <p className="font-serif text-3xl font-semibold tracking-[-0.01em]">{headline}</p>
      {children}
    </section>
  );
}
