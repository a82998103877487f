/**
 * Runs once when the server starts: sends waiting mail every twenty seconds, forgets expired sessions every hour and
 * takes waiting runs of disclosure control. Every replica does all three; the database sees to it that a letter leaves once
 * and that a run has one worker. The public zone has neither outbox nor runs.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { zone } = await import("@/lib/platform/environment");
  if (zone() === "public") return;
  const { repeat } = await import("@/lib/platform/repeat");
  const { sendWaitingMail } = await import("@/lib/platform/mail");
  const { workOnRuns } = await import("@/lib/releases/runs/commands");
  const { forgetExpired } = await import("@/lib/access/expiry");
  // Next loads this file anew while developing.
  const running = globalThis as unknown as { kreislaufRounds?: (() => void)[] };
  for (const end of running.kreislaufRounds ?? []) end();
  running.kreislaufRounds = [
    repeat(() => sendWaitingMail(console.warn), 20),
    repeat(forgetExpired, 3600),
    repeat(workOnRuns, 2),
  ];
}
