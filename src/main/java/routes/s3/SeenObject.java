package routes.s3;

import routes.job.ObjectAddress;

/** An object as it was when it started a job: what is there now under its key may be another one. */
record SeenObject(String location, String eTag) {
    private static final String BORDER = "#";

    /** Reads what {@link #toString} wrote. */
    static SeenObject of(String text) {
        int border = text.lastIndexOf(BORDER);
        return new SeenObject(text.substring(0, border), text.substring(border + 1));
    }

    ObjectAddress address() {
        return ObjectAddress.of(location);
    }

    @Override
    public String toString() {
        return location + BORDER + eTag;
    }
}
