import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { VisitMark } from "#components/visits/visit-mark.tsx";
import { siteOrigin } from "#lib/env.ts";
import { sans, serif } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(siteOrigin()),
  title: { default: "Phaseline: biotech pipelines with their sources", template: "%s · Phaseline" },
  description: "Which company develops which molecule, against which target, for which disease, how far it has come, and who says so.",
  openGraph: { siteName: "Phaseline", type: "website" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#15161a" },
  ],
};

// Before the first paint, so that a chosen theme does not flash.
const THEME = `try{var t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}`;

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME }} />
      </head>
      <body>
        {children}
        <VisitMark />
      </body>
    </html>
  );
}
