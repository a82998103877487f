/** What a person can repair: a clear German sentence, optionally at a field. Becomes a form error, never a 500. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** The object does not exist for this viewer. */
export class NotFound extends Error {
  constructor(what = "Das gibt es hier nicht.") {
    super(what);
    this.name = "NotFound";
  }
}

/** Found, but not allowed. */
export class Forbidden extends Error {
  constructor(message = "Dafür fehlt Ihnen das Recht.") {
    super(message);
    this.name = "Forbidden";
  }
}

/** Somebody saved in between: both texts are shown, nothing is overwritten. */
export class Outdated extends Error {
  constructor(
    readonly theirs: Record<string, string>,
    readonly by: string,
  ) {
    super(`Inzwischen hat ${by} gespeichert. Beide Fassungen stehen unten.`);
    this.name = "Outdated";
  }
}
