"use client";

import { type ComponentProps, useContext } from "react";
import { Button, type ButtonProps } from "@/components/ui/Button";
import { FormContext } from "./context";

type SubmitProps = Omit<Extract<ButtonProps, { href?: undefined }>, "type" | "pending" | "href"> &
  Pick<ComponentProps<"button">, "name" | "value">;

/** Sends the form; shows that it is on its way and cannot be pressed twice. */
export function SubmitButton(props: SubmitProps) {
  const { pending } = useContext(FormContext);
  return <Button {...props} type="submit" pending={pending} />;
}
