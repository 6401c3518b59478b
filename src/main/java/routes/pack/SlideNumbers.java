package routes.pack;

import java.util.ArrayList;
import java.util.List;

/** Numbers of slides as they are collected in ascending order, and as a reader wants them listed: {@code 1, 4–9, 12}. */
final class SlideNumbers {
    private final List<Integer> numbers = new ArrayList<>();

    void add(int number) {
        numbers.add(number);
    }

    int count() {
        return numbers.size();
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    List<Integer> list() {
        return List.copyOf(numbers);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < numbers.size(); ) {
            int to = endOfRun(from);
            text.append(from == 0 ? "" : ", ").append(numbers.get(from));
            if (to > from) {
                text.append(to > from + 1 ? "–" : ", ").append(numbers.get(to));
            }
            from = to + 1;
        }
        return text.toString();
    }

    private int endOfRun(int from) {
        int to = from;
        while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
            to++;
        }
        return to;
    }
}
