import nodemailer from "nodemailer";
import { now } from "./clock";
import { cityDatabase, type Transaction } from "./database";
import { environment } from "./environment";

export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** Puts mails into the outbox, in the transaction of what they tell of. They leave afterwards, at least once. */
export async function queueMail(tx: Transaction, ...letters: Letter[]): Promise<void> {
  if (letters.length > 0) await tx.mail.createMany({ data: letters });
}

/** Address of this installation for links in mails, without a slash at the end. */
export function siteAddress(): string {
  return (environment().NEXTAUTH_URL ?? "http://localhost:3000").replace(/\/$/, "");
}

/**
 * Sends what waits in the outbox. Several replicas may call this at once: each letter is taken by one of them.
 * Without SMTP_URL the letters stay in the outbox, readable under Verwaltung → System, and in the log.
 * @returns number of letters sent.
 */
export async function sendWaitingMail(log: (line: string) => void = console.log): Promise<number> {
  const { SMTP_URL, MAIL_FROM } = environment();
  // A silent server must give up before the transaction around the letter does.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = SMTP_URL ? nodemailer.createTransport({ url: SMTP_URL, ...patience }) : undefined;
  let sent = 0;
  for (;;) {
    const done = await cityDatabase().$transaction(
      async (tx) => {
        const [letter] = await tx.$queryRaw<
          { id: bigint; recipient: string; subject: string; text: string; attempts: number }[]
        >`
          select id, recipient, subject, text, attempts from mail
          where sent_at is null and next_try_at <= ${now()} and attempts < 10 order by id limit 1 for update skip locked`;
        if (!letter) return false;
        try {
          if (transport)
            await transport.sendMail({
              from: MAIL_FROM,
              to: letter.recipient,
              subject: letter.subject,
              text: letter.text,
            });
          else log(`E-Mail an ${letter.recipient}: ${letter.subject}\n${letter.text}`);
          await tx.mail.update({
            where: { id: letter.id },
            // Links in a letter open accounts: once it has left, only its recipient holds them.
            data: { sentAt: now(), attempts: letter.attempts + 1, lastError: null, ...(transport && { text: "" }) },
          });
          sent++;
        } catch (error) {
          // Wait longer each time: 1, 2, 4 … minutes.
          const wait = 60_000 * 2 ** letter.attempts;
          await tx.mail.update({
            where: { id: letter.id },
            data: {
              attempts: letter.attempts + 1,
              lastError: String(error),
              nextTryAt: new Date(now().getTime() + wait),
            },
          });
        }
        return true;
      },
      { timeout: 60_000 },
    );
    if (!done) return sent;
  }
}
