import { connection } from "next/server";
import { databaseAnswers } from "@/lib/platform/health";

/** For load balancers and the city's monitoring. */
export async function GET() {
  await connection();
  const answers = await databaseAnswers();
  return Response.json({ status: answers ? "ok" : "database unavailable" }, { status: answers ? 200 : 503 });
}
