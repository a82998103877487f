import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import type { ZodObject, ZodType } from "zod";
import { apiAnswers, areasQuery, datesQuery, listQuery, noQuery, valuesQuery } from "./openapi-schema";

interface Path {
  readonly path: string;
  readonly summary: string;
  readonly query: ZodObject;
  readonly answer: ZodType;
  readonly media?: "application/geo+json";
  readonly csv?: boolean;
}

const paths: readonly Path[] = [
  {
    path: "/api/v1/partitions",
    summary: "Partitions of the city",
    query: listQuery,
    answer: apiAnswers.partitions,
    csv: true,
  },
  {
    path: "/api/v1/areas",
    summary: "Areas of a partition as GeoJSON",
    query: areasQuery,
    answer: apiAnswers.areas,
    media: "application/geo+json",
  },
  { path: "/api/v1/base-counts", summary: "Base counts", query: listQuery, answer: apiAnswers.baseCounts, csv: true },
  {
    path: "/api/v1/indicators",
    summary: "Indicators with their formulas",
    query: listQuery,
    answer: apiAnswers.indicators,
    csv: true,
  },
  {
    path: "/api/v1/dates",
    summary: "Reference dates with values",
    query: datesQuery,
    answer: apiAnswers.dates,
    csv: true,
  },
  {
    path: "/api/v1/releases",
    summary: "Published releases, newest first",
    query: noQuery,
    answer: apiAnswers.releases,
  },
  {
    path: "/api/v1/values",
    summary: "Values of an indicator or a base count for all areas of a partition",
    query: valuesQuery,
    answer: apiAnswers.values,
    csv: true,
  },
];

/** The description of the read API, made from the same schemas that check its parameters. */
export function openApiDocument(city: { readonly name: string; readonly notice: string | undefined }) {
  const registry = new OpenAPIRegistry();
  registry.registerPath({
    method: "get",
    path: "/api/health",
    summary: "Whether the database answers",
    responses: {
      200: { description: "It answers", content: { "application/json": { schema: apiAnswers.health } } },
      503: { description: "It does not answer" },
    },
  });
  const error = (description: string) => ({
    description,
    content: { "application/json": { schema: apiAnswers.error } },
  });
  for (const { path, summary, query, answer, media = "application/json", csv } of paths) {
    registry.registerPath({
      method: "get",
      path,
      summary,
      request: { query },
      responses: {
        200: {
          description: "Released values only",
          content: {
            [media]: { schema: answer },
            ...(csv && { "text/csv": { schema: { type: "string" as const } } }),
          },
        },
        304: { description: "Nothing has changed since (If-None-Match)" },
        400: error("A parameter is missing, wrong or unknown"),
        404: error("The key is not known"),
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: `Kreislauf – ${city.name}`,
      version: "1",
      description: [
        "Read API on released values. Values carry a state; `value` is null unless the state is `known`.",
        city.notice,
      ]
        .filter(Boolean)
        .join(" "),
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
  });
}
