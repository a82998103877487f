import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { routing } from "@/lib/i18n/routing";
import "../globals.css";

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const city = await findCity(publicViewer());
  return { title: { default: `Kreislauf ${city.name}`, template: `%s · Kreislauf ${city.name}` } };
}

/** Every page reads the database of the moment; nothing is rendered at build time. */
export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
