import type { CheckReport } from "../check";

/** A package that was refused whole. Every sentence names the thing and the repair; nothing was written. */
export class PackageRefused extends Error {
  constructor(
    readonly problems: readonly string[],
    readonly reports: readonly { readonly resource: string; readonly report: CheckReport }[] = [],
  ) {
    super(problems[0] ?? "Das Paket wurde abgelehnt.");
    this.name = "PackageRefused";
  }
}
