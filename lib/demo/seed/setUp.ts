import { operatorViewer, viewerOfEmail } from "@/lib/access/mint";
import { hashPassword } from "@/lib/access/signIn";
import type { Viewer } from "@/lib/access/viewer";
import { addStreets, definePartition, defineWholeCity } from "@/lib/areas/commands";
import { changeLegalText, nameCity } from "@/lib/city/commands";
import { defineBaseCounts, defineIndicators, defineSource } from "@/lib/indicators/commands";
import { standardBaseCounts, standardIndicators, standardSources } from "@/lib/indicators/rules";
import { createUser, saveOrganisation } from "@/lib/people/commands";
import { transaction } from "@/lib/platform/database";
import { demoOrganisations, demoPassword, demoPeople, type OrganisationKey, type PersonKey } from "../cast";
import {
  type DemoPartition,
  demoAreas,
  demoCityKey,
  demoMemberships,
  demoOrientation,
  demoPartitions,
  demoStreets,
} from "../geography";
import { demoTexts } from "../texts";

const operator = operatorViewer("Einrichtung");

/** Name, map colours of the city, legal texts. */
export async function setUpCity(): Promise<void> {
  await transaction((tx) =>
    nameCity(tx, {
      key: "emscherau",
      name: "Emscherau",
      isDemo: true,
      orientation: demoOrientation,
      contact: {
        office: "Sozialamt – Sozialplanung",
        street: "Rathausplatz 1",
        place: "00000 Emscherau",
        email: "sozialplanung@emscherau.example",
        phone: "02099 10-3410",
      },
    }),
  );
}

export async function setUpTexts(editor: Viewer): Promise<void> {
  for (const text of demoTexts) await changeLegalText(editor, { ...text, version: 0 });
}

/** @returns ids of the organisations by key */
export async function setUpPeople(): Promise<Map<OrganisationKey, string>> {
  const organisations = new Map<OrganisationKey, string>();
  for (const organisation of demoOrganisations) {
    organisations.set(organisation.key, (await saveOrganisation(operator, organisation)).id);
  }
  const passwordHash = await hashPassword(demoPassword);
  await transaction(async (tx) => {
    for (const { email, name, role, organisation } of demoPeople) {
      await createUser(tx, {
        email,
        name,
        passwordHash,
        roles: [role],
        organisationIds: [organisations.get(organisation)!],
      });
    }
  });
  return organisations;
}

/** Every person of the cast as a viewer. */
export async function castOfViewers(): Promise<(key: PersonKey) => Viewer> {
  const viewers = new Map<PersonKey, Viewer>();
  for (const { key, email } of demoPeople) viewers.set(key, await viewerOfEmail(email));
  return (key) => viewers.get(key)!;
}

const english: Record<DemoPartition, string> = {
  stadt: "City",
  bezirke: "Statistical districts",
  blockgruppen: "Block groups",
  stadtbezirke: "Boroughs",
  lebensraeume: "Neighbourhoods",
};

/** Block groups first, for the other partitions unite them. */
export async function setUpAreas(): Promise<void> {
  const areasOf = (partition: DemoPartition) =>
    demoAreas
      .filter((area) => area.partition === partition)
      .map(({ key, name, geometry, residual }) => ({ key, name, geometry, isResidual: residual ?? false }));
  await transaction(
    async (tx) => {
      const nameOf = (key: DemoPartition) => demoPartitions.find((partition) => partition.key === key)!.name;
      await definePartition(tx, operator, {
        key: "blockgruppen",
        name: nameOf("blockgruppen"),
        nameEn: english.blockgruppen,
        areas: areasOf("blockgruppen"),
      });
      await defineWholeCity(tx, operator, {
        key: "stadt",
        name: nameOf("stadt"),
        nameEn: english.stadt,
        areaKey: demoCityKey,
        areaName: "Emscherau",
        leafPartitionKey: "blockgruppen",
        geometry: demoAreas.find((area) => area.partition === "stadt")!.geometry ?? undefined,
      });
      for (const key of ["bezirke", "stadtbezirke", "lebensraeume"] as const) {
        await definePartition(tx, operator, {
          key,
          name: nameOf(key),
          nameEn: english[key],
          leafPartitionKey: "blockgruppen",
          areas: areasOf(key),
          memberships: demoMemberships
            .filter((membership) => membership.partition === key)
            .map(({ areaKey, leafKey }) => ({ area: areaKey, leaf: leafKey })),
        });
      }
      await addStreets(
        tx,
        "blockgruppen",
        demoStreets.map(({ name, leafKey }) => ({ name, leaf: leafKey })),
      );
    },
    { timeout: 60_000 },
  );
}

/** The standard catalogue: sources, base counts and the 26 indicators. */
export async function setUpIndicators(): Promise<void> {
  await transaction(
    async (tx) => {
      for (const {
        key,
        name,
        attribution,
        licence,
        threshold,
        minPopulation,
        minPopulationForMeanAge,
      } of standardSources) {
        await defineSource(tx, operator, {
          key,
          name: name.de,
          nameEn: name.en,
          attribution: attribution.de,
          attributionEn: attribution.en,
          licence,
          threshold,
          minPopulation,
          minPopulationForMeanAge,
        });
      }
      await defineBaseCounts(
        tx,
        operator,
        standardBaseCounts.map(({ name, ...count }) => ({ ...count, name: name.de, nameEn: name.en })),
      );
      await defineIndicators(
        tx,
        operator,
        standardIndicators.map(({ name, shortName, definition, why, caveats, formula, ...indicator }) => ({
          ...indicator,
          name: name.de,
          nameEn: name.en,
          shortName: shortName.de,
          texts: {
            de: {
              definition: definition.de,
              why: why.de,
              caveats: caveats.de,
              formula: formula.de,
              shortName: shortName.de,
            },
            en: {
              definition: definition.en,
              why: why.en,
              caveats: caveats.en,
              formula: formula.en,
              shortName: shortName.en,
            },
          },
        })),
      );
    },
    { timeout: 60_000 },
  );
}
