import { publicViewer } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { closeConsultation, openConsultation, planConsultation } from "@/lib/cycle/consultation/commands";
import { contribute, moderateContribution } from "@/lib/cycle/consultation/contributions/commands";
import {
  declareNotConcerned,
  draftStatement,
  saveStatement,
  submitStatement,
} from "@/lib/cycle/consultation/statements/commands";
import { publishConsultationResult, weighPoint } from "@/lib/cycle/consultation/weighing/commands";
import { recordDecision } from "@/lib/cycle/decisions/commands";
import { cityDatabase } from "@/lib/platform/database";
import { demoPeople, type OrganisationKey, type PersonKey } from "../cast";
import { daysFrom } from "../story/calendar";
import type { DemoConsultation, DemoCycle, DemoPoint, DemoStatement } from "../story/shape";
import type { Step } from "./chronicle";
import type { Memory } from "./memory";

type As = (key: PersonKey) => Viewer;

/** Stage 4: asked, answered, weighed; then decided. */
export function discussionSteps(cycle: DemoCycle, as: As, memory: Memory): Step[] {
  return [
    ...cycle.consultations.flatMap((consultation) => consultationSteps(cycle, consultation, as, memory)),
    ...cycle.decisions.map((decision) => ({
      on: daysFrom(decision.on, 1),
      what: `Beschluss ${decision.paperNumber} eingetragen`,
      run: async () => {
        const { committee, on, paperNumber, title, result, votes, note, recommendations } = decision;
        const { id } = await recordDecision(as(cycle.lead), {
          cycleId: memory.cycles.get(cycle.slug),
          committee,
          decidedOn: on,
          paperNumber,
          title,
          result,
          votesFor: votes?.for,
          votesAgainst: votes?.against,
          abstentions: votes?.abstentions,
          link: undefined,
          note,
          recommendations: recommendations.map((number) => memory.recommendations.get(number)),
        });
        memory.decisions.set(paperNumber, id);
      },
    })),
  ];
}

function consultationSteps(cycle: DemoCycle, consultation: DemoConsultation, as: As, memory: Memory): Step[] {
  const { slug, result } = consultation;
  const id = () => memory.consultations.get(slug);
  return [
    {
      on: daysFrom(consultation.opensOn, -6),
      what: `Beteiligung ${slug} geplant`,
      run: async () => {
        const { title, introduction, opensOn, closesOn, openToPublic, recommendations, invited } = consultation;
        const planned = await planConsultation(as(cycle.lead), {
          cycleId: memory.cycles.get(cycle.slug),
          slug,
          title,
          introduction,
          opensOn,
          closesOn,
          openToPublic,
          recommendationIds: recommendations.map((number) => memory.recommendations.get(number)),
          organisationIds: invited.map(({ organisation }) => memory.organisations.get(organisation)),
        });
        memory.consultations.set(slug, planned.id);
      },
    },
    {
      on: consultation.opensOn,
      what: `Beteiligung ${slug} geöffnet`,
      run: () => openConsultation(as(cycle.lead), id()),
    },
    ...consultation.invited.flatMap(({ organisation, notConcernedOn }) =>
      notConcernedOn
        ? [
            {
              on: notConcernedOn,
              what: `${organisation} ist nicht betroffen`,
              run: () =>
                declareNotConcerned(as(memberOf(organisation)), {
                  consultationId: id(),
                  organisationId: memory.organisations.get(organisation),
                }),
            },
          ]
        : [],
    ),
    ...consultation.statements.flatMap((statement) => statementSteps(statement, id, as, memory)),
    ...(consultation.closedOn
      ? [
          {
            on: consultation.closedOn,
            what: `Beteiligung ${slug} beendet`,
            run: () => closeConsultation(as(cycle.lead), id()),
          },
        ]
      : []),
    ...consultation.statements.flatMap((s) => s.points).flatMap((point) => weighingSteps(cycle, point, as, memory)),
    ...(result
      ? [
          {
            on: result.on,
            what: `Ergebnis von ${slug} veröffentlicht`,
            run: () => publishConsultationResult(as(result.by), { consultationId: id(), summary: result.summary }),
          },
        ]
      : []),
  ];
}

function statementSteps(statement: DemoStatement, consultationId: () => string, as: As, memory: Memory): Step[] {
  const points = () =>
    statement.points.map(({ recommendation, stance, text, proposal }) => ({
      recommendationId: memory.recommendations.get(recommendation),
      stance,
      text,
      proposal: proposal ?? "",
    }));
  let statementId = "";
  const remember = async () => {
    const rows = await cityDatabase().point.findMany({ where: { statementId }, orderBy: { position: "asc" } });
    statement.points.forEach((point, i) => {
      memory.points.set(point.key, rows[i]!.id);
    });
  };
  if (statement.from === "resident") {
    const { name, moderation } = statement;
    return [
      {
        on: statement.on,
        what: "Beitrag aus der Öffentlichkeit",
        run: async () => {
          await contribute(publicViewer(), {
            consultationId: consultationId(),
            name,
            email: undefined,
            website: "",
            points: points(),
          });
          const newest = await cityDatabase().statement.findFirstOrThrow({
            where: { consultationId: consultationId(), organisationId: null },
            orderBy: { residentNumber: "desc" },
          });
          statementId = newest.id;
          await remember();
        },
      },
      ...(moderation
        ? [
            {
              on: moderation.on,
              what: "Beitrag durchgesehen",
              run: () =>
                moderateContribution(as("planung2"), {
                  statementId,
                  decision: moderation.approved ? ("approve" as const) : ("reject" as const),
                  reason: moderation.reason,
                }),
            },
          ]
        : []),
    ];
  }
  let version = 0;
  const { from, author, submittedOn } = statement;
  return [
    {
      on: statement.on,
      what: `Stellungnahme von ${from} entworfen`,
      run: async () => {
        const draft = await draftStatement(as(author), {
          consultationId: consultationId(),
          organisationId: memory.organisations.get(from),
        });
        statementId = draft.id;
        version = (await saveStatement(as(author), { statementId, version: draft.version, points: points() })).version;
        await remember();
      },
    },
    ...(submittedOn
      ? [
          {
            on: submittedOn,
            what: `Stellungnahme von ${from} eingereicht`,
            run: async () => {
              await submitStatement(as(author), { statementId, version });
            },
          },
        ]
      : []),
  ];
}

function weighingSteps(cycle: DemoCycle, point: DemoPoint, as: As, memory: Memory): Step[] {
  const { weighing, recommendation: number } = point;
  if (!weighing) return [];
  const recommendation = cycle.recommendations.find((r) => r.number === number)!;
  return [
    {
      on: weighing.on,
      what: `Anregung ${point.key} abgewogen`,
      run: async () => {
        const { result, reason, by, version } = weighing;
        const changed = version === undefined ? undefined : recommendation.versions[version - 1]!;
        await weighPoint(as(by), {
          pointId: memory.points.get(point.key),
          result,
          reason,
          ...(changed
            ? { change: { title: changed.title, text: changed.text, baseVersion: version! - 1 } }
            : result === "followed"
              ? { textStays: true }
              : {}),
        });
      },
    },
  ];
}

const memberOf = (organisation: OrganisationKey): PersonKey =>
  demoPeople.find((p) => p.organisation === organisation)!.key;
