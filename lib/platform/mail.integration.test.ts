import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { cityDatabase, closeDatabase, transaction } from "./database";
import { queueMail, sendWaitingMail, siteAddress } from "./mail";

/** A real mail server on a free port; what it does with a letter is each test's to say. */
interface Received {
  from: string;
  to: string[];
  text: string;
}
let received: Received[];
let refuse: (recipient: string) => string | undefined;
let pause: number;
let server: SMTPServer | undefined;

beforeEach(async () => {
  received = [];
  refuse = () => undefined;
  pause = 0;
  await cityDatabase().mail.deleteMany();
  await start();
});
afterEach(async () => {
  await stop();
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});
afterAll(closeDatabase);

async function start() {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      const reason = refuse(address);
      done(reason ? Object.assign(new Error(reason), { responseCode: 451 }) : undefined);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString("utf8"),
        });
        setTimeout(done, pause);
      });
    },
  });
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  server = started;
  process.env.SMTP_URL = `smtp://127.0.0.1:${(started.server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = "Stadt Emscherau <post@emscherau.example>";
}
async function stop() {
  const open = server;
  server = undefined;
  if (open) await new Promise<void>((resolve) => open.close(() => resolve()));
}

const letter = (recipient: string, subject = "Guten Tag", text = "Ein Brief.") => ({ recipient, subject, text });
const queue = (...letters: ReturnType<typeof letter>[]) => transaction((tx) => queueMail(tx, ...letters));
const outbox = () => cityDatabase().mail.findMany({ orderBy: { id: "asc" } });
const letTimePass = () => cityDatabase().mail.updateMany({ data: { nextTryAt: new Date(Date.now() - 1000) } });
const minutesLeft = (date: Date) => (date.getTime() - Date.now()) / 60_000;

describe("the outbox", () => {
  it("sends what waits, in order, once, with umlauts", async () => {
    await queue(
      letter("anna@stadt.example", "Überprüfung fällig", "Grüße aus der Straße"),
      letter("berta@stadt.example"),
    );
    expect(await sendWaitingMail()).toBe(2);
    expect(await sendWaitingMail()).toBe(0);
    expect(received.map((mail) => mail.to)).toEqual([["anna@stadt.example"], ["berta@stadt.example"]]);
    expect(received[0]?.from).toBe("post@emscherau.example");
    const [, encoded = ""] = /Subject: =\?UTF-8\?Q\?(.*?)\?=/.exec(received[0]?.text ?? "") ?? [];
    expect(encoded).toBe("=C3=9Cberpr=C3=BCfung_f=C3=A4llig");
    expect((await outbox()).every((mail) => mail.sentAt && mail.attempts === 1 && !mail.lastError)).toBe(true);
    // A link in it may open an account: the outbox does not keep it.
    expect((await outbox()).map((mail) => mail.text)).toEqual(["", ""]);
  });

  it("sends nothing of a change that was rolled back", async () => {
    await transaction(async (tx) => {
      await queueMail(tx, letter("anna@stadt.example"));
      throw new Error("doch nicht");
    }).catch(() => undefined);
    expect(await sendWaitingMail()).toBe(0);
    expect(received).toEqual([]);
  });

  it("waits longer after every failure, and keeps what the server said", async () => {
    refuse = () => "Postfach ist voll";
    await queue(letter("anna@stadt.example"));
    for (const minutes of [1, 2, 4, 8]) {
      expect(await sendWaitingMail()).toBe(0);
      // Not tried again before its time.
      expect(await sendWaitingMail()).toBe(0);
      const [mail] = await outbox();
      expect(mail?.attempts).toBe(Math.log2(minutes) + 1);
      expect(mail?.lastError).toContain("Postfach ist voll");
      expect(minutesLeft(mail!.nextTryAt)).toBeGreaterThan(minutes - 0.2);
      expect(minutesLeft(mail!.nextTryAt)).toBeLessThanOrEqual(minutes);
      await letTimePass();
    }
    refuse = () => undefined;
    expect(await sendWaitingMail()).toBe(1);
    const [sent] = await outbox();
    expect(sent).toMatchObject({ attempts: 5, lastError: null });
    expect(received).toHaveLength(1);
  });

  it("gives a letter up after ten tries; it stays readable", async () => {
    refuse = () => "unbekannt";
    await queue(letter("niemand@stadt.example"));
    for (let tries = 0; tries < 12; tries++) {
      await letTimePass();
      await sendWaitingMail();
    }
    expect((await outbox())[0]).toMatchObject({ attempts: 10, sentAt: null });
  });

  it("one recipient the server refuses does not hold up the others", async () => {
    refuse = (recipient) => (recipient.startsWith("anna") ? "unbekannt" : undefined);
    await queue(letter("anna@stadt.example"), letter("berta@stadt.example"), letter("carla@stadt.example"));
    expect(await sendWaitingMail()).toBe(2);
    expect(received.flatMap((mail) => mail.to)).toEqual(["berta@stadt.example", "carla@stadt.example"]);
  });

  it("survives a server that is not there", async () => {
    await stop();
    await queue(letter("anna@stadt.example"));
    expect(await sendWaitingMail()).toBe(0);
    expect((await outbox())[0]).toMatchObject({ attempts: 1, sentAt: null, lastError: expect.stringMatching(/ECONN/) });
    await start();
    await letTimePass();
    expect(await sendWaitingMail()).toBe(1);
  });

  it("several replicas at once send each letter once", async () => {
    pause = 20;
    const recipients = Array.from({ length: 24 }, (_, index) => `nummer${index}@stadt.example`);
    await queue(...recipients.map((recipient) => letter(recipient)));
    const sent = await Promise.all([sendWaitingMail(), sendWaitingMail(), sendWaitingMail()]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(24);
    // All of them worked, none sent what another had taken.
    expect(sent.every((one) => one > 0)).toBe(true);
    expect(received.flatMap((mail) => mail.to).toSorted()).toEqual(recipients.toSorted());
  });

  it("does not let a text smuggle in another recipient", async () => {
    await queue(
      letter("anna@stadt.example", "Gruß\r\nBcc: fremd@anderswo.example", "Text\r\n.\r\nRCPT TO:<x@y.example>"),
    );
    await sendWaitingMail();
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(["anna@stadt.example"]);
    expect(received[0]?.text).not.toMatch(/^Bcc:/im);
  });

  it("without a mail server tells the log, so that the demo city can be walked", async () => {
    delete process.env.SMTP_URL;
    const lines: string[] = [];
    await queue(letter("anna@stadt.example", "Einladung", "Hier entlang: /einladung/abc"));
    expect(await sendWaitingMail((line) => lines.push(line))).toBe(1);
    expect(lines.join("\n")).toContain("/einladung/abc");
    expect(received).toEqual([]);
  });
});

describe("links in letters", () => {
  it("start with the address of this installation, without a slash at the end", () => {
    const before = process.env.NEXTAUTH_URL;
    process.env.NEXTAUTH_URL = "https://sozialplanung.stadt.example/";
    expect(siteAddress()).toBe("https://sozialplanung.stadt.example");
    if (before === undefined) delete process.env.NEXTAUTH_URL;
    else process.env.NEXTAUTH_URL = before;
  });
});
