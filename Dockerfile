# syntax=docker/dockerfile:1

# Builds Deckhand from source:  docker build -t deckhand .
# Runs it with a read-only root:
#   docker run --read-only --tmpfs /tmp -v deckhand-data:/data -p 127.0.0.1:8000:8000 deckhand
# A command goes behind it:     docker run … deckhand doctor
# Routes of your own:           -v ./routes:/deckhand/routes:ro
# Components of your own:       -v ./jars:/deckhand/jars:ro

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/deckhand.jar extract --layers --destination /layers
# SQLite's library is put where it is loaded from: nothing has to be unpacked into a /tmp that forbids execution.
RUN mkdir /native && cd /native \
    && jar xf /layers/dependencies/lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" \
    && mv "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" . && rm -r org

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data deckhand \
    && mkdir -p /data /deckhand/routes && chown deckhand:deckhand /data
WORKDIR /deckhand

# What changes seldom comes first, so that a new version is a small layer.
COPY --from=build /native native
COPY --from=build /layers/dependencies ./
COPY --from=build /layers/spring-boot-loader ./
COPY --from=build /layers/snapshot-dependencies ./
COPY --from=build /layers/application ./

# The class archive fits only the JVM and the jars that made it: it is made here, by one start.
RUN --mount=type=bind,source=docker,target=/docker bash /docker/archive-classes /deckhand

# SERVER_ADDRESS: inside a container loopback would reach nobody; publish the port where it shall be reached.
ENV DECKHAND_DATA_DIR=/data \
    MALLOC_ARENA_MAX=2 \
    DECKHAND_ROUTES_DIR=/deckhand/routes \
    PORT=8000 \
    SERVER_ADDRESS=0.0.0.0
USER 10001:10001
VOLUME /data
EXPOSE 8000

# bash speaks HTTP well enough for one line: no curl in the image, no second JVM every 30 seconds.
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/${PORT:-8000}\" && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

# More options for the JVM: -e JDK_JAVA_OPTIONS=…
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/deckhand/deckhand.jsa", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Dorg.sqlite.lib.path=/deckhand/native", "-jar", "/deckhand/deckhand.jar"]
