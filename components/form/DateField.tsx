"use client";

import type { ComponentProps } from "react";
import { TextField } from "./TextField";

/** A date; sends "2027-03-14". `min` and `max` in the same form. */
export function DateField(props: Omit<ComponentProps<typeof TextField>, "type" | "icon">) {
  return <TextField {...props} type="date" className={props.className ?? "max-w-56"} />;
}
