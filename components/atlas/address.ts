import { type AtlasMode, type AtlasRequest, atlasRequest } from "@/lib/atlas/schema";
import type { ClassMethod } from "@/lib/statistics/classes";

export const atlasTabs = ["karte", "diagramm", "tabelle", "quelle"] as const;
export type AtlasTab = (typeof atlasTabs)[number];

export const atlasOrders = ["wert", "name"] as const;
export type AtlasOrder = (typeof atlasOrders)[number];

/** Centre in degrees and zoom level of the map. */
export interface MapPosition {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** The whole view, as its address says it; what is left out is chosen by the atlas. */
export interface AtlasAddress {
  readonly indicator?: string;
  readonly partition?: string;
  readonly date?: string;
  readonly mode?: AtlasMode;
  readonly method?: ClassMethod;
  readonly release?: number;
  /** Key of the chosen area. */
  readonly area?: string;
  readonly tab?: AtlasTab;
  readonly order?: AtlasOrder;
  /** Where the map was moved to; left out while it shows the whole city. */
  readonly position?: MapPosition;
}

const modeWords: Record<AtlasMode, string> = { status: "stand", change: "veraenderung" };
const methodWords: Record<ClassMethod, string> = {
  naturalBreaks: "natuerlich",
  quantile: "gleich-viele",
  equal: "gleich-breit",
};

/** Parameters of the address, in the order they are written. */
const names = {
  indicator: "indikator",
  partition: "gliederung",
  date: "datum",
  mode: "zeigen",
  method: "klassen",
  area: "gebiet",
  tab: "ansicht",
  order: "sort",
  release: "datenstand",
  position: "ausschnitt",
} as const satisfies Record<keyof AtlasAddress, string>;

export type AtlasParameter = (typeof names)[keyof typeof names];

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads an address that a person may have typed or shortened: what cannot be read is left out and named, so that the page
 * can say so.
 */
export function readAddress(params: SearchParams): { address: AtlasAddress; unread: AtlasParameter[] } {
  const unread: AtlasParameter[] = [];
  const text = (name: AtlasParameter) => {
    const value = params[name];
    const first = Array.isArray(value) ? value[0] : value;
    return first === "" ? undefined : first;
  };
  const oneOf = <T>(name: AtlasParameter, choice: (value: string) => T | undefined): T | undefined => {
    const value = text(name);
    const read = value === undefined ? undefined : choice(value);
    if (value !== undefined && read === undefined) unread.push(name);
    return read;
  };
  const field = <K extends keyof AtlasRequest>(key: K) =>
    oneOf(names[key], (value) => atlasRequest.shape[key].safeParse(value).data as AtlasRequest[K]);
  const address: AtlasAddress = {
    indicator: field("indicator"),
    partition: field("partition"),
    date: field("date"),
    mode: oneOf(names.mode, (value) => keyOf(modeWords, value)),
    method: oneOf(names.method, (value) => keyOf(methodWords, value)),
    area: text(names.area),
    tab: oneOf(names.tab, (value) => atlasTabs.find((one) => one === value)),
    order: oneOf(names.order, (value) => atlasOrders.find((one) => one === value)),
    release: field("release"),
    position: oneOf(names.position, readPosition),
  };
  return { address, unread };
}

/** The address of a view; the page's own choices are left out where they are the usual ones. */
export function atlasHref(address: AtlasAddress, anchor?: string): string {
  const parameters: [AtlasParameter, string | undefined][] = [
    [names.indicator, address.indicator],
    [names.partition, address.partition],
    [names.date, address.date],
    [names.mode, address.mode && address.mode !== "status" ? modeWords[address.mode] : undefined],
    [names.method, address.method && address.method !== "naturalBreaks" ? methodWords[address.method] : undefined],
    [names.area, address.area],
    [names.tab, address.tab === "karte" ? undefined : address.tab],
    [names.order, address.order === "wert" ? undefined : address.order],
    [names.release, address.release?.toString()],
    [names.position, address.position && writePosition(address.position)],
  ];
  const query = parameters
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value).replaceAll("%2F", "/")}` : []))
    .join("&");
  return `/atlas${query ? `?${query}` : ""}${anchor ? `#${anchor}` : ""}`;
}

/** "13.25/51.5231/6.9234": zoom, latitude, longitude; a thousandth of a degree is a hundred metres. */
function writePosition({ zoom, latitude, longitude }: MapPosition): string {
  return `${zoom.toFixed(2)}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`;
}

function readPosition(text: string): MapPosition | undefined {
  if (!/^\d{1,2}(\.\d+)?(\/-?\d{1,3}(\.\d+)?){2}$/.test(text)) return undefined;
  const [zoom = 0, latitude = 0, longitude = 0] = text.split("/").map(Number);
  const onEarth = zoom <= 24 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  return onEarth ? { zoom, latitude, longitude } : undefined;
}

function keyOf<K extends string>(words: Record<K, string>, word: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}
