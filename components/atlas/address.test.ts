import { describe, expect, it } from "vitest";
import { type AtlasAddress, atlasHref, readAddress } from "./address";

const params = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams);

describe("the address of an atlas view", () => {
  const whole: AtlasAddress = {
    indicator: "anteil-unter-18",
    partition: "bezirke",
    date: "2025-12-31",
    mode: "change",
    method: "equal",
    area: "07",
    tab: "tabelle",
    order: "name",
    release: 3,
    position: { zoom: 13.25, latitude: 51.5231, longitude: 6.9234 },
  };

  it("opens the same view again", () => {
    expect(readAddress(params(atlasHref(whole)))).toEqual({ address: whole, unread: [] });
  });

  it("leaves out what is usual", () => {
    const usual = { indicator: "a", mode: "status", method: "naturalBreaks", tab: "karte", order: "wert" } as const;
    expect(atlasHref(usual)).toBe("/atlas?indikator=a");
    expect(atlasHref({}, "auswahl")).toBe("/atlas#auswahl");
  });

  it("names what it cannot read and goes on without it", () => {
    const { address, unread } = readAddress({
      datum: "gestern",
      zeigen: "alles",
      klassen: "natuerlich",
      datenstand: "-1",
    });
    expect(unread).toEqual(["datum", "zeigen", "datenstand"]);
    expect(address.method).toBe("naturalBreaks");
    expect(address.date).toBeUndefined();
  });

  it("follows no place that is not on earth", () => {
    for (const ausschnitt of ["99/51/7", "12/91/7", "12/51", "12/51/7/1", "hier", "12/51/181"]) {
      expect(readAddress({ ausschnitt })).toEqual({ address: { ...readAddress({}).address }, unread: ["ausschnitt"] });
    }
    expect(readAddress({ ausschnitt: "12/-33.9/151.2" }).address.position).toEqual({
      zoom: 12,
      latitude: -33.9,
      longitude: 151.2,
    });
  });

  it("takes the first of doubled parameters and ignores empty ones", () => {
    const { address, unread } = readAddress({ gebiet: ["07", "08"], datum: "", sort: undefined });
    expect(address.area).toBe("07");
    expect(unread).toEqual([]);
  });

  it("carries umlauts and signs of foreign keys", () => {
    const address = { area: "Köln/9 & 1", partition: "stadtbezirke" };
    expect(readAddress(params(atlasHref(address))).address).toMatchObject(address);
  });
});
