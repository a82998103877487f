import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** No third party is ever asked for anything; the map's worker comes from our own address. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join("; ");

export default withNextIntl({
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types before it builds
  serverExternalPackages: [
    "@node-rs/argon2",
    "highs",
    "mapshaper",
    "@myriaddreamin/typst-ts-node-compiler",
    "pg",
    "hucre",
  ],
  experimental: {
    // The same for both (lib/access/request.ts): what passes proxy.ts is cut off at its own limit, 10 MB if left out.
    serverActions: { bodySizeLimit: "64mb" },
    proxyClientMaxBodySize: "64mb",
    authInterrupts: true,
  },
  async headers() {
    return [
      {
        source: "/((?!einbetten).*)",
        headers: [
          { key: "Content-Security-Policy", value: `${contentSecurityPolicy}; frame-ancestors 'none'` },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
});
