/** What a server action of a form answers. `values` keeps what was typed, `conflict` holds both texts. */
export type FormState =
  | { status: "idle" }
  | { status: "success"; message?: string }
  | {
      status: "error";
      message: string;
      fields: Record<string, string>;
      values: Record<string, string | string[]>;
      conflict?: { theirs: Record<string, string>; mine: Record<string, string>; by?: string };
    };

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle" };
