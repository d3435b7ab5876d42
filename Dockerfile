# One image for each process of a real deployment, made of the same layers:
#
#   docker build --target api     -t vestibule-api .       pages, API and sockets, on port 3000
#   docker build --target worker  -t vestibule-worker .    timers, reminders, reconciliation; health on port 3008
#   docker build --target migrate -t vestibule-migrate .   brings the database up to date and ends
#
# The Stripe sandbox and the one-command stack are not in it: neither belongs near real money.
# docker-compose.yml shows how the three run together with Postgres and LiveKit.

FROM node:24-slim AS base
WORKDIR /app
ENV NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false NPM_CONFIG_UPDATE_NOTIFIER=false

# Only what npm reads, so that the packages are installed again only when they change.
FROM base AS manifests
COPY package.json package-lock.json .npmrc ./
COPY libs/books/package.json libs/books/
COPY libs/gate/package.json libs/gate/
COPY libs/kernel/package.json libs/kernel/
COPY libs/ledger/package.json libs/ledger/
COPY libs/payments/package.json libs/payments/
COPY libs/platform/package.json libs/platform/
COPY libs/practices/package.json libs/practices/
COPY libs/records/package.json libs/records/
COPY libs/notifications/package.json libs/notifications/
COPY libs/integrations/package.json libs/integrations/
COPY libs/rooms/package.json libs/rooms/
COPY libs/sessions/package.json libs/sessions/
COPY migrations/package.json migrations/
COPY apps/api/package.json apps/api/
COPY apps/local/package.json apps/local/
COPY apps/stripe-sandbox/package.json apps/stripe-sandbox/
COPY apps/web/package.json apps/web/
COPY apps/worker/package.json apps/worker/
COPY test/package.json test/

FROM manifests AS build
RUN npm ci
COPY tsconfig.base.json tsconfig.json ./
COPY libs libs
COPY migrations migrations
COPY apps apps
COPY scripts scripts
RUN npx tsc -b apps/api apps/worker migrations && node scripts/bundle.mjs && npm run build -w @vestibule/web
# Sources and maps stay here; what runs is the servers' bundles, and for the migrations each package's manifest and its dist.
RUN find libs migrations apps/api apps/worker \
      \( -name src -o -name node_modules -o -name '*.map' -o -name '*.d.ts' -o -name '.tsbuildinfo' -o -name 'tsconfig*.json' \) \
      -prune -exec rm -rf {} +

FROM manifests AS dependencies
RUN npm ci --omit=dev --include-workspace-root=false \
      -w @vestibule/api -w @vestibule/worker -w @vestibule/migrations

FROM base AS runtime
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/libs ./libs
COPY --from=build /app/migrations ./migrations
USER node

FROM runtime AS migrate
CMD ["node", "migrations/dist/main.js"]

FROM runtime AS worker
ENV WORKER_PORT=3008
COPY --from=build /app/apps/worker/bundle ./apps/worker/bundle
EXPOSE 3008
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WORKER_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "apps/worker/bundle/main.js"]

FROM runtime AS api
ENV PORT=3000 WEB_DIST=/app/apps/web/dist
COPY --from=build /app/apps/api/bundle ./apps/api/bundle
COPY --from=build /app/apps/web/dist ./apps/web/dist
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "apps/api/bundle/main.js"]
