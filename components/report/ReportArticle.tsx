import { BookOpen, Info, Lightbulb, Link as LinkIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";
import { sectionsOf, thawedView } from "@/lib/cycle/report/content/rules";
import type { FrozenBlock, FrozenChapter, ReportContent } from "@/lib/cycle/report/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { ReportFigure } from "./ReportFigure";
import { Items, Words } from "./Words";

/**
 * The text of a report as it was frozen: chapters with numbered paragraphs, figures, and notes in the margin.
 * `corrected`: anchors of what an erratum changed.
 */
export function ReportArticle({
  content,
  corrected = {},
}: {
  content: ReportContent;
  corrected?: Record<string, string>;
}) {
  return (
    <div lang="de">
      {content.chapters.map((chapter) => (
        <Chapter key={chapter.anchor} chapter={chapter} content={content} corrected={corrected} />
      ))}
    </div>
  );
}

interface Parts {
  readonly chapter: FrozenChapter;
  readonly content: ReportContent;
  readonly corrected: Record<string, string>;
}

function Chapter({ chapter, content, corrected }: Parts) {
  const t = useTranslations("report");
  return (
    <section aria-labelledby={chapter.anchor} className="mb-20 print:break-before-page">
      <Row
        beside="xl:mt-[5.25rem]"
        notes={
          chapter.plainSummary ? (
            <Note icon={<Lightbulb size={18} aria-hidden />} title={t("plainSummary")}>
              {chapter.plainSummary}
            </Note>
          ) : null
        }
      >
        <h2 id={chapter.anchor} className="flex gap-4 font-serif! text-3xl! sm:text-4xl!">
          <span className="font-normal text-accent">{chapter.number}</span> {chapter.title}
        </h2>
        {chapter.keyPoints.length > 0 ? (
          <div className="mt-8 border-t-3 border-b border-t-accent border-b-line2 py-5">
            <p className="font-semibold">{t("keyPoints")}</p>
            <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-lg marker:text-accent">
              {chapter.keyPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </Row>
      {sectionsOf(chapter).map((section, index) => (
        <Row
          key={index}
          beside={section[0]?.type === "heading" ? "xl:mt-16" : "xl:mt-6"}
          notes={<SectionNotes blocks={section} content={content} corrected={corrected} />}
        >
          {section.map((block) => (
            <Block key={block.anchor} block={block} content={content} level={section[0]?.type === "heading" ? 4 : 3} />
          ))}
        </Row>
      ))}
    </section>
  );
}

/** Text on the left, what belongs to it on the right; on a phone below. */
function Row({ notes, beside, children }: { notes: ReactNode; beside: string; children: ReactNode }) {
  return (
    <div className="xl:grid xl:grid-cols-[minmax(0,40rem)_12rem] xl:justify-between xl:gap-x-10">
      <div className="min-w-0">{children}</div>
      <div className={`mt-6 grid content-start gap-6 text-sm empty:hidden ${beside}`}>{notes}</div>
    </div>
  );
}

function SectionNotes({ blocks, content, corrected }: { blocks: readonly FrozenBlock[] } & Omit<Parts, "chapter">) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const figures = blocks.flatMap((block) => (block.type === "figure" ? [block] : []));
  const changed = blocks.filter((block) => corrected[block.anchor]);
  return (
    <>
      {figures.map((figure) => {
        const indicator = content.views[figure.view]?.indicator;
        if (!indicator) return null;
        return (
          <Note key={figure.anchor} icon={<Info size={18} aria-hidden />} title={t("source")}>
            <p>{indicator.sources.map((source) => source.attribution[locale]).join("; ")}</p>
            <p className="mt-1">
              <Link href={`/indikatoren/${indicator.key}`}>
                {t("indicator", { number: indicator.number, name: indicator.shortName[locale] })}
              </Link>
            </p>
            <p className="mt-1">
              <a href={`#${figure.anchor}`}>
                {t(figure.kind === "table" ? "appliesToTable" : "appliesToFigure", { number: figure.number })}
              </a>
            </p>
          </Note>
        );
      })}
      {changed.map((block) => (
        <Note key={block.anchor} icon={<BookOpen size={18} aria-hidden />} title={t("erratum")} dashed>
          {corrected[block.anchor]}{" "}
          <a href={`#${block.anchor}`}>
            {block.type === "paragraph" || block.type === "list" ? t("paragraph", { number: block.number }) : t("here")}
          </a>
        </Note>
      ))}
    </>
  );
}

function Note({
  icon,
  title,
  dashed = false,
  children,
}: {
  icon: ReactNode;
  title: string;
  dashed?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`border-t pt-2.5 text-ink2 ${dashed ? "border-dashed border-ink2" : "border-line2"}`}>
      <p className="mb-0.5 flex items-center gap-2 font-semibold text-ink">
        {icon}
        {title}
      </p>
      {children}
    </div>
  );
}

function Block({ block, content, level }: { block: FrozenBlock; content: ReportContent; level: 3 | 4 }) {
  switch (block.type) {
    case "heading":
      return block.level === 2 ? (
        <h3 id={block.anchor} className="mt-14 mb-5 flex gap-3 font-serif! text-2xl!">
          <span className="font-normal text-accent">{block.number}</span>
          <span>
            <Words content={block.content} />
          </span>
        </h3>
      ) : (
        <h4 id={block.anchor} className="mt-8 mb-3 flex gap-3 font-serif text-xl font-semibold">
          <span className="font-normal text-accent">{block.number}</span>
          <span>
            <Words content={block.content} />
          </span>
        </h4>
      );
    case "paragraph":
      return (
        <Numbered block={block}>
          <p>
            <Words content={block.content} />
          </p>
        </Numbered>
      );
    case "list":
      return (
        <Numbered block={block}>
          <Items list={block.list} />
        </Numbered>
      );
    case "figure": {
      const view = thawedView(content, block.view);
      return view ? <ReportFigure figure={block} view={view} level={level} /> : null;
    }
  }
}

/** A paragraph with its number, which is also its address. */
function Numbered({ block, children }: { block: { number: number; anchor: string }; children: ReactNode }) {
  const t = useTranslations("report");
  return (
    <div id={block.anchor} className="reading relative my-5 target:bg-accent-tint">
      <a
        href={`#${block.anchor}`}
        aria-label={t("paragraphLink", { number: block.number })}
        className="float-right ml-3 inline-flex min-h-6 items-center gap-1 font-sans text-xs text-ink2 no-underline hover:text-accent hover:underline xl:absolute xl:top-1 xl:right-full xl:float-none xl:mr-4 xl:ml-0"
      >
        {block.number}
        <LinkIcon size={13} aria-hidden className="print:hidden" />
      </a>
      {children}
    </div>
  );
}
