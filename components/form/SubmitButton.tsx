"use client";

import { type ComponentProps, useContext } from "react";
import { Button, type ButtonProps } from "@/components/ui/Button";
import { classes } from "@/components/ui/classes";
import { FormContext } from "./context";

type SubmitProps = Omit<Extract<ButtonProps, { href?: undefined }>, "type" | "pending" | "href"> &
  Pick<ComponentProps<"button">, "name" | "value">;

/** Sends the form; shows that it is on its way and cannot be pressed twice. */
export function SubmitButton({ className, ...props }: SubmitProps) {
  const { pending } = useContext(FormContext);
  // In a form it is as wide as its words; on a phone as wide as the fields.
  return <Button {...props} className={classes("sm:justify-self-start", className)} type="submit" pending={pending} />;
}
