/** What a server action tells its form. On an error everything typed comes back, so that nothing is lost. */
export type FormState =
  | { status: "idle" }
  | { status: "success"; message?: string; data?: Record<string, string> }
  | {
      status: "error";
      message: string;
      /** Sentence by field name. */
      fields: Record<string, string>;
      values: Record<string, string | string[]>;
      /** Somebody saved in between: both versions. */
      conflict?: { theirs: Record<string, string>; mine: Record<string, string>; by?: string };
    };

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;
