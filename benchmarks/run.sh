#!/usr/bin/env bash
# Measures target/deckhand.jar against a model stub; see README.md. Builds nothing of the product.
#   benchmarks/run.sh                     everything (about 15 minutes)
#   benchmarks/run.sh throughput=16       one scenario: start, throughput[=C,C...], fairness, heap
#   BENCH_DECK=my.pdf benchmarks/run.sh   with another deck
set -euo pipefail
cd "$(dirname "$0")/.."

jar=target/deckhand.jar
tools=integration-tests/target
[ -f "$jar" ] || { echo "$jar is not there; build it: mvn -q -DskipTests package" >&2; exit 1; }
[ -d "$tools/classes/blackbox" ] && [ -d "$tools/lib" ] || {
    echo "the tools are not built; build them: mvn -q -f integration-tests -DskipTests package" >&2
    exit 1
}

deck=${BENCH_DECK:-../shared/decks/lmu-slides-probability-theory.pdf}
[ -f "$deck" ] || deck=samples/how-a-deck-travels.pdf
[ -f "$deck" ] || { echo "no deck; name one: BENCH_DECK=lecture.pdf $0" >&2; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/deckhand-bench.XXXXXX")
tidy() {
    if [ "$1" -eq 0 ]; then rm -rf "$work"; else echo "failed; Deckhand's logs are under $work" >&2; fi
}
trap 'tidy $?' EXIT
echo "deck: $deck"
# Small and quiet: it shares the machine with what it measures.
java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Ddeckhand.jar="$jar" \
    -cp "$tools/classes:$tools/lib/*" blackbox.bench.BenchMain "$work" "$deck" "$@"
