package blackbox.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The stub's memory: every call in the order it came. */
public final class CallBook {
    private final List<Call> calls = new ArrayList<>();
    private int numbers;
    private int inFlight;
    private int maxInFlight;

    /** Makes a call from its number (from 1) and the number of requests in flight, itself included. */
    interface Opening {
        Call open(int number, int inFlight) throws IOException;
    }

    Call open(Opening opening) throws IOException {
        int number;
        int now;
        synchronized (this) {
            now = ++inFlight;
            maxInFlight = Math.max(maxInFlight, now);
            number = ++numbers;
        }
        try {
            return add(opening.open(number, now));
        } catch (IOException | RuntimeException e) {
            left();
            throw e;
        }
    }

    private synchronized Call add(Call call) {
        calls.add(call);
        return call;
    }

    synchronized void left() {
        inFlight = Math.max(0, inFlight - 1);
    }

    synchronized void clear() {
        calls.clear();
        maxInFlight = inFlight;
    }

    public synchronized int inFlight() {
        return inFlight;
    }

    public synchronized int maxInFlight() {
        return maxInFlight;
    }

    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    public List<Call> where(Predicate<ModelRequest> fits) {
        return all().stream().filter(call -> fits.test(call.request())).toList();
    }

    /** The calls about each slide, in their order. */
    public Map<String, List<Call>> bySlide() {
        return all().stream()
                .collect(Collectors.groupingBy(call -> call.request().slideKey(), TreeMap::new, Collectors.toList()));
    }

    /** The stub's counts as a JSON object, for a stub in a process of its own. */
    String stats() {
        Map<String, List<Call>> slides = bySlide();
        List<Call> seen = all();
        ObjectNode json = new ObjectMapper().createObjectNode().put("requests", seen.size());
        json.put(
                "answered",
                seen.stream().filter(call -> call.answeredAt() != null).count());
        json.put("clientGone", seen.stream().filter(Call::gone).count());
        json.put("distinctPictures", pictures(seen));
        json.put("withoutPicture", without(seen));
        json.put("inFlight", inFlight()).put("maxInFlight", maxInFlight());
        ObjectNode repeats = json.putObject("repeats");
        slides.entrySet().stream()
                .filter(slide -> slide.getValue().size() > 1)
                .forEach(slide -> repeats.put(slide.getKey(), slide.getValue().size()));
        return json.toString();
    }

    private static long pictures(List<Call> seen) {
        return seen.stream()
                .map(call -> call.request().pictureHash())
                .filter(hash -> hash != null)
                .distinct()
                .count();
    }

    private static long without(List<Call> seen) {
        return seen.stream()
                .filter(call -> call.request().pictureHash() == null)
                .count();
    }
}
