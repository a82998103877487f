import type { Viewer } from "@/lib/access/viewer";
import { publishFinding, writeFinding } from "@/lib/cycle/findings/commands";
import { changeRecommendation, publishRecommendation, writeRecommendation } from "@/lib/cycle/recommendations/commands";
import { addChapter, createReport, publishReport, saveChapter } from "@/lib/cycle/report/commands";
import type { PersonKey } from "../cast";
import { daysFrom } from "../story/calendar";
import type { DemoChapter, DemoCycle, DemoReport } from "../story/shape";
import type { Step } from "./chronicle";
import { documentFrom } from "./documents";
import type { Memory } from "./memory";

type As = (key: PersonKey) => Viewer;

/** Stage 1: the report is written chapter by chapter and published; a correction is a version of its own. */
export function reportSteps(cycle: DemoCycle, as: As, memory: Memory): Step[] {
  const { report } = cycle;
  const [first, ...corrections] = report.versions;
  let reportId = "";
  const chapters: { id: string; version: number }[] = [];
  return [
    {
      on: daysFrom(first!.on, -21),
      what: `Bericht „${report.title}“ angelegt`,
      run: async () => {
        const { slug, title, subtitle } = report;
        const cycleId = memory.cycles.get(cycle.slug);
        reportId = (await createReport(as(report.author), { cycleId, slug, title, subtitle })).id;
        for (const [i, chapter] of report.chapters.entries()) {
          chapters.push(
            await addChapter(as(report.author), { reportId, ...textOf(asFirstWritten(report, chapter, i)) }),
          );
        }
      },
    },
    {
      on: first!.on,
      what: `Bericht „${report.title}“ veröffentlicht`,
      run: async () => {
        const { number } = await publishReport(as(first!.by), {
          reportId,
          releaseId: memory.releases.get(report.release),
        });
        expectNumber(number, first!.number);
      },
    },
    ...corrections.map(({ number, on, by, erratum }) => ({
      on,
      what: `Fassung ${number} veröffentlicht`,
      run: async () => {
        if (!erratum) throw new Error("Eine weitere Fassung braucht eine Berichtigung.");
        const chapter = chapters[erratum.chapter]!;
        await saveChapter(as(by), {
          id: chapter.id,
          baseVersion: chapter.version,
          ...textOf(report.chapters[erratum.chapter]!),
        });
        const published = await publishReport(as(by), {
          reportId,
          releaseId: memory.releases.get(report.release),
          erratum: erratum.text,
        });
        expectNumber(published.number, number);
      },
    })),
  ];
}

/** A chapter as it stood before a later correction. */
function asFirstWritten(report: DemoReport, chapter: DemoChapter, index: number): DemoChapter {
  const errata = report.versions.flatMap(({ erratum }) => (erratum?.chapter === index ? [erratum] : []));
  if (errata.length === 0) return chapter;
  const body = chapter.body.map((block) =>
    block.kind === "paragraph"
      ? { ...block, text: errata.reduce((text, { right, wrong }) => text.replace(right, wrong), block.text) }
      : block,
  );
  return { ...chapter, body };
}

const textOf = ({ title, keyPoints, plainSummary, body }: DemoChapter) => ({
  title,
  keyPoints: keyPoints.join("\n"),
  plainSummary,
  body: documentFrom(body),
});

/** Stage 2: people write down what they conclude. Findings that carry on a review come from the review itself. */
export function findingSteps(cycle: DemoCycle, as: As, memory: Memory): Step[] {
  return cycle.findings.flatMap((finding): Step[] => {
    const publish: Step[] = finding.publishedOn
      ? [
          {
            on: finding.publishedOn,
            what: `${finding.number} veröffentlicht`,
            run: () => publishFinding(as(finding.author), memory.findings.get(finding.number)),
          },
        ]
      : [];
    if (finding.fromReviewOf) return publish;
    return [
      {
        on: finding.on,
        what: `${finding.number} geschrieben`,
        run: async () => {
          const { title, text, date, indicators } = finding;
          const written = await writeFinding(as(finding.author), {
            cycleId: memory.cycles.get(cycle.slug),
            title,
            text,
            date,
            areas: [...finding.areas],
            indicators: [...indicators],
          });
          expectNumber(written.number, finding.number);
          memory.findings.set(finding.number, written.id);
        },
      },
      ...publish,
    ];
  });
}

/** Stage 3: recommendations and the versions that no point of a statement led to. */
export function recommendationSteps(cycle: DemoCycle, as: As, memory: Memory): Step[] {
  return cycle.recommendations.flatMap((recommendation): Step[] => {
    const [first, ...later] = recommendation.versions;
    const id = () => memory.recommendations.get(recommendation.number);
    return [
      {
        on: first!.on,
        what: `${recommendation.number} geschrieben`,
        run: async () => {
          const { field, addressee, priority, responsible } = recommendation;
          const written = await writeRecommendation(as(first!.by), {
            cycleId: memory.cycles.get(cycle.slug),
            findingIds: recommendation.findings.map((number) => memory.findings.get(number)),
            field,
            addressee,
            priority,
            proposedResponsibleId: memory.organisations.get(responsible),
            title: first!.title,
            text: first!.text,
          });
          expectNumber(written.number, recommendation.number);
          memory.recommendations.set(recommendation.number, written.id);
        },
      },
      ...later.flatMap((version, i) =>
        version.point
          ? []
          : [
              {
                on: version.on,
                what: `${recommendation.number} geändert`,
                run: async () => {
                  const { title, text, reason } = version;
                  await changeRecommendation(as(version.by), {
                    id: id(),
                    baseVersion: i + 1,
                    title,
                    text,
                    ...(reason ? { reason } : {}),
                  });
                },
              },
            ],
      ),
      ...(recommendation.publishedOn
        ? [
            {
              on: recommendation.publishedOn,
              what: `${recommendation.number} veröffentlicht`,
              run: () => publishRecommendation(as(cycle.lead), id()),
            },
          ]
        : []),
    ];
  });
}

/** The house numbers objects itself; the story's own numbers must come out. */
export function expectNumber(given: string, told: string): void {
  if (given !== told) throw new Error(`Die Anwendung vergab ${given}, die Geschichte nennt ${told}.`);
}
