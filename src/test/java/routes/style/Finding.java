package routes.style;

/** A broken rule: its name, the file it was broken in, and what stands there. */
record Finding(String rule, String file, String what) {
    @Override
    public String toString() {
        return rule + ": " + file + ": " + what;
    }
}
