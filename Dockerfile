# docker build --tag secpolicy . && docker run --rm --volume "$PWD:/work:ro" secpolicy
FROM node:24-slim AS build
WORKDIR /build
COPY . .
RUN npm ci && mkdir /archive && npm pack --pack-destination /archive

FROM node:24-slim
RUN --mount=type=bind,from=build,source=/archive,target=/archive \
    npm install --global --ignore-scripts --no-audit --no-fund /archive/secpolicy-*.tgz && npm cache clean --force
USER node
WORKDIR /work
ENTRYPOINT ["secpolicy"]
CMD ["lint"]
