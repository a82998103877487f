import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { brokenFormOf, largestRequest, refusalOf, unreadableAddress } from "./request";

const form = {
  host: "stadt.example",
  origin: "https://stadt.example",
  "content-type": "multipart/form-data; boundary=x",
};
const statusOf = (method: string, headers: Record<string, string> = {}) =>
  refusalOf({ method, headers: new Headers(headers) })?.status;

it("lets through what browsers send to pages", () => {
  expect(statusOf("GET", { origin: "https://anderswo.example", host: "stadt.example" })).toBeUndefined();
  expect(statusOf("POST", { ...form, "next-action": "7f" })).toBeUndefined();
  expect(statusOf("POST", form)).toBeUndefined();
  // Behind a proxy the name people typed stands in another header.
  expect(statusOf("POST", { ...form, host: "10.0.0.4:3000", "x-forwarded-host": "stadt.example" })).toBeUndefined();
  expect(statusOf("POST", { host: "stadt.example" })).toBeUndefined();
});

it("finds nothing at an address that cannot be read", () => {
  for (const path of [
    "/befunde/%FF",
    "/befunde/%",
    "/befunde/%25",
    "/befunde/%ED%A0%80",
    "/gebiete/%00/07",
    "/api/%2500",
  ])
    expect(unreadableAddress(path)?.status, path).toBe(404);
  for (const path of ["/", "/gebiete/bezirke/1.2", "/befunde/%F0%9F%98%80", "/gebiete/bezirke/S%C3%BCd%20%2F1"])
    expect(unreadableAddress(path), path).toBeNull();
});

it("refuses a form that stands on another site", () => {
  for (const origin of [
    "https://anderswo.example",
    "null",
    "https://stadt.example.evil.example",
    "https://stadt.example:444",
  ])
    expect(statusOf("POST", { ...form, origin }), origin).toBe(403);
});

it("refuses what is no form, too large, or no request for a page", () => {
  expect(statusOf("POST", { ...form, "next-action": "7f", "content-type": "text/plain" })).toBe(400);
  expect(statusOf("POST", { ...form, "next-action": "7f", "content-type": "multipart/form-data" })).toBe(400);
  expect(statusOf("POST", { ...form, "content-type": "multipart/form-data" })).toBe(400);
  expect(statusOf("POST", { ...form, "content-length": String(largestRequest + 1) })).toBe(413);
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "UNFUG"]) expect(statusOf(method, form), method).toBe(405);
});

it("refuses a form that breaks off", async () => {
  const sent = (body: string) => {
    const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": String(body.length) };
    return new Request("https://stadt.example/", { method: "POST", headers, body });
  };
  const whole = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';
  expect(await brokenFormOf(sent(whole))).toBeNull();
  for (const body of ["{broken", "--x", whole.slice(0, 40)])
    expect((await brokenFormOf(sent(body)))?.status, body).toBe(400);
});

it("knows the size the server is set to, for forms and for what passes the proxy", () => {
  const settings = readFileSync("next.config.mjs", "utf8");
  expect(largestRequest).toBe(64 * 1024 * 1024);
  expect(settings).toContain('bodySizeLimit: "64mb"');
  expect(settings).toContain('proxyClientMaxBodySize: "64mb"');
});
