import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { createUser } from "@/lib/people/commands";
import { cityDatabase, closeDatabase, transaction } from "@/lib/platform/database";
import { Outdated } from "@/lib/platform/errors";
import { changeLegalText, nameCity } from "./commands";
import { findCity, findLegalText, listLegalTexts } from "./queries";

const tag = `city${process.pid}`;
let anna: Viewer;
let berta: Viewer;
const text = (version: number, body: string) => ({
  key: "methoden" as const,
  locale: "en" as const,
  version,
  title: "Methods",
  body,
});
/** The version everybody has open in front of them. */
let version: number;

beforeAll(async () => {
  for (const name of ["anna", "berta"])
    await transaction((tx) =>
      createUser(tx, {
        email: `${name}@${tag}.example`,
        name,
        passwordHash: null,
        roles: ["planning"],
        organisationIds: [],
      }),
    );
  anna = await viewerOfEmail(`anna@${tag}.example`);
  berta = await viewerOfEmail(`berta@${tag}.example`);
  version = (await findLegalText(publicViewer(), "methoden", "en"))?.version ?? 0;
  await changeLegalText(anna, text(version, "Anfang"));
  version++;
});
afterAll(closeDatabase);

const outdated = async (attempt: Promise<unknown>): Promise<Outdated> => {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Outdated);
  return error as Outdated;
};

describe("two people saving the same text", () => {
  it("the second sees both: the other's text, who wrote it, and the version to go on from", async () => {
    await changeLegalText(anna, text(version, "Annas Fassung"));
    const refused = await outdated(changeLegalText(berta, text(version, "Bertas Fassung")));
    expect(refused.theirs).toEqual({ title: "Methods", body: "Annas Fassung", version: String(version + 1) });
    expect(refused.by).toBe("anna");
    expect((await findLegalText(publicViewer(), "methoden", "en"))?.body).toBe("Annas Fassung");
    // With the newer version before her eyes, she saves what she decided.
    await changeLegalText(berta, text(version + 1, "Beide Fassungen"));
    expect((await findLegalText(publicViewer(), "methoden", "en"))?.body).toBe("Beide Fassungen");
    version += 2;
  });

  it("at the very same moment one of them saves, the other is told", async () => {
    const answers = await Promise.allSettled([
      changeLegalText(anna, text(version, "Anna schnell")),
      changeLegalText(berta, text(version, "Berta schnell")),
    ]);
    const lost = answers.filter((answer) => answer.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toBeInstanceOf(Outdated);
    version++;
    const shown = await findLegalText(publicViewer(), "methoden", "en");
    expect(shown?.version).toBe(version);
    expect(lost[0]?.reason).toMatchObject({ theirs: { body: shown?.body } });
  });

  it("a version that never was is outdated too", async () => {
    await outdated(changeLegalText(anna, text(version + 5, "Aus der Zukunft")));
    await outdated(changeLegalText(anna, text(0, "Noch einmal von vorn")));
  });

  it("nothing is overwritten: every version stays, with one event each", async () => {
    const versions = await cityDatabase().legalText.findMany({
      where: { key: "methoden", locale: "en" },
      orderBy: { version: "asc" },
    });
    expect(versions.map((row) => row.version)).toEqual(versions.map((_, index) => index + 1));
    const events = await cityDatabase().event.count({ where: { kind: "legalTextChanged", subjectId: "methoden" } });
    expect(events).toBeGreaterThanOrEqual(versions.length);
  });
});

describe("the texts of the city", () => {
  it("stand in German where a translation is missing", async () => {
    const before = (await findLegalText(publicViewer(), "impressum", "de"))?.version ?? 0;
    await changeLegalText(anna, {
      key: "impressum",
      locale: "de",
      version: before,
      title: "Impressum",
      body: `Verantwortlich: ${tag}`,
    });
    const english = await findLegalText(publicViewer(), "impressum", "en");
    expect(["de", "en"]).toContain(english?.locale);
    expect((await findLegalText(publicViewer(), "impressum", "de"))?.body).toContain(tag);
    expect(await findLegalText(publicViewer(), "unbekannt", "de")).toBeNull();
  });

  it("are listed once each, in their newest version", async () => {
    const texts = await listLegalTexts(anna);
    const places = texts.map((row) => `${row.key} ${row.locale}`);
    expect(new Set(places).size).toBe(places.length);
    expect(texts.find((row) => row.key === "methoden" && row.locale === "en")?.version).toBe(version);
  });
});

describe("the city", () => {
  it("has one name; naming it again renames it", async () => {
    const before = await findCity(operatorViewer());
    await transaction((tx) => nameCity(tx, { key: tag, name: "Probestadt", isDemo: true }));
    expect(await findCity(publicViewer())).toMatchObject({ name: "Probestadt", isDemo: true });
    expect(await cityDatabase().city.count()).toBe(1);
    await transaction((tx) =>
      nameCity(tx, { key: before.key, name: before.name, isDemo: before.isDemo, contact: before.contact }),
    );
  });
});
