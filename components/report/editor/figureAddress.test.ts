import { expect, it } from "vitest";
import { atlasHref } from "@/components/atlas/address";
import { figureFrom } from "./figureAddress";

it("reads what an atlas view shows from its address, wherever the installation stands", () => {
  const address = atlasHref({
    indicator: "k-bg",
    partition: "bezirke",
    date: "2025-12-31",
    mode: "change",
    tab: "tabelle",
  });
  const figure = { indicator: "k-bg", partition: "bezirke", date: "2025-12-31", mode: "change", kind: "table" };
  expect(figureFrom(address)).toEqual(figure);
  expect(figureFrom(`https://stadt.example/en${address}#karte`)).toEqual(figure);
});

it("keeps what the address leaves out", () => {
  expect(figureFrom("/atlas?indikator=k-bg")).toEqual({ indicator: "k-bg", mode: "status", kind: "map" });
});

it.each(["", "k-bg", "https://stadt.example/gebiete?indikator=k-bg", "/atlas", "/atlas?gliederung=bezirke"])(
  "takes %j for no address of the atlas",
  (text) => {
    expect(figureFrom(text)).toBeUndefined();
  },
);
