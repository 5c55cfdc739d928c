# The build: everything that makes dist/, and nothing of it goes further than dist/.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# What runs needs these packages and no others.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Prisma's command line is an optional peer of its client, and would come along.
RUN npm ci --omit=dev --omit=optional

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 HEARSAY_DATA=/data
WORKDIR /app
# /data is written only where no DATABASE_URL is given: it holds the embedded database.
RUN mkdir /data && chown node:node /data && ln -s /app/bin/hearsay.js /usr/local/bin/hearsay
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY bin bin
COPY prisma/migrations prisma/migrations
COPY prisma/documents prisma/documents
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/hearsay.js", "serve"]
